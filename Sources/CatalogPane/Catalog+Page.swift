import Commerce
import ConsoleKit
import Desk
import TerminalRuntime
import Texts
import Widgets

extension Catalog {
  /// What lies over a pane and has the keyboard.
  public enum Page: OverlayContent {
    /// All fields of one product, over any pane.
    case product(ProductPage)
    case form(ProductForm)
    case review(ProductReview)
    case push(PushRun)

    public var scope: Scope {
      switch self {
      case .product: .product
      case .form: .form
      case .review: .review
      case .push: .progress
      }
    }

    public var isConfirmation: Bool { if case .review = self { true } else { false } }

    public var running: LoadToken? { if case .push(let run) = self, !run.isOver { run.token } else { nil } }

    /// The product that it shows.
    var product: ProductPage? { if case .product(let product) = self { product } else { nil } }

    public var tellsProgress: Bool { if case .push = self { true } else { false } }

    public mutating func take(_ key: Key) -> Bool {
      guard case .form(var form) = self, form.fields.take(key) else { return false }
      form.forgetFaults()
      self = .form(form)
      return true
    }

    public mutating func insert(pasted text: String) {
      guard case .form(var form) = self else { return }
      form.fields.insert(pasted: text)
      form.forgetFaults()
      self = .form(form)
    }

    public mutating func move(_ id: ActionID, page: Int) {
      switch self {
      case .product(var product):
        product.move(id, page: page)
        self = .product(product)
      case .form: break
      case .review(var review):
        review.text.cursor.move(id, page: page)
        self = .review(review)
      case .push(var run):
        run.text.cursor.move(id, page: page)
        self = .push(run)
      }
    }
  }
}
