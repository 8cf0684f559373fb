import Commerce
import Desk
import DeskTesting

@testable import CatalogPane
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension Sample {
  private static let goods: [(String, String, String, Int64)] = [
    ("Arroz agulhinha tipo 1 5 kg", "Camil", "Mercearia", 2_599), ("Feijão carioca 1 kg", "Kicaldo", "Mercearia", 849),
    ("Açúcar refinado 1 kg", "União", "Mercearia", 479), ("Óleo de soja 900 ml", "Soya", "Mercearia", 689),
    ("Biscoito recheado chocolate 130 g pacote com 36 unidades", "Nestlé", "Biscoitos", 325),
    ("Sabão em pó 1,6 kg", "Omo", "Limpeza", 2_190), ("Detergente neutro 500 ml", "Ypê", "Limpeza", 249),
    ("Água mineral sem gás 1,5 l", "Indaiá", "Bebidas", 299),
    ("Café torrado e moído 500 g", "Pilão", "Mercearia", 1_899),
    ("Pão de fôrma integral", "", "", 1_050),
  ]

  /// Products of a grocer's local copy, in the order of their codes, in every state of sending.
  static func products(_ count: Int) -> [SyncedRecord<Product>] {
    (0..<count).map { record($0) }
  }

  static func record(_ index: Int) -> SyncedRecord<Product> {
    let good = goods[index % goods.count]
    let now = ConsoleDriver.start.seconds
    let product = Product(
      ean: .sample(index), name: index < goods.count ? good.0 : "\(good.0) \(index)", brand: good.1, category: good.2,
      price: Money(centavos: good.3), tiers: index % 4 == 0 ? tiers(below: good.3) : [],
      promotion: index % 10 == 8 ? Promotion(price: Money(centavos: good.3 - 200)) : nil,
      stock: Quantity(Int64(index * 37 % 900)),
      stockAt: index % 10 == 9 ? nil : Timestamp(seconds: now - 3600 - Int64(index) * 60),
      internalCode: "A-\(100 + index)", isActive: index % 10 != 6)
    let states: [SendState] = [.accepted, .changed, .accepted, .neverSent, .refused("EAN não cadastrado"), .sending]
    let state = states[index % states.count]
    return SyncedRecord(
      value: product, revision: 1, state: state, changedAt: Timestamp(seconds: now - 90_000),
      acceptedAt: state == .accepted || state == .changed ? Timestamp(seconds: now - 7200) : nil,
      raisedAt: index % 3 == 1 ? Timestamp(seconds: now - 600) : nil)
  }

  private static func tiers(below centavos: Int64) -> [PriceTier] {
    [
      PriceTier(lowerLimit: Quantity(12), price: Money(centavos: centavos - 20)),
      PriceTier(lowerLimit: Quantity(6), userGroup: "3", price: Money(centavos: centavos - 40)),
    ]
  }
}
