import Commerce
import Desk

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
    public var mayBeMany: Bool {
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
