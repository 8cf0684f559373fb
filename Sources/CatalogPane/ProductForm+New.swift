import Commerce
import ConsoleKit
import Desk
import Texts
import Widgets

extension ProductForm {
  /// What is asked of a new product, behind its code.
  static let newFields: [ProductField] = [
    .name, .price, .stock, .brand, .category, .internalCode, .ncm, .weight, .quantityStep, .quantityPerPackage,
  ]

  /// Without these there is no product.
  static let neededFields: Set<ProductField> = [.name, .price, .stock]

  static let codePlace = 0

  /// What each field is kept as: files of operators have these names in them.
  static let names = [CatalogColumn.ean.rawValue] + newFields.map(\.rawValue)

  var typedCode: GTIN? { try? GTIN(fields.text(at: Self.codePlace)) }

  var texts: [String] { fields.fields.indices.map { fields.text(at: $0) } }

  /// What was typed, as it is kept.
  var content: NewProductForm {
    NewProductForm(texts: Dictionary(zip(Self.names, texts)) { first, _ in first })
  }

  /// Shows that a product has the typed code already, or that none is known to have it.
  mutating func point(to product: Product?, _ texts: Texts) {
    known = product
    fields.fields[Self.codePlace].warning = product.map { texts(.catalog(.codeKnown($0.name))) }
  }

  /// Puts what was kept into the fields that are empty.
  mutating func fillIn(_ kept: NewProductForm) {
    for (place, name) in Self.names.enumerated() where fields.text(at: place).isEmpty && !kept[name].isEmpty {
      fields.fields[place].content = .text(TextField(kept[name], preselected: true))
    }
  }

  /// The product as it is filled in.
  func newProduct(at now: Timestamp) throws(EntryFault) -> Product {
    var product = Product(ean: try GTIN(fields.text(at: Self.codePlace)), name: "", price: .zero, stock: .zero)
    for (index, field) in Self.newFields.enumerated() {
      try field.set(fields.text(at: Self.codePlace + 1 + index), in: &product, at: now)
    }
    return product
  }

  /// Why what stands in a field of a new product cannot be taken; `nil` if it can.
  func faultOfNew(at place: Int, on now: Timestamp) -> Phrase? {
    do throws(EntryFault) {
      let text = fields.text(at: place)
      guard place != Self.codePlace else {
        _ = try GTIN(text)
        return nil
      }
      guard var trial = Self.trial else { return nil }
      try Self.newFields[place - Self.codePlace - 1].set(text, in: &trial, at: now)
      return trial.faults.first.map { .catalog(.fault($0)) }
    } catch {
      return .entryFault(error)
    }
  }

  /// Any product in which nothing is wrong: a field is judged by itself.
  private static let trial = (try? GTIN("7890000000000")).map {
    Product(ean: $0, name: "–", price: Money(centavos: 1), stock: .zero)
  }
}
