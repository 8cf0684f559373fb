import Commerce
import ConsoleKit
import Desk
import TerminalRuntime
import Texts
import Widgets

extension Orders {
  /// What lies over the order panes and has the keyboard.
  public enum Page: OverlayContent {
    case quantity(QuantityEdit)
    case review(OrderDraft, ListCursor)
    case comparison(DraftConflict)
    case progress(BulkProgress)
    /// How many orders there are in each status.
    case overview(top: Int)
    case shift(ShiftReport, top: Int)

    public var scope: Scope {
      switch self {
      case .quantity: .quantity
      case .review: .review
      case .comparison: .comparison
      case .progress: .progress
      case .overview, .shift: .viewer
      }
    }

    public var isConfirmation: Bool {
      switch self {
      case .review, .comparison: true
      case .quantity, .progress, .overview, .shift: false
      }
    }

    public var running: LoadToken? { if case .progress(let set) = self, !set.isOver { set.token } else { nil } }

    public mutating func take(_ key: Key) -> Bool {
      guard case .quantity(var edit) = self, edit.field.take(key) else { return false }
      self = .quantity(edit)
      return true
    }

    public mutating func insert(pasted text: String) {
      guard case .quantity(var edit) = self else { return }
      edit.field.insert(pasted: text)
      self = .quantity(edit)
    }

    public mutating func move(_ id: ActionID, page: Int) {
      switch self {
      case .quantity: break
      case .review(let draft, var cursor):
        cursor.move(id, page: page)
        self = .review(draft, cursor)
      case .comparison(var conflict):
        conflict.cursor.move(id, page: page)
        self = .comparison(conflict)
      case .progress(var set):
        set.cursor.move(id, page: page)
        self = .progress(set)
      // Where their ends are, only the screen can tell: the component settles them.
      case .overview(let top): self = .overview(top: id.moved(top, page: page, count: .max))
      case .shift(let report, let top): self = .shift(report, top: id.moved(top, page: page, count: .max))
      }
    }
  }

  /// The lists to choose from.
  public enum Choice: Hashable, Sendable {
    /// Which status the list shows.
    case filter
    /// Where to move orders. They were taken when the key was pressed: what the cursor does meanwhile changes nothing.
    case status([StatusChange.Target])
    case sort
  }

  /// What is asked before it is done.
  public enum Inquiry: Equatable, Sendable {
    case changeStatus([StatusChange])
    case discardDraft(OrderID)
    case removeNote(OrderNote)
    case takeOver(OrderID, from: String)
    /// Sends although these earlier writes to the order are not settled.
    case sendOver(HeldWrite, earlier: Set<JournalEntry.ID>)
  }

  /// Lines of text at the bottom.
  public enum Entry: Equatable, Sendable {
    /// The number of an order.
    case find
    /// `CODE AMOUNT` of a line to add to the open order.
    case addLine
    /// A note on an order, taken when the key was pressed.
    case note(OrderID)
  }
}
