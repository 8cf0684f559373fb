import Commerce
import WireTree

/// What an answer means for the call it answers.
enum AnswerClass: Hashable, Sendable {
  /// A read's data.
  case content(WireValue)
  /// A write is in the platform's queue.
  case accepted
  /// The platform said no, in this sentence.
  case refused(String)
  /// - Parameter mayHavePassed: the call may have got through to the shop before the gateway failed.
  case gatewayFault(code: String, message: String, mayHavePassed: Bool)
  case throttled
  case logInRefused(String)
  case notFound(String)
  case unreadable(String)
}

/// An answer read once: its class, and what the raw view needs.
struct AnswerReading: Hashable, Sendable {
  /// Which call an answer belongs to; the same body can mean different things.
  enum Call: Hashable, Sendable {
    /// O1.
    case list
    /// O2.
    case order(OrderID)
    /// I3 and I4.
    case write(OrderID)
  }

  var outcome: AnswerClass
  /// Seconds of the `Retry-After` header.
  var retryAfter: Int?
  /// The body, if it is JSON.
  var tree: WireValue?
  /// What a PHP program printed before the JSON.
  var warning: String?
}
