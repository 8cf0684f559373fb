import FaultServer
import Glibc
import Synchronization

/// A server that gives every request the same kind of answer and counts them.
///
/// Each connection has a thread of its own, so that it may block.
final class StubServer: Sendable {
  private let listener: Int32
  private let port: UInt16
  private let requests = Mutex<[String]>([])
  private let handle: Handler

  /// Is given a request, head and body, and sends what it is answered with; then the connection is closed.
  typealias Handler = @Sendable (_ request: String, _ send: ([UInt8]) -> Void) -> Void

  var url: String { "http://127.0.0.1:\(port)" }
  var requestCount: Int { requests.withLock { $0.count } }

  /// - Parameter reply: from a request, head and body, to the bytes of the answer, after which the connection is closed.
  convenience init(_ reply: @escaping @Sendable (String) -> [UInt8]) throws {
    try self.init(handling: { request, send in send(reply(request)) })
  }

  init(handling handle: @escaping Handler) throws {
    self.handle = handle
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in(loopback: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { [listener] in
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard isBound else { throw Unexpected("no port to be had") }
    port = UInt16(bigEndian: address.sin_port)
    guard onOwnThread({ [self] in serve() }) else { throw Unexpected("no thread to be had") }
  }

  /// Ends listening; its thread ends with it.
  func close() {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  static func answer(_ status: Int, _ body: String) -> [UInt8] {
    Array("HTTP/1.1 \(status) x\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n".utf8)
      + Array("Connection: close\r\n\r\n\(body)".utf8)
  }

  private func serve() {
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { break }
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      if !onOwnThread({ [self] in serve(connection) }) { Glibc.close(connection) }
    }
    Glibc.close(listener)
  }

  private func serve(_ connection: Int32) {
    if let request = Self.request(from: connection) {
      requests.withLock { $0.append(request) }
      handle(request) { Connection.send($0, to: connection) }
    }
    Glibc.close(connection)
  }

  /// One request: the head, and as much body as it promises; `nil` where its sender is gone before it is whole. Half a
  /// request, handed on, would wait for its other half for ever.
  private static func request(from connection: Int32) -> String? {
    var bytes: [UInt8] = []
    var length: Int?
    while true {
      let piece = Connection.receive(from: connection)
      bytes += piece
      if length == nil { length = Self.length(ofRequestBeginning: bytes) }
      if bytes.count >= length ?? .max { return String(decoding: bytes, as: UTF8.self) }
      if piece.isEmpty { return nil }
    }
  }

  /// How many bytes a request has in all; `nil` while its head is not all there.
  private static func length(ofRequestBeginning bytes: [UInt8]) -> Int? {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
    let promised = head.firstRange(of: "content-length: ").flatMap {
      Int(head[$0.upperBound...].prefix { $0.isNumber })
    }
    return end.upperBound + (promised ?? 0)
  }
}

/// The bare work on a connected socket.
enum Connection {
  /// Sends a request to a port of this machine and waits for all of the answer.
  static func exchange(_ request: String, port: UInt16) -> [UInt8] {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    defer { close(connection) }
    var address = sockaddr_in(loopback: port)
    let isConnected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return [] }
    send(Array(request.utf8), to: connection)
    var answer: [UInt8] = []
    while true {
      let piece = receive(from: connection)
      if piece.isEmpty { return answer }
      answer += piece
    }
  }

  static func receive(from connection: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, recv(connection, buffer.baseAddress, buffer.count, 0))
    }
  }

  static func send(_ bytes: [UInt8], to connection: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
