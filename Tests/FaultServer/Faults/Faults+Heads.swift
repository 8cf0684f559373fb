extension Fault {
  /// Answers whose heads go wrong. The request was carried out.
  static let heads: [Fault] = [
    head("half a status line, closed", "HTTP/1.1 20", .close),
    head("half a status line, reset", "HTTP/1.1 20", .reset),
    head("half a status line, silence", "HTTP/1.1 20", .silence),
    head("half a head, closed", "HTTP/1.1 200 OK\r\nContent-Type: appl", .close),
    head("half a head, reset", "HTTP/1.1 200 OK\r\nContent-Type: appl", .reset),
    head("half a head, silence", "HTTP/1.1 200 OK\r\nContent-Type: appl", .silence),
    head("no HTTP at all", "Olá, mundo\r\n\r\n", .close),
    head("an HTTP/0.9 answer", "{\"Response\":\"1.0\"}", .close),
    head("an HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .close),
    head("a version from the future", "HTTP/7.3 200 OK\r\nContent-Length: 2\r\n\r\n{}", .close),
    head("a status without a number", "HTTP/1.1 OK\r\nContent-Length: 2\r\n\r\n{}", .close),
    head("a status of five digits", "HTTP/1.1 20000 OK\r\nContent-Length: 2\r\n\r\n{}", .close),
    head("a length that is no number", "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n{}", .close),
    head("a negative length", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}", .close),
    head("two lengths that differ", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{}", .close),
    head("a length beyond all numbers", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}", .close),
    head("a header with a NUL", "HTTP/1.1 200 OK\r\nX-A: a\0b\r\nContent-Length: 2\r\n\r\n{}", .close),
    head(
      "101 switching protocols", "HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", .close),
    .useless("endless headers", commits: true) { _ in
      [.bytes(Array("HTTP/1.1 200 OK\r\n".utf8)), .again(Array("X-Wait: \(Self.long)\r\n".utf8), times: 20_000)]
    },
    .useless("a header of a megabyte", commits: true) { _ in
      [.bytes(Array("HTTP/1.1 200 OK\r\nX-Long: ".utf8)), .again(Array(Self.long.utf8), times: 2_000), .end(.close)]
    },
    .useless("endless 100 Continue", commits: true, isSlow: true) { _ in
      [.again(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), times: 20_000), .end(.silence)]
    },
    .useless("a head at a byte a second", commits: true, isSlow: true) { truth in
      [.trickle(HTTPText.head(length: truth.body.utf8.count) + truth.body.utf8)]
    },
    .odd("100 Continue first") { truth in
      [.bytes(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))] + HTTPText.answer(200, truth.body)
    },
    .useless("lines that end without CR", commits: true) { truth in
      [.bytes(Array("HTTP/1.1 200 OK\nContent-Length: \(truth.body.utf8.count)\n\n\(truth.body)".utf8))]
    },
    .odd("HTTP/1.0 without a length") { truth in
      [.bytes(Array("HTTP/1.0 200 OK\r\n\r\n\(truth.body)".utf8)), .end(.close)]
    },
    .odd("no length, ended by closing") { truth in
      [.bytes(HTTPText.head(headers: ["Connection: close"], length: nil) + truth.body.utf8), .end(.close)]
    },
  ]

  private static let long = String(repeating: "x", count: 512)

  private static func head(_ name: String, _ text: String, _ ending: Ending) -> Fault {
    .useless(name, commits: true, isSlow: ending == .silence) { _ in [.bytes(Array(text.utf8)), .end(ending)] }
  }
}
