import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL
import Synchronization

/// One request, ready to send.
struct HTTPCall: Sendable {
  var method: Dialect.Method
  var url: String
  var headers: [HTTPAnswer.Header]
  var body: String?

  /// The id by which ``HandedOver`` knows the call.
  var request: String
  /// The longest time of the whole call, if it is less than the settings allow.
  var limit: Duration?
  /// The longest time until a connection is given the request. After that nothing is sent.
  var firstByteLimit: Duration?

  /// Whether the call changes something at the server.
  var isWrite: Bool { method != .get }
}

/// Sends requests and collects whole answers within the limits of the settings. It never repeats a request.
final class HTTPTransport: Sendable {
  private let settings: ConnectionSettings
  private let tls: TLSConfiguration
  private let clients: Mutex<Clients>
  private let handedOver: HandedOver

  /// Two clients, so that a write never uses a connection that a read has used.
  private struct Pair {
    let reader: HTTPClient
    let writer: HTTPClient

    func shutdown() async {
      try? await reader.shutdown()
      try? await writer.shutdown()
    }
  }

  /// The clients are made with the first request, because starting their threads would delay the console's first frame.
  private enum Clients {
    case unused(reader: HTTPClient.Configuration, writer: HTTPClient.Configuration)
    case running(Pair)
    case shutDown
  }

  init(settings: ConnectionSettings) throws(ConnectionSettings.Fault) {
    self.settings = settings
    tls = try settings.tlsConfiguration()
    handedOver = HandedOver()
    var reader = try settings.clientConfiguration(reusesConnections: true)
    var writer = try settings.clientConfiguration(reusesConnections: false)
    reader.http1_1ConnectionDebugInitializer = handedOver.watch
    writer.http1_1ConnectionDebugInitializer = handedOver.watch
    clients = Mutex(.unused(reader: reader, writer: writer))
  }

  deinit {
    // A running HTTP client must be shut down before it is released.
    guard let pair = takeClients() else { return }
    Task.detached { await pair.shutdown() }
  }

  func shutdown() async {
    await takeClients()?.shutdown()
  }

  /// Takes the clients out of use; `nil` if there are none.
  private func takeClients() -> Pair? {
    clients.withLock { clients in
      defer { clients = .shutDown }
      return if case .running(let pair) = clients { pair } else { nil }
    }
  }

  /// The client for a call; `nil` after ``shutdown()``.
  private func client(for call: HTTPCall) -> HTTPClient? {
    clients.withLock { clients in
      if case .unused(let reader, let writer) = clients {
        clients = .running(Pair(reader: HTTPClient(configuration: reader), writer: HTTPClient(configuration: writer)))
      }
      guard case .running(let pair) = clients else { return nil }
      return call.isWrite ? pair.writer : pair.reader
    }
  }

  /// Sends one request. Cancellation ends it at once, as ``TransportFailure/canceled(sent:)``.
  func exchange(_ call: HTTPCall) async -> Result<HTTPAnswer, TransportFailure> {
    let result = await withTaskGroup(of: Result<HTTPAnswer, TransportFailure>?.self) { group in
      group.addTask { await self.attempt(call) }
      group.addTask { [handedOver, whole = min(settings.wholeTimeout, call.limit ?? settings.wholeTimeout)] in
        let first = min(call.firstByteLimit ?? whole, whole)
        try? await Task.sleep(for: first)
        if handedOver.stage(of: call.request) != .waiting { try? await Task.sleep(for: whole - first) }
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    // Both tasks have ended, so nothing of the request can leave any more.
    let stage = handedOver.take(call.request)
    switch result {
    case .success(let answer): return .success(answer)
    case _ where Task.isCancelled: return .failure(TransportFailure.canceled(sent: true).settled(at: stage))
    case .failure(let failure): return .failure(await diagnosed(failure.settled(at: stage)))
    case nil: return .failure(TransportFailure.timedOut(detail: "the whole call took too long").settled(at: stage))
    }
  }

  private func attempt(_ call: HTTPCall) async -> Result<HTTPAnswer, TransportFailure> {
    guard let client = client(for: call) else {
      return .failure(TransportFailure(beforeHead: HTTPClientError.alreadyShutdown))
    }
    var request = HTTPClientRequest(url: call.url)
    request.method = HTTPMethod(rawValue: call.method.rawValue)
    for header in call.headers { request.headers.add(name: header.name, value: header.value) }
    if let body = call.body { request.body = .bytes(ByteBuffer(string: body)) }
    // Our own limit, which also covers the body, comes first.
    let deadline = NIODeadline.now() + TimeAmount(settings.wholeTimeout) + .seconds(1)
    let response: HTTPClientResponse
    do {
      response = try await client.execute(request, deadline: deadline)
    } catch {
      return .failure(TransportFailure(beforeHead: error))
    }
    var answer = HTTPAnswer(status: Int(response.status.code))
    answer.headers = response.headers.map { HTTPAnswer.Header(name: $0.name, value: $0.value) }
    do {
      for try await part in response.body {
        guard answer.body.count + part.readableBytes <= settings.bodyLimit else {
          return .failure(.unusable(.tooLong, detail: "the answer is longer than \(settings.bodyLimit >> 20) MB"))
        }
        answer.body.append(contentsOf: part.readableBytesView)
      }
      // The body of a canceled call may end without an error.
      try Task.checkCancellation()
    } catch {
      return .failure(TransportFailure(inBody: error))
    }
    return .success(answer)
  }

  /// Tells an expired certificate from an unknown authority.
  private func diagnosed(_ failure: TransportFailure) async -> TransportFailure {
    guard case .nothingSent(.tlsUntrusted, _) = failure else { return failure }
    let isExpired = await CertificateInspection(settings: settings, tls: tls).isOutOfDate()
    return isExpired ? .nothingSent(.tlsExpired, detail: "the certificate is not valid today") : failure
  }
}
