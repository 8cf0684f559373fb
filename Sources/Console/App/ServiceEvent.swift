import Commerce
import Desk
import TextGrid

/// What services report back to the console, through the mailbox.
public enum ServiceEvent: Sendable {
  case orders(Orders.Event)
  case exported(Result<String, ExportFailure>)
  case recordsExported(LoadToken, Result<String, ExportFailure>)
  case themeLoaded(Theme, problem: String?)
  case themeUnknown(String, known: [String])
  case catalog(Catalog.Event)
  case customers(Customers.Event)
  case importing(Importing.Event)
  case picking(Picking.Event)
  case messages(Messages.Event)
  /// Some process on the store wrote to it; at most about twice a second.
  case storeChanged
  case journal(Journal.Event)
}

/// A file that could not be written.
public struct ExportFailure: Error, Hashable, Sendable {
  public var path: String
  /// The system's own words.
  public var reason: String
  /// Why what was to be written could not be read, where that is what failed.
  public var error: DeskError?

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public init(reading error: DeskError) {
    path = ""
    reason = ""
    self.error = error
  }
}
