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
  /// The log-in has no right to this call.
  case notAllowed(String)
  /// 401 or 403 without a word of the platform or its gateway.
  case turnedAway
  /// A read's answer without any data.
  case noData
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
    /// I1 and I2.
    case products
    /// I5.
    case newCustomer
    /// I6.
    case terms
  }

  /// What a call does at the server, and so what may be done when its answer is lost.
  enum Effect: Hashable, Sendable {
    case read
    /// Must not be done twice.
    case change
    /// Sets whole states: doing it twice is as doing it once.
    case setState
  }

  var outcome: AnswerClass
  /// Seconds of the `Retry-After` header.
  var retryAfter: Int?
  /// When the answer came, as ``retryAfter`` counts from then.
  var at: Timestamp?
  /// The body, if it is JSON.
  var tree: WireValue?
  /// What a PHP program printed before the JSON.
  var warning: String?

  /// How many records an accepted call put in the queue; `nil` if the answer does not say.
  var queued: Int? { tree.flatMap { Envelope($0).queued } }

  /// The platform's number for a new customer; `nil` if the answer does not say.
  var userID: String? { tree.flatMap { Envelope($0).userID } }
}

extension AnswerReading.Call {
  var effect: AnswerReading.Effect {
    switch self {
    case .list, .order: .read
    case .write, .newCustomer: .change
    case .products, .terms: .setState
    }
  }
}
