import Commerce
import Desk
import Widgets

/// What one component asks of another, or of the shell. The shell carries it out once the component is done.
public enum Request: Sendable, Equatable {
  case show(Pane)
  /// Opens an order by what was typed or scanned.
  case openOrder(OrderID)
  /// Opens a product; with the error for which the order of that number was not opened.
  case openProduct(GTIN, insteadOf: DeskError? = nil)
  /// Shows a customer, if the local copy has it.
  case findCustomer(DocumentNumber)
  /// Makes a picking list of some orders; those known as of now are not read again.
  case makePickingList([OrderID], known: [Order])
  /// Writes a message to the customer of an order; with what is known of it as of now.
  case writeMessage(OrderID, known: OrderSummary?)
  /// Prepares the opposite of a write to an order. Nothing is sent by it.
  case prepareWayBack(OrderID, from: WriteChange)
  /// A write may have stayed open: asks which are.
  case lookForOpenWrites
  /// Tries the log-in again, if it was refused or there was no password.
  case retryLogInIfRefused
  /// Records of the local copy were imported.
  case showImported
  /// Offers to write records to a file.
  case export(ExportRequest.Content, remarks: [StyledText])
}
