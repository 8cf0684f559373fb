import Commerce
import ConsoleKit
import Desk
import Texts

/// One product with all its fields, over the pane it was opened from, which may be any.
public struct ProductPage: Sendable, Equatable {
  public var code: GTIN
  public var record: SyncedRecord<Product>?
  public var loading: LoadToken?
  public var failure: DeskError?
  /// Why the order with the number of this code was not opened, where one was looked for.
  var orderFailure: DeskError?
  /// The local copy has been read, and has no such product.
  public var isMissing: Bool
  /// The row under the cursor, counted over the document of the product.
  public var row = ProductField.allCases.firstIndex(of: .price) ?? 0
  public var top = 0

  init(
    code: GTIN, record: SyncedRecord<Product>? = nil, orderFailure: DeskError? = nil, isMissing: Bool = false
  ) {
    self.code = code
    self.record = record
    self.orderFailure = orderFailure
    self.isMissing = isMissing
  }

  mutating func move(_ id: ActionID, page: Int) {
    switch id {
    case .up: row -= 1
    case .down: row += 1
    case .top: row = 0
    // Far below the last row: the cursor is settled on that.
    case .bottom: row += 1_000_000
    case .screenUp: row -= page
    case .screenDown: row += page
    default: break
    }
    row = max(0, row)
  }
}
