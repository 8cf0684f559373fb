import Commerce
import ConsoleKit
import Desk
import Documents
import Texts

/// Picking lists: what has to be taken from the shelves for some orders, put together by product.
public struct Picking: Component {
  public typealias Page = PickingView
  public typealias Entry = Never

  /// What reads the orders of a list; a newer reading takes its place.
  var reading: LoadToken?

  public enum Choice: Hashable, Sendable {
    /// The form of the file that the list is written to.
    case fileFormat
  }

  public enum Inquiry: Equatable, Sendable {
    /// Whether to make the list although not all of its orders could be read.
    case makeIncomplete(PickingList)
  }

  public enum Effect: Hashable, Sendable {
    /// Reads orders one after another, but for those known.
    case read(LoadToken, [OrderID], known: [Order])
    case write(PickingFile)
    case print(LoadToken, String)
  }

  public enum Event: Sendable {
    case progress(LoadToken, done: Int, total: Int)
    /// The orders that could be read, those that could not, and why the first of them could not.
    case read(LoadToken, [Order], unread: [OrderID], DeskError?)
    case printed(LoadToken, PrintFailure?)
    /// The path of the file.
    case written(Result<String, ExportFailure>)
  }
}
