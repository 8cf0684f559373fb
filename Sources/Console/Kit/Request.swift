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
  /// Offers to write records to a file.
  case export(ExportRequest.Content, remarks: [StyledText])
}
