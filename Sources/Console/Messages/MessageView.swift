import Commerce
import ConsoleKit
import Documents
import Texts

/// A message to a customer, to be read and copied.
public struct MessageView: OverlayContent {
  public let order: OrderID
  public let message: CustomerMessage
  /// The first line on the screen.
  public internal(set) var top = 0

  init(_ message: CustomerMessage, about order: OrderID) {
    self.message = message
    self.order = order
  }

  public var scope: Scope { .message }
}
