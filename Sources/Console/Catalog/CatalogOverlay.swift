import Commerce
import Desk
import TerminalRuntime
import Texts
import Widgets

/// What lies over the catalog pane and has the keyboard.
public enum CatalogOverlay: Sendable, Equatable {
  case product(ProductSheet)
  case form(ProductForm)
  case review(ProductReview)
  case push(PushRun)

  var scope: Scope {
    switch self {
    case .product: .product
    case .form: .form
    case .review: .review
    case .push: .progress
    }
  }

  var isConfirmation: Bool { if case .review = self { true } else { false } }
  var wouldSend: Bool { isConfirmation }

  mutating func take(_ key: Key) -> Bool {
    guard case .form(var form) = self, form.fields.take(key) else { return false }
    form.forgetFaults()
    self = .form(form)
    return true
  }

  mutating func insert(pasted text: String) {
    guard case .form(var form) = self else { return }
    form.fields.insert(pasted: text)
    form.forgetFaults()
    self = .form(form)
  }

  /// Moves what has a cursor; `page` rows for a screen.
  mutating func move(_ id: ActionID, page: Int) {
    switch self {
    case .product(var sheet):
      sheet.move(id, page: page)
      self = .product(sheet)
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
