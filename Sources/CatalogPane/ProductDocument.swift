import Commerce
import ConsoleKit
import Desk
import TextGrid

/// The rows of a product's sheet from top to bottom.
struct ProductDocument: Equatable {
  enum Row: Hashable {
    case field(ProductField)
    case tiersHeading, noTiers
    case tier(Int)
    case promotionHeading, promotion, noPromotion
    case sendHeading, sendState, changedAt, acceptedAt
    /// A part of the platform's sentence.
    case reason(SafeText)
    case fault(ProductFault)
  }

  let rows: [Row]

  init(_ product: Product, of record: SyncedRecord<Product>, width: Int) {
    var rows = ProductField.allCases.map(Row.field)
    rows.append(.tiersHeading)
    rows += product.tiers.isEmpty ? [.noTiers] : product.tiers.indices.map(Row.tier)
    rows.append(.promotionHeading)
    rows.append(product.promotion == nil ? .noPromotion : .promotion)
    rows += product.faults.map(Row.fault)
    self.rows = rows + (record.isStored ? Self.sending(of: record, width: width) : [])
  }

  private static func sending(of record: SyncedRecord<Product>, width: Int) -> [Row] {
    var rows: [Row] = [.sendHeading, .sendState]
    if case .refused(let reason) = record.state {
      rows += SafeText(reason).wrapped(to: max(10, width - 4)).map(Row.reason)
    }
    rows.append(.changedAt)
    if record.acceptedAt != nil { rows.append(.acceptedAt) }
    return rows
  }

  var count: Int { rows.count }

  func row(_ index: Int) -> Row? { rows.indices.contains(index) ? rows[index] : nil }
}
