import Commerce

/// What kept the desk from doing something. The one error of this layer and of its ports.
///
/// Descriptions carry no personal data: ``detail`` is the platform's own sentence or a technical reason.
public struct DeskError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The platform said no; ``DeskError/detail`` is its sentence.
    case refused
    /// There is no such order. An answer without any data says so, too.
    case notFound
    /// The platform or its gateway refused the log-in: every call stops until it is fixed.
    case logInRefused
    /// The log-in has no right to this one call; ``DeskError/detail`` is the platform's sentence. Other calls go on.
    case notAllowed
    /// A 401 or 403 that neither the platform nor its gateway wrote, such as a firewall's page.
    case turnedAway
    /// The password could not be had; ``DeskError/detail`` is a sentence for the operator.
    case noPassword
    /// 429, or a fault that means it.
    case throttled(retryAfterSeconds: Int?)
    /// The gateway in front of the platform failed; ``DeskError/detail`` is its message.
    case gatewayFault(code: String)
    /// Nothing reached the platform.
    case unreachable(ConnectionFailure)
    /// The connection broke or went silent after the request may have been read; ``DeskError/came`` says which. Only for reads.
    case interrupted
    /// An answer came that cannot be read; ``DeskError/detail`` says where it stopped making sense. Only for reads.
    case unreadable
    /// A write left, and its answer did not come or says nothing. It must be looked into, never repeated.
    case unknownOutcome
    case canceled
    /// The change cannot be expressed by the API, or is not allowed now.
    case notPossible(Blocker)
    /// The local store failed. Nothing was sent.
    case store(StoreFault)
  }

  /// Why nothing reached the platform.
  public enum ConnectionFailure: String, Hashable, Sendable, CaseIterable {
    case nameNotFound, connectionRefused, connectionTimedOut, tlsExpired, tlsWrongHost, tlsUntrusted, tlsOther, other
  }

  /// Why a change is not sent.
  public enum Blocker: Hashable, Sendable {
    case readOnly
    case noLinesLeft
    case emptyProductCode
    case repeatedProductCode(String)
    /// A code that is a number no code can be, such as `7.89E+12`.
    case damagedProductCode(String)
    case unreadableQuantity(String)
    case quantityNotPositive(String)
    case nothingStaged
    /// So many products due have a stock that is too old to publish, or of unknown age.
    case staleStock(Int)
    /// So many articles are due under two codes that differ in leading zeros.
    case twins(Int)
    /// So many products are due: more than were looked at.
    case moreIsDue(Int)
    /// So many customers due have a limit that is too old to send, of unknown age, or not stated; or no blocking flag.
    case staleTerms(Int)
    /// Another process on the store is sending records of this kind.
    case sentElsewhere
    /// Somebody else is changing it, and was waited for long enough.
    case lockedBy(LockHolder)
    /// An earlier write of an operator is not settled: sending again could do it twice.
    case unsettled(operatorName: String, at: Timestamp)
    /// A living process is still sending an operator's write, or reading it back.
    case beingSent(operatorName: String)
    /// An operator registered the customer while this one was filled in.
    case registeredMeanwhile(operatorName: String)
  }

  public enum StoreFault: String, Hashable, Sendable, CaseIterable {
    case locked, readOnly, diskFull, corrupt, newerThanProgram, otherAccount, notPermitted
    /// The folder has no locks or no shared memory, as network folders have none.
    case networkFolder
    /// The key of the journal is missing, is another store's, is open to others, or is no key.
    case noKey, otherKey, unsafeKey, damagedKey
    /// The key's file cannot be read or made, or nothing says where it is.
    case closedKey, noKeyPlace
    /// The store lacks events or files that it had: it is a restored copy, or was moved here. It takes no writes until an operator
    /// takes it for true.
    case restored
    /// The system has no more files or memory for this process.
    case tooManyFiles, noMemory
    case other
  }

  /// What came back from the platform.
  public enum Came: Hashable, Sendable {
    /// The connection ended, or never was.
    case nothing
    /// Nothing came in time.
    case silence
    /// An answer began and did not come to its end.
    case beginning
    case answer(AnswerShape)
    /// An answer that was given up.
    case unusable(Unusable)
  }

  /// Why an answer is of no use, whatever it says.
  public enum Unusable: Hashable, Sendable, CaseIterable {
    case tooLong, noHTTP, notUnpacked
    /// A page of the list that was not asked for.
    case otherPage
  }

  /// An answer as a person would describe it who cannot read it.
  public struct AnswerShape: Hashable, Sendable {
    public enum Form: Hashable, Sendable, CaseIterable {
      case empty, page, json, text
    }

    /// The HTTP status; 0 where the answer is no HTTP.
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

  /// The detail of a log-in that counts as refused because three answers in a row turned the calls away with 401, none of them
  /// the platform's.
  public static let turnedAwayThrice = "HTTP 401, three in a row"

  public var isTurnedAwayThrice: Bool { kind == .logInRefused && detail == Self.turnedAwayThrice }

  /// Whether every further call would end the same until somebody fixes the log-in.
  public var stopsCalls: Bool { kind == .logInRefused || kind == .noPassword }

  public var kind: Kind
  public var detail: String
  /// Whether a byte of the request was handed to a connection: "nothing was sent" is never true then.
  public var sent = false
  public var came = Came.nothing
  /// When the answer came that asks for a pause; ``Kind/throttled(retryAfterSeconds:)`` counts from here.
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
