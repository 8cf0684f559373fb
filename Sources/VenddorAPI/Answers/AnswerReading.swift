import Commerce
import WireTree

/// What an answer means for the call it answers.
enum AnswerClass: Hashable, Sendable {
  /// The data that a read asked for.
  case content(WireValue)
  /// A write is in the platform's queue.
  case accepted
  /// The platform refused, with this sentence.
  case refused(String)
  /// - Parameter mayHavePassed: whether the call may have reached the shop before the gateway failed.
  case gatewayFault(code: String, message: String, mayHavePassed: Bool)
  case throttled
  case logInRefused(String)
  /// The log-in has no right to this call.
  case notAllowed(String)
  /// 401 or 403 with nothing that the platform or its gateway wrote.
  case turnedAway
  /// The answer to a read has no data.
  case noData
  case notFound(String)
  case unreadable(String)
}

/// What was read of an answer: its class, and what the raw view needs.
struct AnswerReading: Hashable, Sendable {
  /// Which call an answer belongs to. The same body can mean different things for different calls.
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

  /// What a call does at the server. This decides whether it may be repeated when its answer is lost.
  enum Effect: Hashable, Sendable {
    case read
    /// A change that must not be made twice.
    case change
    /// Sets whole states, so making the call twice has the effect of making it once.
    case setState
  }

  var outcome: AnswerClass
  /// Seconds of the `Retry-After` header.
  var retryAfter: Int?
  /// When the answer came; ``retryAfter`` counts from then.
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
