import ConsoleKit
import TerminalRuntime
import Texts
import Widgets

extension Customers {
  /// What lies over the customers pane and has the keyboard.
  public enum Page: OverlayContent {
    /// All that is known of one customer.
    case detail(CustomerDetail)
    case form(CustomerFormState)
    case terms(TermsDialog)
    case review(TermsReview)
    case run(TermsRun)

    public var scope: Scope {
      switch self {
      case .detail: .customer
      case .form, .terms: .form
      case .review: .review
      case .run: .progress
      }
    }

    /// What the forms send is asked by a question of its own.
    public var isConfirmation: Bool { if case .review = self { true } else { false } }

    public var running: LoadToken? { if case .run(let run) = self, !run.isOver { run.token } else { nil } }

    var isDetail: Bool { if case .detail = self { true } else { false } }

    /// The form that is being filled in.
    var form: Form? {
      get {
        switch self {
        case .form(let state): state.form
        case .terms(let dialog): dialog.form
        case .detail, .review, .run: nil
        }
      }
      set {
        guard let newValue else { return }
        switch self {
        case .form(var state):
          state.form = newValue
          self = .form(state)
        case .terms(var dialog):
          dialog.take(over: newValue)
          self = .terms(dialog)
        case .detail, .review, .run: break
        }
      }
    }

    /// Whether the form is on its way: nothing in it is changed meanwhile.
    var isBeingSent: Bool { if case .form(let state) = self { state.sending != nil } else { false } }

    /// Lets a form take a key that writes or chooses.
    ///
    /// - Returns: whether it did.
    public mutating func take(_ key: Key) -> Bool {
      guard var form, form.take(key) else { return false }
      if !isBeingSent { self.form = form }
      return true
    }

    public mutating func insert(pasted text: String) {
      guard var form, !isBeingSent else { return }
      form.insert(pasted: text)
      self.form = form
    }

    public mutating func move(_ id: ActionID, page: Int) {
      switch self {
      case .detail(var detail):
        detail.move(id, page: page)
        self = .detail(detail)
      case .review(var review):
        review.cursor.move(id, page: page)
        self = .review(review)
      case .run(var run):
        run.cursor.move(id, page: page)
        self = .run(run)
      case .form, .terms: break
      }
    }
  }
}
