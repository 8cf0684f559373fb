import Synchronization

/// Stands between the program and a sandbox: keeps what passes, and lets a test interfere at a certain write.
final class Relay: Sendable {
  /// A request as it came.
  struct Request: Sendable {
    var method: String
    var path: String
    /// The name that its entry in the journal has.
    var id: String
    var body: String

    fileprivate init(_ text: String) {
      let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
      let head: [Substring] = (parts.first ?? "").split(separator: "\r\n")
      let words: [Substring] = (head.first ?? "").split(separator: " ")
      method = words.first.map(String.init) ?? ""
      path = words.dropFirst().first.map(String.init) ?? ""
      let named = head.first { $0.lowercased().hasPrefix("x-request-id:") }
      id = named.map { String($0.dropFirst("x-request-id:".count).drop { $0 == " " }) } ?? ""
      body = parts.count == 2 ? String(parts[1]) : ""
    }
  }

  /// Where a write is on its way.
  enum Moment: Sendable, CaseIterable {
    /// Here, and not yet at the sandbox.
    case arrived
    /// Taken by the sandbox, its answer not yet sent on.
    case taken
    case answered
  }

  /// Is told of each moment of each write, counted from 1 since it was set. False ends the write's way there.
  typealias Interference = @Sendable (_ write: Int, Moment) -> Bool

  private let passage = Passage()
  private let server: StubServer

  var url: String { server.url }

  init(to shop: Shop) throws {
    let sandbox = UInt16(shop.port) ?? 0
    server = try StubServer(handling: { [passage] text, send in passage.carry(text, to: sandbox, send) })
  }

  func close() { server.close() }

  /// Every request, in the order of arrival.
  var requests: [Request] { passage.state.withLock { $0.requests } }

  /// The bodies of the calls that bring products, in the order of arrival.
  var batches: [String] { requests.filter { $0.method == "POST" && $0.path == "/inbound/catalog" }.map(\.body) }

  /// The bodies of the calls that state terms, in the order of arrival.
  var statements: [String] { requests.filter { $0.method == "PUT" && $0.path == "/inbound/customer" }.map(\.body) }

  /// How many requests waited for their answers at once, at most.
  var mostAtOnce: Int { passage.state.withLock { $0.mostAtOnce } }

  /// Whether nothing is on its way.
  var isStill: Bool { passage.state.withLock { $0.underWay == 0 } }

  /// Lets `interference` decide about all writes from now on; `nil` lets them all pass.
  func interfere(_ interference: Interference?) {
    passage.state.withLock { state in
      state.interference = interference
      state.writes = 0
    }
  }

  /// Has answers changed before they go on.
  func changeAnswers(_ change: @escaping @Sendable (String) -> String) {
    passage.state.withLock { $0.change = change }
  }
}

/// What passes a relay.
private final class Passage: Sendable {
  struct State: Sendable {
    var requests: [Relay.Request] = []
    var underWay = 0
    /// Requests whose answers have not begun to be sent on.
    var unanswered = 0
    var mostAtOnce = 0
    var writes = 0
    var interference: Relay.Interference?
    var change: (@Sendable (String) -> String)?
  }

  let state = Mutex(State())

  /// Carries a request to the sandbox, and the answer back. Runs on a thread of its own.
  func carry(_ text: String, to port: UInt16, _ send: ([UInt8]) -> Void) {
    let request = Relay.Request(text)
    let isWrite = request.method != "GET"
    let (interference, write, change) = state.withLock { state in
      state.requests.append(request)
      state.underWay += 1
      state.unanswered += 1
      state.mostAtOnce = max(state.mostAtOnce, state.unanswered)
      if isWrite { state.writes += 1 }
      return (isWrite ? state.interference : nil, state.writes, state.change)
    }
    defer { state.withLock { $0.underWay -= 1 } }
    func goesOn(_ moment: Relay.Moment) -> Bool { interference?(write, moment) ?? true }
    func answer() -> [UInt8]? {
      // Before the first byte leaves: the next request may be here before the last one has.
      defer { state.withLock { $0.unanswered -= 1 } }
      guard goesOn(.arrived) else { return nil }
      var answer = Connection.exchange(Self.closing(text), port: port)
      if let change { answer = Array(change(String(decoding: answer, as: UTF8.self)).utf8) }
      return goesOn(.taken) ? answer : nil
    }

    guard let answer = answer() else { return }
    send(answer)
    _ = goesOn(.answered)
  }

  /// The request with the wish that its connection be closed: its answer ends with it.
  private static func closing(_ text: String) -> String {
    guard let end = text.firstRange(of: "\r\n") else { return text }
    let parts = text[end.upperBound...].split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let head = parts[0].split(separator: "\r\n").filter { !$0.lowercased().hasPrefix("connection:") }
    return text[..<end.upperBound] + head.joined(separator: "\r\n") + "\r\nConnection: close\r\n\r\n"
      + (parts.count == 2 ? parts[1] : "")
  }
}
