import Commerce
import Desk
import TextGrid
import Widgets

/// A confirmation: what will happen in one line, its risks, and an answer that no other key can give by accident.
public struct Question: Sendable, Equatable {
  public enum Purpose: Sendable, Equatable {
    case changeStatus([StatusChange])
    case discardDraft(OrderID)
    case quit
    case catalog(CatalogQuestion)
    case customers(CustomersQuestion)
    case handout(HandoutQuestion)
    case team(TeamQuestion)
    /// Sends although an earlier write to the order is not settled.
    case sendOver(HeldWrite, earlier: Set<JournalEntry.ID>)
  }

  public var purpose: Purpose
  public var title: SafeText
  public var lines: [StyledText]
  /// What has to be typed (an order number, a count); `nil` asks for yes or no.
  public var expected: String?
  public var field = TextField()

  /// Whether the field holds what has to be typed.
  var isTypedInFull: Bool { field.text.filter { $0 != " " } == expected }

  /// Whether a yes sends something to the platform.
  var sends: Bool {
    switch purpose {
    case .changeStatus, .sendOver: true
    case .customers(let question): question.sends
    case .discardDraft, .quit, .catalog, .handout, .team: false
    }
  }

  init(purpose: Purpose, title: SafeText, lines: [StyledText] = [], expected: String? = nil) {
    self.purpose = purpose
    self.title = title
    self.lines = lines
    self.expected = expected
  }
}
