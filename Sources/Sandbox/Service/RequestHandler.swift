import Glibc
import HTTPTypes
import HummingbirdCore
import NIOCore
import Synchronization

/// Handles an HTTP request: records it, applies faults, and sends the answer.
final class RequestHandler: Sendable {
  let service: PlatformService
  let faults: Mutex<FaultPlan>
  let log = Mutex(RequestLog())

  /// A longer body than any call needs closes the connection.
  private static let bodyLimit = 16 * 1_048_576

  /// Ends a connection from within: the server closes it when its responder throws.
  private struct ConnectionEnds: Error {}

  init(options: SandboxOptions) {
    service = PlatformService(options: options)
    faults = Mutex(FaultPlan(options.faults))
  }

  func respond(to request: Request, with writer: consuming ResponseWriter, on channel: any Channel) async throws {
    let body = try await request.body.collect(upTo: Self.bodyLimit)
    let target = request.head.path ?? "/"
    let incoming = IncomingRequest(
      method: request.head.method.rawValue, target: target, authorization: request.headers[.authorization],
      body: Array(body.readableBytesView))
    if let answer = service.inspection(incoming) { return try await send(answer, with: writer, on: channel) }
    record(incoming, target: target, headers: request.headers, port: channel.remoteAddress?.port ?? 0)
    let active = faults.withLock { $0.next(for: incoming) }
    if active.delay > .zero { try await Task.sleep(for: active.delay) }
    let answer = active.answerInFront ?? active.mangle(service.answer(incoming, active))
    if active.answerDelay > .zero { try await Task.sleep(for: active.answerDelay) }
    if answer.delivery == .reset {
      try await reset(channel)
    } else {
      try await send(answer, with: writer, on: channel)
    }
  }

  private func record(_ request: IncomingRequest, target: String, headers: HTTPFields, port: Int) {
    var named: [String: String] = [:]
    for field in headers where field.name != .authorization { named[field.name.canonicalName] = field.value }
    let record = RecordedRequest(
      method: request.method, path: target, body: String(decoding: request.body, as: UTF8.self), headers: named,
      clientPort: port)
    log.withLock { $0.append(record) }
  }

  /// Closes the connection so that the client sees a reset instead of an orderly end.
  private func reset(_ channel: any Channel) async throws {
    if let socket = channel as? any SocketOptionProvider {
      try await socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    }
    try await channel.close()
    throw ConnectionEnds()
  }

  private func send(_ answer: Answer, with writer: consuming ResponseWriter, on channel: any Channel) async throws {
    var head = HTTPResponse(status: .init(code: answer.status))
    if !answer.contentType.isEmpty { head.headerFields[.contentType] = answer.contentType }
    for header in answer.headers {
      if let name = HTTPField.Name(header.name) { head.headerFields[name] = header.value }
    }
    if answer.status != 204, answer.status != 304 {
      head.headerFields[.contentLength] = String(answer.promisedLength)
    }
    try await writer.write(response: head, body: answer.responseBody)
    if answer.delivery == .shortLength {
      try await channel.close()
      throw ConnectionEnds()
    }
  }
}

extension Answer {
  /// The value of `Content-Length`.
  fileprivate var promisedLength: Int {
    switch delivery {
    case .whole, .trickle, .reset: body.count
    case .shortLength: body.count + 500
    case .padded(let megabytes): body.count + megabytes * 1_048_576
    }
  }

  fileprivate var responseBody: ResponseBody {
    let whole = ByteBuffer(bytes: body)
    switch delivery {
    case .whole, .reset, .shortLength: return ResponseBody(byteBuffer: whole)
    case .trickle:
      let bytes = body
      return ResponseBody { writer in
        for (index, byte) in bytes.enumerated() {
          if index > 0 { try await Task.sleep(for: .seconds(1)) }
          try await writer.write(ByteBuffer(bytes: [byte]))
        }
        try await writer.finish(nil)
      }
    case .padded(let megabytes):
      let blanks = ByteBuffer(repeating: 0x20, count: 1_048_576)
      return ResponseBody { writer in
        try await writer.write(whole)
        for _ in 0..<megabytes { try await writer.write(blanks) }
        try await writer.finish(nil)
      }
    }
  }
}
