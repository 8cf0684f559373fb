import CatalogPane
import Commerce
import ConsoleKit
import CustomersPane
import Desk
import OrderPanes
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
