import Commerce
import ConsoleKit
import Desk
import Texts
import Widgets

/// A customer that is read, and how far down.
public struct CustomerDetail: Sendable, Equatable {
  public var record: SyncedRecord<Customer>
  public var top = 0

  /// Where the end is, only a width and a height can tell.
  mutating func move(_ id: ActionID, page: Int) {
    switch id {
    case .up: top = max(0, top - 1)
    case .down: top += 1
    case .screenUp: top = max(0, top - page)
    case .screenDown: top += page
    case .top: top = 0
    case .bottom: top = .max
    default: break
    }
  }
}

extension SyncedRecord {
  /// Whether the platform was asked for something that it has not accepted, so that what it has is another thing.
  var isInQuestion: Bool {
    switch state {
    case .changed, .sending, .refused: true
    case .neverSent, .accepted: false
    }
  }
}

/// Something known of a customer, with the word for what it is.
struct KnownFact {
  var label: CustomersPhrase?
  var value: StyledText

  init(_ label: CustomersPhrase?, _ value: StyledText) {
    self.label = label
    self.value = value
  }
}
