import Commerce
import Desk
import Texts

/// Work for lists and messages that leave the terminal.
public enum HandoutEffect: Hashable, Sendable {
  /// Reads orders one after another, but for those known.
  case readForPicking(LoadToken, [OrderID], known: [Order])
  case readForMessage(LoadToken, OrderID)
  case write(PickingFile)
  case print(LoadToken, String)
}

/// What is reported of it.
public enum HandoutEvent: Sendable {
  case reading(LoadToken, done: Int, total: Int)
  /// The orders that could be read, those that could not, and why the first of them could not.
  case readForPicking(LoadToken, [Order], unread: [OrderID], DeskError?)
  case readForMessage(LoadToken, OrderID, Result<OrderSummary, DeskError>)
  case printed(LoadToken, PrintFailure?)
}
