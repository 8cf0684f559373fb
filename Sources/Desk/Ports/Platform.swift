import Commerce

/// The platform's calls for orders: O1, O2, I3 and I4 of the integration API.
///
/// Every call can throw ``DeskError/Kind/unreachable(_:)``, ``DeskError/Kind/throttled(retryAfterSeconds:)``,
/// ``DeskError/Kind/refused``, ``DeskError/Kind/notAllowed``, ``DeskError/Kind/logInRefused``, ``DeskError/Kind/noPassword`` and
/// ``DeskError/Kind/canceled``. Reads can also throw ``DeskError/Kind/gatewayFault(code:)``, ``DeskError/Kind/turnedAway``,
/// ``DeskError/Kind/interrupted`` and ``DeskError/Kind/unreadable``, writes ``DeskError/Kind/unknownOutcome``.
///
/// A canceled read ends at once. A canceled write whose request may have left ends as ``DeskError/Kind/unknownOutcome``.
public protocol Platform: Sendable {
  /// One page of the orders in a status (O1). Pages count from 1.
  ///
  /// The page never repeats an order, and is empty past the end, even if the platform repeats rows there.
  func orders(status: OrderStatus, page: Int) async throws(DeskError) -> Answer<OrderPage>

  /// All data of one order (O2).
  ///
  /// - Throws: also ``DeskError/Kind/notFound``, in every form in which the platform reports a missing order.
  func order(_ id: OrderID, _ effort: ReadingEffort) async throws(DeskError) -> Answer<Order>

  /// Puts a status change in the platform's queue (I3). Never repeated once anything may have reached the server.
  ///
  /// - Parameter limit: the time from now on in which its first byte must leave. Later nothing is sent.
  /// - Throws: also ``DeskError/Kind/notFound``. After ``DeskError/Kind/unknownOutcome`` the change may have been made; all other
  ///   errors mean that it was not.
  func setStatus(
    _ status: OrderStatus, of id: OrderID, request: RequestID, leavingWithin limit: Duration
  ) async throws(DeskError) -> Acceptance

  /// Puts the complete set of lines of an order in the platform's queue (I4). Never repeated once anything may have
  /// reached the server.
  ///
  /// - Parameter limit: as for ``setStatus(_:of:request:leavingWithin:)``.
  /// - Throws: as ``setStatus(_:of:request:leavingWithin:)`` does.
  func setLines(
    _ lines: LineSet, of id: OrderID, request: RequestID, leavingWithin limit: Duration
  ) async throws(DeskError) -> Acceptance

  /// Reads the credentials again and allows calls after a refused log-in stopped them.
  func retryLogIn() async
}

extension Platform {
  /// Reads one order, and repeats the call where that may help.
  public func order(_ id: OrderID) async throws(DeskError) -> Answer<Order> { try await order(id, .persistent) }
}

/// How hard a read tries to get an answer.
public enum ReadingEffort: Hashable, Sendable {
  /// Repeats the call where that may help.
  case persistent
  /// One request, which ends when the limit has passed; `nil` is the platform's usual limit.
  case once(within: Duration?)
}

/// An answer of the platform with its value and raw text.
public struct Answer<Value: Sendable>: Sendable {
  public var value: Value
  public var raw: RawAnswer
  public var request: RequestID

  public init(value: Value, raw: RawAnswer, request: RequestID) {
    self.value = value
    self.raw = raw
    self.request = request
  }
}

/// The platform queued a write, which is not carried out yet.
public struct Acceptance: Hashable, Sendable {
  public var raw: RawAnswer
  public var request: RequestID

  public init(raw: RawAnswer, request: RequestID) {
    self.raw = raw
    self.request = request
  }
}

/// The body of an answer for people: formatted, secrets masked, and shortened for display.
///
/// The text is made each time somebody reads it, because that takes longer than the rest of a call and hardly any answer is
/// read. Until then the answer is kept with its secrets. Descriptions and dumps show nothing of it, and it cannot be encoded, so
/// neither a log nor the store can take it.
public struct RawAnswer: Sendable, CustomStringConvertible, CustomReflectable {
  private final class Source: Sendable {
    let text: @Sendable () -> String

    init(_ text: @escaping @Sendable () -> String) {
      self.text = text
    }
  }

  private let source: Source

  /// - Parameter text: makes the text, with its secrets masked; always the same.
  public init(_ text: @escaping @Sendable () -> String) {
    source = Source(text)
  }

  public init(text: String) {
    self.init { text }
  }

  public static let none = RawAnswer(text: "")

  public var text: String { source.text() }

  public var description: String { "RawAnswer" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension RawAnswer: Hashable {
  public static func == (first: RawAnswer, second: RawAnswer) -> Bool {
    first.source === second.source || first.text == second.text
  }

  /// Constant, so that hashing does not make the text.
  public func hash(into hasher: inout Hasher) {}
}

/// The id of one call to the platform, in the journal and in the request's headers.
public struct RequestID: Hashable, Sendable, Codable, RawRepresentable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A random id, practically unique. It always has 13 characters, since no number below 2⁶² is drawn.
  public static func random() -> RequestID {
    RequestID(rawValue: String(UInt64.random(in: (1 << 62)...(.max)), radix: 32))
  }

  public var description: String { rawValue }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
