import AsyncHTTPClient
import Commerce
import Foundation
import NIOCore
import Sandbox
import Testing

/// A running sandbox with a client on a real socket.
struct Shop: Sendable {
  /// An answer, with the body read whole.
  struct Reply: Sendable {
    var status: Int
    var headers: [String: String]
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
    func json() throws -> Any {
      try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    }
    func object() throws -> [String: Any] { try #require(try json() as? [String: Any]) }
  }

  static let now = Timestamp(seconds: 1_790_000_000)

  let server: SandboxServer
  let baseURL: String
  private let client: HTTPClient

  /// Starts a sandbox, hands it to the body, and stops it.
  static func open(
    orders: Int = 300, seed: UInt64 = 7, faults: [Fault] = [], queueDelay: Duration = .seconds(3600),
    _ body: (Shop) async throws -> Void
  ) async throws {
    let server = SandboxServer(
      options: SandboxOptions(
        orders: orders, seed: seed, faults: faults, queueDelay: queueDelay, now: now))
    let baseURL = try await server.start()
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.httpVersion = .http1Only
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    do {
      try await body(Shop(server: server, baseURL: baseURL, client: client))
    } catch {
      try await client.shutdown()
      await server.stop()
      throw error
    }
    try await client.shutdown()
    await server.stop()
  }

  func get(_ path: String, credentials: String? = "demo:demo") async throws -> Reply {
    try await send("GET", path, body: nil, credentials: credentials)
  }

  func put(_ path: String, _ body: String) async throws -> Reply { try await send("PUT", path, body: body) }
  func post(_ path: String, _ body: String) async throws -> Reply { try await send("POST", path, body: body) }

  func send(_ method: String, _ path: String, body: String?, credentials: String? = "demo:demo") async throws -> Reply {
    var request = HTTPClientRequest(url: baseURL + path)
    request.method = .init(rawValue: method)
    if let credentials {
      request.headers.add(name: "Authorization", value: "Basic " + Data(credentials.utf8).base64EncodedString())
    }
    if let body { request.body = .bytes(ByteBuffer(string: body)) }
    let response = try await client.execute(request, timeout: .seconds(240))
    let buffer = try await response.body.collect(upTo: 64 * 1_048_576)
    var headers: [String: String] = [:]
    for header in response.headers { headers[header.name.lowercased()] = header.value }
    return Reply(status: Int(response.status.code), headers: headers, bytes: Array(buffer.readableBytesView))
  }

  // MARK: Readings

  func page(_ number: Int, of status: OrderStatus) async throws -> [[String: Any]] {
    let reply = try await get("/outbound/orders?status=\(status)&page=\(number)")
    return try #require(try reply.object()["orders"] as? [[String: Any]])
  }

  func order(_ id: OrderID) async throws -> [String: Any] { try await get("/outbound/orders/\(id)").object() }

  /// The lines of an order by their product code.
  func lines(of id: OrderID) async throws -> [String: [String: Any]] {
    let products = try await order(id)["products"] as? [String: [String: Any]] ?? [:]
    return Dictionary(products.values.map { ($0["product_code"] as? String ?? "", $0) }) { first, _ in first }
  }

  /// The newest ordinary order in a status, skipping those short of stock.
  func someOrder(in status: OrderStatus) throws -> OrderID {
    let odd = Set(Oddity.allCases.compactMap { server.order(with: $0) })
    return try #require(server.orders(in: status).first { !odd.contains($0) && !$0.rawValue.hasSuffix("7") })
  }
}
