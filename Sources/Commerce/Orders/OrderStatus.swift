/// A status code of an order (API document, table of I3, O1 and O2). An unknown code is kept.
public struct OrderStatus: Hashable, Sendable, Codable, RawRepresentable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static let preparing = OrderStatus(rawValue: "P")
  public static let dispatched = OrderStatus(rawValue: "H")
  public static let cancellationRequested = OrderStatus(rawValue: "G")
  public static let sentToSupplier = OrderStatus(rawValue: "E")
  public static let awaitingAcceptance = OrderStatus(rawValue: "A")
  public static let paymentOverdue = OrderStatus(rawValue: "Y")
  public static let canceled = OrderStatus(rawValue: "I")
  public static let awaitingStock = OrderStatus(rawValue: "B")
  public static let paymentDeclined = OrderStatus(rawValue: "D")
  public static let failed = OrderStatus(rawValue: "F")
  public static let open = OrderStatus(rawValue: "O")
  public static let complete = OrderStatus(rawValue: "C")
  public static let cancellationDenied = OrderStatus(rawValue: "J")

  /// The thirteen documented codes, in the document's order.
  public static let documented: [OrderStatus] = [
    .preparing, .dispatched, .cancellationRequested, .sentToSupplier, .awaitingAcceptance, .paymentOverdue, .canceled,
    .awaitingStock, .paymentDeclined, .failed, .open, .complete, .cancellationDenied,
  ]

  /// A documented status by its letter, in either case.
  public init?(letter: some StringProtocol) {
    // ASCII only: the Turkish dotless i becomes the letter of canceled orders in upper case.
    let candidate = OrderStatus(rawValue: letter.uppercased())
    guard letter.utf8.count == 1, candidate.isDocumented else { return nil }
    self = candidate
  }

  public var isDocumented: Bool { Self.documented.contains(self) }

  /// Complete and canceled orders are not expected to move again.
  public var isFinal: Bool { self == .complete || self == .canceled }

  public var description: String { rawValue }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
