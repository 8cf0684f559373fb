import CatalogPane
import Commerce
import ConsoleKit
import CustomersPane
import Desk
import OrderPanes
import TerminalRuntime

/// Work that the console asks for. Data only: the ``EffectRunner`` alone touches services.
public enum Effect: Hashable, Sendable {
  case orders(Orders.Effect)
  /// Reports every change to the store from now on, by any process on it.
  case listen
  case export(ExportRequest)
  /// Writes records of a local copy, which may be many.
  case exportRecords(LoadToken, ExportRequest)
  case retryLogIn
  /// Ends the load or write with this token; a write that has begun to be sent only stops being waited for.
  case cancel(LoadToken)
  case terminal(TerminalRequest)
  case useTheme(String)
  case catalog(Catalog.Effect)
  case customers(Customers.Effect)
  case importing(Importing.Effect)
  case picking(Picking.Effect)
  case messages(Messages.Effect)
  case journal(Journal.Effect)
}
