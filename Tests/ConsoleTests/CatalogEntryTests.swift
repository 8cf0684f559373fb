import Commerce
import Desk
import DeskTesting
import Testing
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// What stands in a field at the beginning can be typed back, and taken over untouched it changes nothing.
@Suite("What forms about products are prefilled with")
struct CatalogEntryTests {
  /// Values of which the screen's form would not be read back: thousands, thousandths, three decimals.
  private static let products: [Product] = [
    (Money(centavos: 1), Quantity(thousandths: 1)), (Money(centavos: 123_456_789), Quantity(999_999)),
    (Money(tenThousandths: 11_250), Quantity(thousandths: 1_125)), (Money(tenThousandths: 5), Quantity(1000)),
    (Money(tenThousandths: 12_345_678), Quantity(thousandths: 12_340)), (Money(centavos: 100_000), .zero),
  ].enumerated().map { number, values in
    var product = Product.sample(number, stockAt: nil)
    (product.price, product.stock) = values
    product.quantityStep = values.1 == .zero ? nil : values.1
    product.quantityPerPackage = product.quantityStep
    product.weight = 10_000_000
    product.ncm = try? NCM("1806.90.00")
    product.internalCode = "0012"
    return product
  }

  private static func record(_ product: Product) -> SyncedRecord<Product> {
    SyncedRecord(value: product, revision: 1, state: .accepted, changedAt: ConsoleDriver.start)
  }

  private static func console(_ product: Product, _ language: Language) -> ConsoleDriver {
    ConsoleDriver(catalog: [record(product)], session: .desk(language: language))
  }

  private static let typed = ProductField.allCases.filter { $0.isEditable && $0 != .isActive }

  @Test("each field is read back as it was", arguments: typed, Language.allCases)
  func fields(field: ProductField, language: Language) throws {
    for product in Self.products {
      let catalog = Self.console(product, language).catalog
      let form = ProductForm(.field(field), of: Self.record(product), fields: catalog.fields(for: field, of: product))
      var back = product
      try field.set(form.fields.text(at: 0), in: &back, at: ConsoleDriver.start)
      back.stockAt = product.stockAt
      #expect(back == product, "\(form.fields.text(at: 0))")
    }
  }

  @Test("a tier and a promotion, too", arguments: Language.allCases)
  func tiersAndPromotion(language: Language) throws {
    for product in Self.products where product.stock > .zero {
      let catalog = Self.console(product, language).catalog
      let tier = PriceTier(lowerLimit: product.stock, userGroup: "3", price: product.price)
      let form = ProductForm(.tier(nil), of: Self.record(product), fields: catalog.fields(for: tier))
      #expect(try Quantity(entry: form.fields.text(at: 0)) == tier.lowerLimit)
      #expect(form.fields.text(at: 1) == "3")
      #expect(try Money(typed: form.fields.text(at: 2)) == tier.price)
      let day = try #require(CivilDay(typed: "30/11/2026"))
      let promotion = Promotion(price: product.price, from: day.start, until: day.end)
      let fields = catalog.fields(for: promotion)
      let other = ProductForm(.promotion, of: Self.record(product), fields: fields)
      #expect(try Money(typed: other.fields.text(at: 0)) == promotion.price)
      #expect(CivilDay(typed: other.fields.text(at: 1)) == day && CivilDay(typed: other.fields.text(at: 2)) == day)
    }
  }

  @Test("Enter on what was not touched stages nothing, whatever it is", arguments: typed.filter { $0 != .stock })
  func untouched(field: ProductField) throws {
    var product = Self.products[2]
    // More than a person may type, as an import may bring it.
    product.quantityStep = Quantity(2_000_000)
    product.weight = 20_000_000
    product.name = " Dois  espaços "
    var console = Self.console(product, .portuguese)
    console.press("enter", "home")
    for _ in 0..<(ProductField.allCases.firstIndex(of: field) ?? 0) { console.press("down") }
    console.press("e", "enter")
    #expect(console.state.catalog.staged.isEmpty && console.state.scope == .product)
  }

  @Test("a stock that is found to be right counts as counted now")
  func sameStock() {
    var product = Self.products[0]
    product.stock = Quantity(3_000_000)
    var console = Self.console(product, .portuguese)
    console.press("enter", "down", "e", "enter")
    #expect(console.staged(product.ean)?.stock == product.stock)
    #expect(console.staged(product.ean)?.stockAt == console.now)
  }

  @Test("a change of a promotion's price leaves its ends where they are")
  func promotionEnds() throws {
    var product = Self.products[5]
    let noon = Timestamp(seconds: 1_795_748_400 + 12 * 3600)
    let end = Timestamp(milliseconds: noon.milliseconds + 86_400_000)
    product.promotion = Promotion(price: Money(centavos: 500), from: noon, until: end)
    var console = Self.console(product, .portuguese)
    console.press("enter", "home")
    for _ in 0..<(ProductField.allCases.count + 3) { console.press("down") }
    console.press("e")
    console.type("4,50")
    console.press("enter")
    let promotion = try #require(console.staged(product.ean)?.promotion)
    #expect(promotion == Promotion(price: Money(centavos: 450), from: noon, until: end))
  }

  @Test("a tier's price can be changed whatever its profile is called")
  func profileName() {
    var product = Self.products[5]
    product.tiers = [PriceTier(userGroup: "VIP", price: Money(centavos: 500))]
    var console = Self.console(product, .portuguese)
    console.press("enter", "home")
    for _ in 0..<(ProductField.allCases.count + 1) { console.press("down") }
    console.press("e", "tab", "tab")
    console.type("4,50")
    console.press("enter")
    #expect(console.staged(product.ean)?.tiers == [PriceTier(userGroup: "VIP", price: Money(centavos: 450))])
  }
}
