/// A way in which a platform, its gateway or the network misbehaves, and what a client can honestly know of it.
package struct Fault: Sendable, CustomStringConvertible {
  package var name: String
  var act: Act
  /// What a read that meets it can know.
  package var read: ReadMeaning
  /// What a write that meets it can know.
  package var write: WriteMeaning
  /// Whether a write that meets it is carried out.
  var commits: Bool
  /// Which reads it makes sense for.
  package var subject = Subject.anything
  /// Whether it lasts until the client gives up, so that short limits of time serve.
  package var isSlow = false

  package var description: String { name }

  package enum Subject: Sendable { case anything, order, list }

  /// What the server does.
  enum Act: Sendable {
    /// Before anything of a request is read.
    case connection(ConnectionAct)
    /// After a part of the request.
    case stop(RequestPart, Ending)
    /// Bytes in place of the answer, from the truth.
    case answer(@Sendable (Truth) -> [Piece])
  }

  enum ConnectionAct: Sendable, Hashable {
    /// Its host's name does not exist.
    case nowhere
    case refuse, ignore
    case end(Ending)
    case say([UInt8], Ending)
    case tls(TLSAct)
  }

  enum TLSAct: Sendable, Hashable {
    case expired, wrongHost, unknownAuthority, oldVersion
    /// Nothing is said after the client's hello.
    case stall
    case say([UInt8], Ending)
    /// The handshake is done, then this.
    case afterHandshake(Ending)
  }

  enum RequestPart: Sendable { case firstBytes, whole }

  enum Ending: Sendable, Hashable { case close, reset, silence }

  /// A part of an answer.
  enum Piece: Sendable {
    case bytes([UInt8])
    /// A byte a second.
    case trickle([UInt8])
    /// These bytes until the client has had enough, or so often.
    case again([UInt8], times: Int)
    case end(Ending)
  }

  /// What the platform would have said.
  struct Truth: Sendable {
    var request: WireRequest
    var body: String
  }
}

/// What can be known after a read.
package enum ReadMeaning: Sendable, Hashable {
  /// The answer is as good as the true one.
  case content
  /// A readable no: exit 1.
  case refused
  /// An answer without data: exit 1 for an order; a list may count it as empty.
  case noData
  /// Nothing that helps: exit 3.
  case nothing
  /// Exit 5.
  case logInRefused
}

/// What can be known after a write.
package enum WriteMeaning: Sendable, Hashable {
  case accepted
  /// A readable no: exit 1.
  case refused
  /// A readable "not now": exit 3, nothing was done.
  case notTaken
  case logInRefused
  /// Nothing of the request can have arrived: exit 3.
  case unreached
  /// Something may have arrived: it has to be looked for.
  case nothing
  /// Both readings are right: the answer may be understood or not.
  case acceptedOrNothing
}

extension Fault {
  /// The connection fails before a byte of the request can leave.
  static func unreached(_ name: String, _ act: ConnectionAct, isSlow: Bool = false) -> Fault {
    Fault(
      name: name, act: .connection(act), read: .nothing, write: .unreached, commits: false, isSlow: isSlow)
  }

  /// The connection stands, and fails.
  static func broken(_ name: String, _ act: ConnectionAct, isSlow: Bool = false) -> Fault {
    Fault(name: name, act: .connection(act), read: .nothing, write: .nothing, commits: false, isSlow: isSlow)
  }

  static func stop(_ name: String, after part: RequestPart, _ ending: Ending, commits: Bool = false) -> Fault {
    Fault(
      name: name, act: .stop(part, ending), read: .nothing, write: .nothing, commits: commits,
      isSlow: ending == .silence)
  }

  /// An answer that helps nobody, after the request was carried out or not.
  static func useless(
    _ name: String, commits: Bool, isSlow: Bool = false, _ pieces: @escaping @Sendable (Truth) -> [Piece]
  ) -> Fault {
    Fault(name: name, act: .answer(pieces), read: .nothing, write: .nothing, commits: commits, isSlow: isSlow)
  }

  /// An answer that can be understood, oddly as it comes.
  static func odd(_ name: String, _ pieces: @escaping @Sendable (Truth) -> [Piece]) -> Fault {
    Fault(name: name, act: .answer(pieces), read: .content, write: .accepted, commits: true)
  }

  /// A whole answer with a status; nothing is carried out.
  static func said(
    _ status: Int, _ name: String, _ body: String, headers: [String] = [], read: ReadMeaning = .nothing,
    write: WriteMeaning = .nothing, commits: Bool = false
  ) -> Fault {
    Fault(
      name: "\(status) \(name)", act: .answer { _ in HTTPText.answer(status, body, headers: headers) }, read: read,
      write: write, commits: commits)
  }

  var needsTLS: Bool {
    if case .connection(.tls) = act { true } else { false }
  }

  /// Whether it is in the address, and so befalls the first connection as all others.
  package var isInAddress: Bool {
    if case .connection(.nowhere) = act { true } else { false }
  }

  package var isAboutConnection: Bool {
    if case .connection = act { true } else { false }
  }

  /// Every fault there is.
  package static let all =
    connections + secureConnections + stops + heads + bodies + statuses + gateway + encodings + values
}
