import Desk

/// The routes of one version of the integration API, with the batch limit of each use case.
public struct Dialect: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
  }

  /// The use cases of the API document, with its numbers.
  public enum UseCase: String, Hashable, Sendable, CaseIterable {
    case sendProducts = "I1"
    case sendTieredProducts = "I2"
    case setOrderStatus = "I3"
    case setOrderLines = "I4"
    case addCustomer = "I5"
    case setCustomers = "I6"
    case listOrders = "O1"
    case readOrder = "O2"
  }

  public struct Route: Hashable, Sendable {
    public var method: Method
    /// Appended to the base URL; `{id}` stands for the order's number.
    public var path: String
    /// The most products, orders or customers that one call sends, or that one page of an answer has.
    public var batchLimit: Int

    public init(_ method: Method, _ path: String, batchLimit: Int) {
      self.method = method
      self.path = path
      self.batchLimit = batchLimit
    }
  }

  public let version: String
  private let routes: [UseCase: Route]

  /// - Parameter route: gives the route of each use case.
  public init(version: String, route: (UseCase) -> Route) {
    self.version = version
    routes = Dictionary(uniqueKeysWithValues: UseCase.allCases.map { ($0, route($0)) })
  }

  public subscript(useCase: UseCase) -> Route {
    guard let route = routes[useCase] else { preconditionFailure("a dialect has a route for every use case") }
    return route
  }

  /// The document "Documento de Integração v1.7.0". For new customers (I5) its table says POST and its sample PUT. The table is
  /// right, because PUT on that path is I6.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  public static let v1_7_0 = Dialect(version: "1.7.0") { useCase in
    switch useCase {
    case .sendProducts, .sendTieredProducts: Route(.post, "/inbound/catalog", batchLimit: 60)
    case .setOrderStatus, .setOrderLines: Route(.put, "/inbound/order/{id}", batchLimit: 1)
    case .addCustomer: Route(.post, "/inbound/customer", batchLimit: 1)
    case .setCustomers: Route(.put, "/inbound/customer", batchLimit: 50)
    case .listOrders: Route(.get, "/outbound/orders", batchLimit: 20)
    case .readOrder: Route(.get, "/outbound/orders/{id}", batchLimit: 1)
    }
  }
}

extension Dialect {
  /// The address of a call. In `id` and the query, everything but ASCII letters, digits and `-` is percent-encoded, so that no
  /// order number can change the path.
  func url(of useCase: UseCase, at origin: PlatformOrigin, id: String = "", query: [(String, String)] = []) -> String {
    let path = self[useCase].path.split(separator: "{id}", omittingEmptySubsequences: false)
      .joined(separator: Self.percentEncoded(id))
    let pairs = query.map { "\($0.0)=\(Self.percentEncoded($0.1))" }
    return origin.description + path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }

  private static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
        encoded.append(byte)
      default: encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
