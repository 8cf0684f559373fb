import Commerce

/// The target of a write. Writes to one target run one after another.
public enum WriteTarget: Hashable, Sendable, Codable {
  case order(OrderID)
  case catalog
  case customer(DocumentNumber)
  /// Several customers in one call.
  case customers

  public var orderID: OrderID? {
    if case .order(let id) = self { id } else { nil }
  }
}

/// A write about to be sent.
public struct WriteIntent: Hashable, Sendable, Codable {
  public var target: WriteTarget
  public var change: WriteChange
  public var operatorName: String
  public var profile: String
  public var request: RequestID

  public init(target: WriteTarget, change: WriteChange, operatorName: String, profile: String, request: RequestID) {
    self.target = target
    self.change = change
    self.operatorName = operatorName
    self.profile = profile
    self.request = request
  }

  /// A write to an order.
  public init(orderID: OrderID, change: WriteChange, operatorName: String, profile: String, request: RequestID) {
    self.init(
      target: .order(orderID), change: change, operatorName: operatorName, profile: profile, request: request)
  }

  /// The intent of an entry whose payload is missing.
  public static let erased = WriteIntent(
    orderID: OrderID(rawValue: ""), change: .lines(from: [], to: []), operatorName: "", profile: "",
    request: RequestID(rawValue: ""))

  public var isErased: Bool { self == .erased }

  /// Whether it sends products.
  var isOfProducts: Bool { if case .products = change { true } else { false } }
  /// Whether it states terms of customers.
  var isOfTerms: Bool { if case .terms = change { true } else { false } }
}

extension WriteIntent {
  /// The first journals knew only orders, and stored the order instead of a target.
  private enum FormerKeys: String, CodingKey { case orderID }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let target = try container.decodeIfPresent(WriteTarget.self, forKey: .target) {
      self.target = target
    } else {
      target = .order(try decoder.container(keyedBy: FormerKeys.self).decode(OrderID.self, forKey: .orderID))
    }
    change = try container.decode(WriteChange.self, forKey: .change)
    operatorName = try container.decode(String.self, forKey: .operatorName)
    profile = try container.decode(String.self, forKey: .profile)
    request = try container.decode(RequestID.self, forKey: .request)
  }
}
