import Commerce
import Desk
import TerminalRuntime

/// Work that a pane asks for. Data only: the ``EffectRunner`` alone touches services.
public enum Effect: Hashable, Sendable {
  case orders(Orders.Effect)
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

/// What to write to a file.
public struct ExportRequest: Hashable, Sendable {
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case csv, json
  }

  public enum Content: Hashable, Sendable {
    case rows(OrderPage)
    /// Orders that were read at different times: found in the index, or marked.
    case found([Dated<OrderSummary>])
    case order(Order)
    /// What a query finds in the local copy of the catalog, or certain products of it.
    case products(ProductQuery), markedProducts([GTIN])
    /// What a query finds in the local copy of the customers, or certain customers of it.
    case customers(CustomerQuery), markedCustomers([DocumentNumber])

    /// Whether it is read from the local copy, and may be many records.
    var mayBeMany: Bool {
      switch self {
      case .rows, .found, .order: false
      case .products, .markedProducts, .customers, .markedCustomers: true
      }
    }
  }

  public var format: Format
  public var content: Content

  public init(format: Format, content: Content) {
    self.format = format
    self.content = content
  }
}
