import Commerce
import Foundation
import Sandbox
import Testing

@Suite("Each fault does as its name says")
struct FaultTests {
  private static let list = "/outbound/orders?status=C&page=1"

  @Test(
    "an answer in front of the platform",
    arguments: [
      ("status=409", 409, "\"status\":409"), ("burst-503=1", 503, "101503"), ("unauthorized-after=0", 401, "900901"),
      ("throttle=abc", 429, "900800"), ("html-200", 200, "<html>"), ("html-502", 502, "<html>"),
      ("fault-json", 500, "\"fault\":{\"code\":900900"), ("fault-xml", 503, "<am:fault"),
      ("redirect=http://else.example/", 302, "<html>"), ("deep-json", 200, "[[[["),
    ])
  func inFront(name: String, status: Int, part: String) async throws {
    try await Shop.open(faults: [try Fault(parsing: name)], queueDelay: .zero) { shop in
      let id = try shop.someOrder(in: .open)
      let reply = try await shop.put("/inbound/order/\(id)", #"{"order":{"status":"P"}}"#)
      #expect(reply.status == status)
      #expect(reply.text.contains(part))
      #expect(shop.server.status(of: id) == .open)
    }
  }

  @Test(
    "an answer behind the platform: the change was made",
    arguments: [
      ("status=202", 202, #"{"Response":"1.0"}"#), ("empty-204", 204, ""), ("truncated", 200, #"{"Respons"#),
      ("broken-json", 200, #"{"Response":"1.0""#), ("bom", 200, "\u{FEFF}{\"Response\":\"1.0\"}"),
    ])
  func behind(name: String, status: Int, text: String) async throws {
    try await Shop.open(faults: [try Fault(parsing: name)], queueDelay: .zero) { shop in
      let id = try shop.someOrder(in: .open)
      let reply = try await shop.put("/inbound/order/\(id)", #"{"order":{"status":"P"}}"#)
      #expect(reply.status == status)
      #expect(reply.bytes == Array(text.utf8))
      #expect(shop.server.status(of: id) == .preparing)
    }
  }

  @Test("a warning line stands before the answer, and broken UTF-8 within it")
  func dirt() async throws {
    try await Shop.open { shop in
      shop.server.set(faults: [Fault(.warningLine)])
      let warned = try await shop.get(Self.list)
      #expect(warned.text.hasPrefix("<br />\n<b>Warning</b>"))
      #expect(warned.text.hasSuffix("}"))
      shop.server.set(faults: [Fault(.garbageUTF8)])
      let broken = try await shop.get(Self.list)
      #expect(String(validating: broken.bytes, as: UTF8.self) == nil)
    }
  }

  @Test("the connection fails", arguments: [("reset", false), ("reset-after-commit", true), ("short-length", true)])
  func connection(name: String, isCommitted: Bool) async throws {
    try await Shop.open(faults: [try Fault(parsing: name)], queueDelay: .zero) { shop in
      let id = try shop.someOrder(in: .open)
      await #expect(throws: (any Error).self) {
        try await shop.put("/inbound/order/\(id)", #"{"order":{"status":"P"}}"#)
      }
      #expect(shop.server.status(of: id) == (isCommitted ? .preparing : .open))
    }
  }

  @Test("headers say what the fault promises")
  func headers() async throws {
    try await Shop.open { shop in
      shop.server.set(faults: [Fault(.throttle(retryAfter: "1000000000"))])
      let throttled = try await shop.get(Self.list)
      #expect(throttled.headers["retry-after"] == "1000000000")
      shop.server.set(faults: [Fault(.redirect(to: "http://else.example/"))])
      let redirected = try await shop.get(Self.list)
      #expect(redirected.headers["location"] == "http://else.example/")
    }
  }

  @Test("a huge body is as large as it says, and a gzip bomb unpacks to it")
  func sizes() async throws {
    try await Shop.open { shop in
      shop.server.set(faults: [Fault(.hugeBody(megabytes: 3))])
      let huge = try await shop.get(Self.list)
      #expect(huge.bytes.count > 3 * 1_048_576)
      #expect(try huge.object()["orders"] is [Any])
      shop.server.set(faults: [Fault(.gzipBomb(megabytes: 3))])
      let bomb = try await shop.get(Self.list)
      #expect(bomb.headers["content-encoding"] == "gzip")
      #expect(bomb.bytes.count < 30_000)
      let file = FileManager.default.temporaryDirectory.appending(path: "bomb-\(UUID().uuidString).gz")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(bomb.bytes).write(to: file)
      let unpacked = try Self.gunzip(file)
      #expect(unpacked.count > 3 * 1_048_000)
      #expect(try JSONSerialization.jsonObject(with: unpacked) is [String: Any])
    }
  }

  private static func gunzip(_ file: URL) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    // The end of its output is enough: the wait for its exit can hang where another program is started at the same moment.
    return try pipe.fileHandleForReading.readToEnd() ?? Data()
  }

  @Test("a limit to writes, reads or the first few requests holds")
  func limits() async throws {
    try await Shop.open { shop in
      shop.server.set(faults: [Fault(.html502, on: .writes)])
      let read = try await shop.get(Self.list)
      let write = try await shop.put("/inbound/order/1", "{}")
      #expect(read.status == 200)
      #expect(write.status == 502)
      shop.server.set(faults: [Fault(.html502, on: .reads, first: 2)])
      var statuses: [Int] = []
      for _ in 0..<3 { statuses.append(try await shop.get(Self.list).status) }
      #expect(statuses == [502, 502, 200])
      shop.server.set(faults: [Fault(.unauthorizedAfter(1))])
      statuses = []
      for _ in 0..<3 { statuses.append(try await shop.get(Self.list).status) }
      #expect(statuses == [200, 401, 401])
    }
  }

  @Test("slow answers still come whole")
  func slowness() async throws {
    try await Shop.open(faults: [Fault(.delay(.milliseconds(5))), Fault(.slowOrder(.milliseconds(5)))]) { shop in
      let delayed = try await shop.get(Self.list)
      #expect(delayed.status == 200)
      shop.server.set(faults: [Fault(.trickle)])
      let reply = try await shop.get("/outbound/orders/1")
      #expect(reply.text == "[]")
    }
  }
}
