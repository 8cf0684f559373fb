import Commerce
import Desk
import TextGrid
import Texts
import Widgets

/// What lies over the panes and has the keyboard.
public enum Overlay: Sendable, Equatable {
  case menu(MenuOverlay<MenuPurpose>)
  case question(Question<QuestionPurpose>)
  case viewer(Viewer)
  case journal(JournalView)
  case input(InputLine<InputPurpose>)
  case quantity(QuantityEdit)
  case review(OrderDraft, ListCursor)
  case comparison(DraftConflict)
  case progress(BulkProgress)
  case catalog(Catalog.Page)
  case customers(Customers.Page)
  case importing(ImportView)
  case handout(HandoutOverlay)

  var scope: Scope {
    switch self {
    case .menu: .menu
    case .question(let question): question.expected == nil ? .question : .typedQuestion
    case .viewer: .viewer
    case .journal: .journal
    case .input(let line): line.scope
    case .quantity: .quantity
    case .review: .review
    case .comparison: .comparison
    case .progress: .progress
    case .catalog(let overlay): overlay.scope
    case .customers(let overlay): overlay.scope
    case .importing(let view): view.scope
    case .handout(let overlay): overlay.scope
    }
  }

  /// Whether its answer sends something: it must have been on the screen before a key can give it.
  var isConfirmation: Bool {
    switch self {
    case .question, .review, .comparison: true
    case .catalog(let overlay): overlay.isConfirmation
    case .customers(let overlay): overlay.isConfirmation
    case .importing(let view): view.isReady
    default: false
    }
  }

  /// Whether a yes would change something at the platform.
  var wouldSend: Bool {
    switch self {
    case .question(let question): question.sends
    case .review, .comparison: true
    case .catalog(let overlay): overlay.wouldSend
    case .customers(let overlay): overlay.wouldSend
    default: false
    }
  }

  /// The work that Esc stops instead of closing it.
  var running: LoadToken? {
    switch self {
    case .catalog(let page): page.running
    case .customers(let page): page.running
    default: nil
    }
  }

  /// Whether it says at length what is under way.
  var tellsProgress: Bool {
    switch self {
    case .catalog(let page): page.tellsProgress
    case .customers(let page): page.tellsProgress
    default: false
    }
  }

  var isOfCustomers: Bool { if case .customers = self { true } else { false } }
}
