import CatalogPane
import Commerce
import ConsoleKit
import CustomersPane
import Desk
import OrderPanes
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
  case orders(Orders.Page)
  case catalog(Catalog.Page)
  case customers(Customers.Page)
  case importing(ImportView)
  case picking(PickingView)
  case message(MessageView)

  var scope: Scope {
    switch self {
    case .menu: .menu
    case .question(let question): question.expected == nil ? .question : .typedQuestion
    case .viewer: .viewer
    case .journal(let view): view.scope
    case .input(let line): line.scope
    case .orders(let page): page.scope
    case .catalog(let overlay): overlay.scope
    case .customers(let overlay): overlay.scope
    case .importing(let view): view.scope
    case .picking(let view): view.scope
    case .message(let view): view.scope
    }
  }

  /// Whether its answer sends something: it must have been on the screen before a key can give it.
  var isConfirmation: Bool {
    switch self {
    case .question: true
    case .orders(let page): page.isConfirmation
    case .catalog(let overlay): overlay.isConfirmation
    case .customers(let overlay): overlay.isConfirmation
    case .importing(let view): view.isConfirmation
    default: false
    }
  }

  /// Whether a yes would change something at the platform.
  var wouldSend: Bool {
    switch self {
    case .question(let question): question.sends
    case .orders(let page): page.wouldSend
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
    case .orders(let page): page.running
    case .importing(let view): view.running
    case .picking(let view): view.running
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

  /// Whether it is a text about what lies beneath.
  var isReader: Bool { if case .viewer = self { true } else { false } }
}
