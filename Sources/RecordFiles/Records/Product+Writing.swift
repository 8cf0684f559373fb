import Commerce
import WireTree

extension Product {
  /// In the order of ``ProductColumn``.
  var cells: [CSVTable.Cell] {
    [
      .number(ean.digits), .text(name), .money(price), .quantity(stock), .number(isActive ? "1" : "0"),
      .text(ListCell.write(tiers.map(\.entry))), .text(brand), .text(category), .text(description),
      ncm.map { .number($0.digits) } ?? .empty, weight.map { .number(String($0)) } ?? .empty,
      .quantity(quantityStep), .quantity(quantityPerPackage), .text(internalCode), .money(promotion?.price),
      .moment(promotion?.from), .moment(promotion?.until), .moment(stockAt),
    ]
  }

  /// As in API document I1 and I2, then what these lack. Missing values are omitted.
  var json: WireValue {
    .record([
      ("ean", .string(ean.digits)), ("ncm", .text(ncm?.digits)), ("name", .string(name)), ("brand", .filled(brand)),
      ("weight", .text(weight.map(String.init))), ("price", .string(price.wireText)),
      ("amount", .string(stock.wireText)), ("qty_step", .text(quantityStep?.wireText)),
      ("status", .string(isActive ? "1" : "0")), ("prices", tiers.isEmpty ? nil : .array(tiers.map(\.json))),
      ("internal_product_code", .filled(internalCode)),
      ("quantity_per_package", .text(quantityPerPackage?.wireText)), ("category", .filled(category)),
      ("description", .filled(description)), ("promotion_price", .text(promotion?.price.wireText)),
      ("promotion_from", .moment(promotion?.from)), ("promotion_until", .moment(promotion?.until)),
      // If omitted, it would be read as the time of import.
      ("stock_at", .moment(stockAt) ?? .null),
    ])
  }
}

extension PriceTier {
  fileprivate var entry: String {
    let limit = NumberCell.text(lowerLimit.wireText)
    return "\(ListCell.escape(userGroup)):\(limit)=\(NumberCell.text(price.wireText))"
  }

  fileprivate var json: WireValue {
    .record([
      ("lower_limit", .string(lowerLimit.wireText)), ("usergroup_id", .string(userGroup)),
      ("price", .string(price.wireText)),
    ])
  }
}
