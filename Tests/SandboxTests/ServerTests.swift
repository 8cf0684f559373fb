import Commerce
import Sandbox
import Testing

@Suite("The sandbox as a server")
struct ServerTests {
  @Test("wrong or missing credentials are refused on every path", arguments: [nil, "demo:wrong", "demo", ""])
  func credentials(credentials: String?) async throws {
    try await Shop.open { shop in
      let calls = [
        ("GET", "/outbound/orders?status=C"), ("GET", "/nowhere"), ("PUT", "/inbound/order/1"),
        ("POST", "/inbound/catalog"), ("POST", "/inbound/customer"), ("PUT", "/inbound/customer"),
      ]
      for (method, path) in calls {
        let reply = try await shop.send(method, path, body: method == "GET" ? nil : "{}", credentials: credentials)
        #expect(reply.status == 401)
        #expect(try reply.object()["fault"] is [String: Any])
      }
    }
  }

  @Test("a path or method that is none of the API's is not found")
  func unknownPath() async throws {
    try await Shop.open { shop in
      let path = try await shop.get("/outbound/customers")
      let method = try await shop.post("/inbound/order/1", "{}")
      #expect(path.status == 404)
      #expect(method.status == 404)
    }
  }

  @Test("requests are recorded as they came, without the credentials")
  func recording() async throws {
    try await Shop.open { shop in
      _ = try await shop.get("/outbound/orders?status=E&page=1")
      _ = try await shop.put("/inbound/order/1", #"{"order":{"status":"P"}}"#)
      let requests = shop.server.requests
      #expect(requests.map(\.method) == ["GET", "PUT"])
      #expect(requests.map(\.path) == ["/outbound/orders?status=E&page=1", "/inbound/order/1"])
      #expect(requests.last?.body == #"{"order":{"status":"P"}}"#)
      #expect(requests.map(\.isWrite) == [false, true])
      #expect(requests.allSatisfy { $0.headers["authorization"] == nil && $0.clientPort > 0 })
      shop.server.forgetRequests()
      #expect(shop.server.requestCount == 0)
    }
  }

  @Test("of long bodies only the latest are kept, and all are counted")
  func longBodies() async throws {
    try await Shop.open { shop in
      let body = String(repeating: " ", count: 12 * 1_048_576)
      for number in 1...3 { _ = try await shop.put("/nowhere/\(number)", body) }
      #expect(shop.server.requests.map(\.path) == ["/nowhere/3"])
      #expect(shop.server.requestCount == 3)
    }
  }

  @Test("a taken port is told, and two sandboxes on free ports live side by side")
  func ports() async throws {
    try await Shop.open { first in
      try await Shop.open { second in #expect(first.baseURL != second.baseURL) }
      let port = try #require(first.baseURL.split(separator: ":").last.flatMap { Int($0) })
      let options = SandboxOptions(port: port, orders: 1, seed: 1, now: Shop.now)
      await #expect { try await SandboxServer(options: options).start() } throws: { error in
        guard case .cannotListen(port, _)? = error as? SandboxError else { return false }
        return true
      }
      await #expect(throws: SandboxError.alreadyRunning) { try await first.server.start() }
    }
  }

  @Test("stopped, it can be started again with what had changed")
  func restart() async throws {
    let server = SandboxServer(options: SandboxOptions(orders: 100, seed: 1, now: Shop.now))
    _ = try await server.start()
    let id = try #require(server.orders(in: .open).first)
    server.moveOrder(id, to: .preparing)
    await server.stop()
    _ = try await server.start()
    #expect(server.status(of: id) == .preparing)
    await server.stop()
  }

  @Test("run ends when its task is cancelled")
  func run() async throws {
    let (urls, feed) = AsyncStream<String>.makeStream()
    let task = Task {
      try await SandboxServer.run(SandboxOptions(orders: 1, seed: 1, now: Shop.now)) { feed.yield($0) }
    }
    var iterator = urls.makeAsyncIterator()
    let url = try #require(await iterator.next())
    #expect(url.hasPrefix("http://127.0.0.1:"))
    task.cancel()
    try await task.value
  }

  @Test("a shop of no orders, or of few, answers", arguments: [0, 1, 12, 13])
  func small(orders: Int) async throws {
    try await Shop.open(orders: orders) { shop in
      #expect(shop.server.orderNumbers.count == orders)
      let counts = OrderStatus.documented.map { shop.server.orders(in: $0).count }
      #expect(counts.reduce(0, +) == orders)
      let page = try await shop.get("/outbound/orders?status=C&page=1")
      #expect(page.status == 200)
    }
  }
}
