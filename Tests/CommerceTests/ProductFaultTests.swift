import Commerce
import Testing

@Suite("Product faults")
struct ProductFaultTests {
  /// The product of the API document's second sample (I2).
  static func sample() throws -> Product {
    Product(
      ean: try GTIN("7891000071014"), name: "Nestlé Sensação", brand: "NESTLE", ncm: try NCM("18069000"), weight: 4500,
      price: Money(centavos: 1723), stock: Quantity(23), quantityStep: Quantity(1), quantityPerPackage: Quantity(12))
  }

  @Test("the API document's product has none, with tiers and a promotion too")
  func sound() throws {
    var product = try Self.sample()
    #expect(product.faults == [])
    product.stock = .zero
    product.tiers = [
      PriceTier(price: Money(centavos: 1700)), PriceTier(userGroup: "51", price: Money(centavos: 1650)),
      PriceTier(lowerLimit: Quantity(10), price: Money(centavos: 1600)),
      PriceTier(lowerLimit: Quantity(10), userGroup: "51", price: Money(centavos: 1550)),
    ]
    product.promotion = Promotion(
      price: Money(centavos: 1722), from: Timestamp(seconds: 1), until: Timestamp(seconds: 2))
    #expect(product.faults == [])
  }

  struct Spoiling: Sendable, CustomTestStringConvertible {
    var fault: ProductFault
    var spoil: @Sendable (inout Product) -> Void
    var testDescription: String { "\(fault)" }

    init(_ fault: ProductFault, _ spoil: @escaping @Sendable (inout Product) -> Void) {
      self.fault = fault
      self.spoil = spoil
    }
  }

  @Test(
    "each slip is found, and nothing else with it",
    arguments: [
      Spoiling(.emptyName) { $0.name = " \t" },
      Spoiling(.priceNotPositive) { $0.price = .zero },
      Spoiling(.priceNotPositive) { $0.price = Money(centavos: -1) },
      Spoiling(.stockNegative) { $0.stock = Quantity(-1) },
      Spoiling(.weightNotPositive) { $0.weight = 0 },
      Spoiling(.quantityStepNotPositive) { $0.quantityStep = .zero },
      Spoiling(.quantityPerPackageNotPositive) { $0.quantityPerPackage = .zero },
      Spoiling(.tierPriceNotPositive(lowerLimit: Quantity(1), userGroup: "0")) { $0.tiers = [PriceTier(price: .zero)] },
      Spoiling(.tierLimitNotPositive(lowerLimit: .zero, userGroup: "51")) {
        $0.tiers = [PriceTier(lowerLimit: .zero, userGroup: "51", price: $0.price)]
      },
      Spoiling(.tierRepeated(lowerLimit: Quantity(6), userGroup: "51")) {
        $0.tiers = [10, 6, 6].map { PriceTier(lowerLimit: Quantity($0), userGroup: "51", price: Money(centavos: 100)) }
      },
      Spoiling(.promotionPriceNotPositive) { $0.promotion = Promotion(price: .zero) },
      Spoiling(.promotionNotBelowPrice) { $0.promotion = Promotion(price: $0.price) },
      Spoiling(.promotionEndsBeforeItBegins) {
        let moment = Timestamp(seconds: 5)
        $0.promotion = Promotion(price: Money(centavos: 1), from: moment, until: moment)
      },
    ])
  func slips(spoiling: Spoiling) throws {
    var product = try Self.sample()
    spoiling.spoil(&product)
    #expect(product.faults == [spoiling.fault])
  }

  @Test("several slips are all told, in the order of the fields")
  func several() throws {
    var product = try Self.sample()
    product.promotion = Promotion(price: Money(centavos: 9999))
    product.stock = Quantity(-1)
    product.name = ""
    #expect(product.faults == [.emptyName, .stockNegative, .promotionNotBelowPrice])
  }
}
