import Commerce

/// The only error of the desk and its ports.
///
/// Descriptions contain no personal data: ``detail`` is the platform's own sentence or a technical reason.
public struct DeskError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The platform said no; ``DeskError/detail`` is its sentence.
    case refused
    /// The order does not exist. An answer without data means the same.
    case notFound
    /// The platform or its gateway refused the log-in: all calls stop until it is fixed.
    case logInRefused
    /// The log-in may not make this call; ``DeskError/detail`` is the platform's sentence. Other calls continue.
    case notAllowed
    /// A 401 or 403 from neither the platform nor its gateway, such as a firewall's page.
    case turnedAway
    /// There is no password; ``DeskError/detail`` is a sentence for the operator.
    case noPassword
    /// 429, or a gateway fault with the same meaning.
    case throttled(retryAfterSeconds: Int?)
    /// The gateway in front of the platform failed; ``DeskError/detail`` is its message.
    case gatewayFault(code: String)
    /// Nothing reached the platform.
    case unreachable(ConnectionFailure)
    /// The connection broke or timed out after the request may have been read; ``DeskError/came`` says which. Only for reads.
    case interrupted
    /// The answer cannot be read; ``DeskError/detail`` has the position of the fault. Only for reads.
    case unreadable
    /// A write was sent, and its answer is missing or meaningless. It must be checked, never repeated.
    case unknownOutcome
    case canceled
    /// The API cannot express the change, or it is not allowed now.
    case notPossible(Blocker)
    /// The local store failed. Nothing was sent.
    case store(StoreFault)
  }

  /// Why no connection to the platform was made.
  public enum ConnectionFailure: String, Hashable, Sendable, CaseIterable {
    case nameNotFound, connectionRefused, connectionTimedOut, tlsExpired, tlsWrongHost, tlsUntrusted, tlsOther, other
  }

  /// Why the desk does not send a change.
  public enum Blocker: Hashable, Sendable {
    case readOnly
    case noLinesLeft
    case emptyProductCode
    case repeatedProductCode(String)
    /// A number that cannot be a code, such as `7.89E+12`.
    case damagedProductCode(String)
    case unreadableQuantity(String)
    case quantityNotPositive(String)
    case nothingStaged
    /// The number of due products whose stock is too old to publish, or of unknown age.
    case staleStock(Int)
    /// The number of due articles under two codes that differ in leading zeros.
    case twins(Int)
    /// The number of due products; it exceeds the number reviewed.
    case moreIsDue(Int)
    /// The number of due customers whose limit is too old, of unknown age or missing, or whose blocking flag is missing.
    case staleTerms(Int)
    /// Another process of the store is sending records of this kind.
    case sentElsewhere
    /// Another operator is changing it, and the wait for the lock timed out.
    case lockedBy(LockHolder)
    /// An operator's earlier write is not settled: sending again could repeat it.
    case unsettled(operatorName: String, at: Timestamp)
    /// A living process is still sending an operator's write or reading it back.
    case beingSent(operatorName: String)
    /// An operator registered the customer while this form was filled in.
    case registeredMeanwhile(operatorName: String)
  }

  public enum StoreFault: String, Hashable, Sendable, CaseIterable {
    case locked, readOnly, diskFull, corrupt, newerThanProgram, otherAccount, notPermitted
    /// The folder has no locks or shared memory, as on a network file system.
    case networkFolder
    /// The journal's key is missing, another store's, accessible to others, or invalid.
    case noKey, otherKey, unsafeKey, damagedKey
    /// The key's file cannot be read or created, or its location is unknown.
    case closedKey, noKeyPlace
    /// The store lacks events or files that it had: it was restored from a copy, or moved here. It takes no writes until an
    /// operator accepts it.
    case restored
    /// The system has no files or memory left for this process.
    case tooManyFiles, noMemory
    case other
  }

  /// What came back from the platform.
  public enum Came: Hashable, Sendable {
    /// The connection ended or was never made.
    case nothing
    /// No answer came in time.
    case silence
    /// The answer was cut off.
    case beginning
    case answer(AnswerShape)
    /// An answer that was discarded.
    case unusable(Unusable)
  }

  /// Why an answer was discarded unread.
  public enum Unusable: Hashable, Sendable, CaseIterable {
    case tooLong, noHTTP, notUnpacked
    /// Another page of the list than requested.
    case otherPage
  }

  /// The outward form of an unreadable answer.
  public struct AnswerShape: Hashable, Sendable {
    public enum Form: Hashable, Sendable, CaseIterable {
      case empty, page, json, text
    }

    /// The HTTP status; 0 if the answer is not HTTP.
    public var status: Int
    public var form: Form
    /// Bytes of the body.
    public var size: Int

    public init(status: Int, form: Form, size: Int) {
      self.status = status
      self.form = form
      self.size = size
    }
  }

  /// The detail of a log-in that counts as refused after three answers with 401 in a row, none of them from the platform.
  public static let turnedAwayThrice = "HTTP 401, three in a row"

  public var isTurnedAwayThrice: Bool { kind == .logInRefused && detail == Self.turnedAwayThrice }

  /// Whether all further calls would fail the same way until the log-in is fixed.
  public var stopsCalls: Bool { kind == .logInRefused || kind == .noPassword }

  public var kind: Kind
  public var detail: String
  /// Whether a byte of the request was passed to a connection; then "nothing was sent" would be false.
  public var sent = false
  public var came = Came.nothing
  /// When an answer with a pause arrived; ``Kind/throttled(retryAfterSeconds:)`` counts from here.
  public var answeredAt: Timestamp?
  public var raw: RawAnswer
  public var request: RequestID?

  public init(_ kind: Kind, detail: String = "", raw: RawAnswer = .none, request: RequestID? = nil) {
    self.kind = kind
    self.detail = detail
    self.raw = raw
    self.request = request
  }
}
