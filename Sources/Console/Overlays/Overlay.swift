import Commerce
import Desk
import TextGrid
import Widgets

/// What lies over the panes and has the keyboard.
public enum Overlay: Sendable, Equatable {
  case menu(MenuOverlay)
  case question(Question)
  case viewer(Viewer)
  case journal(JournalView)
  case input(InputLine)
  case quantity(QuantityEdit)
  case review(OrderDraft, ListCursor)
  case comparison(DraftConflict)
  case progress(BulkProgress)

  var scope: Scope {
    switch self {
    case .menu: .menu
    case .question(let question): question.expected == nil ? .question : .typedQuestion
    case .viewer: .viewer
    case .journal: .journal
    case .input(let line): line.purpose == .command ? .commandLine : .finder
    case .quantity: .quantity
    case .review: .review
    case .comparison: .comparison
    case .progress: .progress
    }
  }

  /// Whether its answer sends something: it must have been on the screen before a key can give it.
  var isConfirmation: Bool {
    switch self {
    case .question, .review, .comparison: true
    default: false
    }
  }

  /// Whether a yes would change something at the platform.
  var wouldSend: Bool {
    switch self {
    case .question(let question): question.sends
    case .review, .comparison: true
    default: false
    }
  }
}
