import Commerce
import Desk
import DeskTesting

@testable import VenddorAPI

extension Samples {
  /// The product of the API document's I1.
  static func product() throws -> Product {
    Product(
      ean: try GTIN("7891000071014"), name: "Nestlé Sensação", brand: "NESTLE", ncm: try NCM("18069000"), weight: 4500,
      price: Money(centavos: 1723), stock: Quantity(23), quantityStep: Quantity(1))
  }

  /// A batch of products that have nothing but what is required.
  static func batch(_ count: Int, from number: Int = 1, endsSync: Bool = false) throws -> ProductBatch {
    let bare = Product(
      ean: try GTIN("7891000071014"), name: "Nescau", price: Money(centavos: 999), stock: Quantity(5))
    return ProductBatch(products: Array(repeating: bare, count: count), firstNumber: number, endsSync: endsSync)
  }

  /// The form of the API document's I5, with numbers whose check digits are right and a made-up mail address.
  static let form = CustomerForm(texts: [
    .email: "loja@example.com", .document: "11.222.333/0001-81", .tradeName: "Nome Fantasia",
    .company: "Razão Social", .segment: "12", .phone: "11994214743", .cnae: "4711-3/02",
    .stateRegistration: "012.345-678", .icms: "3", .contact: "Nome da pessoa responsável",
    .street: "Nome da Rua, 333", .state: "SE", .city: "Aracaju", .district: "Bairro", .postalCode: "59008350",
    .deliveryPhone: "(79) 3222-8899",
  ])

  static func customer(_ change: (inout CustomerForm) -> Void = { _ in }) throws -> NewCustomer {
    var form = form
    change(&form)
    return try form.validated().get()
  }

  static func terms(_ document: String = "11222333000181") throws -> TermsUpdate {
    TermsUpdate(document: try DocumentNumber(document), isBlocked: false, limit: Money(centavos: 4_789_401))
  }
}

/// The calls beside those of orders.
enum RecordCall: String, CaseIterable, Sendable {
  case products, newCustomer, terms

  /// Those that may be sent again.
  static let settingStates: [RecordCall] = [.products, .terms]

  var kind: AnswerReading.Call {
    switch self {
    case .products: .products
    case .newCustomer: .newCustomer
    case .terms: .terms
    }
  }

  /// An answer that accepts the call.
  var acceptance: String {
    switch self {
    case .products: #"{"Response":"1.0"}"#
    case .newCustomer: #"{"status":"true","user_id":"3753"}"#
    case .terms: #"{"result":"true"}"#
    }
  }

  func send(
    to platform: VenddorPlatform, as request: RepeatableRequest = .unjournalled("write-1")
  ) async throws {
    switch self {
    case .products: _ = try await platform.sendProducts(Samples.batch(1), request: request)
    case .newCustomer: _ = try await platform.addCustomer(Samples.customer(), request: request.id)
    case .terms: _ = try await platform.setTerms([Samples.terms()], request: request)
    }
  }
}
