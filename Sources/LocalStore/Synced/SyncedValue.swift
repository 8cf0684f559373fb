import Commerce
import Desk
import FoundationEssentials
import GRDB

/// A value of the local copy. Equal values have equal contents, because a merge compares contents only.
protocol SyncedValue: Revisable {
  var content: Data { get throws }

  /// Throws on unreadable content: unlike the order cache, the local copy has no source to read it from again.
  init(content: Data) throws

  /// The column with the time of the last price rise; NULL for records without prices.
  static var raisedAt: SQL { get }
}

extension SyncedValue {
  static var raisedAt: SQL { "NULL" }
}

extension Customer: SyncedValue {
  var content: Data { get throws { try RecordContent.encode(self) } }

  init(content: Data) throws {
    self = try RecordContent.decode(content)
  }
}

/// The fields in the order of their declaration, after the version number of this format.
extension Product: SyncedValue {
  static let raisedAt: SQL = "raised_at"

  private static let layout: Int64 = 1

  var content: Data {
    var writer = CompactWriter()
    writer.write(Self.layout)
    for text in [ean.digits, name, description, brand, category] { writer.write(text) }
    writer.write(ncm) { $0.write($1.digits) }
    writer.write(weight) { $0.write($1) }
    writer.write(price.tenThousandths)
    writer.write(tiers) { writer, tier in
      writer.write(tier.lowerLimit.thousandths)
      writer.write(tier.userGroup)
      writer.write(tier.price.tenThousandths)
    }
    writer.write(promotion) { writer, promotion in
      writer.write(promotion.price.tenThousandths)
      for time in [promotion.from, promotion.until] { writer.write(time) { $0.write($1.milliseconds) } }
    }
    writer.write(stock.thousandths)
    writer.write(stockAt) { $0.write($1.milliseconds) }
    for quantity in [quantityStep, quantityPerPackage] { writer.write(quantity) { $0.write($1.thousandths) } }
    writer.write(internalCode)
    writer.write(isActive)
    return Data(writer.bytes)
  }

  init(content: Data) throws {
    var reader = CompactReader(content)
    guard try reader.number() == Self.layout else { throw CompactReader.damage }
    do {
      self.init(
        ean: try GTIN(reader.text()), name: try reader.text(), description: try reader.text(),
        brand: try reader.text(), category: try reader.text(), ncm: try reader.optional { try NCM($0.text()) },
        weight: try reader.optional { try $0.number() }, price: try reader.money(),
        tiers: try reader.list {
          PriceTier(lowerLimit: try $0.quantity(), userGroup: try $0.text(), price: try $0.money())
        },
        promotion: try reader.optional {
          Promotion(
            price: try $0.money(), from: try $0.optional { try $0.time() }, until: try $0.optional { try $0.time() })
        },
        stock: try reader.quantity(), stockAt: try reader.optional { try $0.time() },
        quantityStep: try reader.optional { try $0.quantity() },
        quantityPerPackage: try reader.optional { try $0.quantity() }, internalCode: try reader.text(),
        isActive: try reader.flag())
    } catch is EntryFault {
      throw CompactReader.damage
    }
  }
}

extension CompactReader {
  fileprivate mutating func money() throws -> Money { Money(tenThousandths: try number()) }
  fileprivate mutating func quantity() throws -> Quantity { Quantity(thousandths: try number()) }
  fileprivate mutating func time() throws -> Timestamp { Timestamp(milliseconds: try number()) }
}
