extension Fault {
  /// Answers with good heads whose bodies go wrong. The request was carried out.
  static let bodies: [Fault] = [
    half("a short body, closed", .close),
    half("a short body, reset", .reset),
    half("a short body, silence", .silence),
    .useless("a body at a byte a second", commits: true, isSlow: true) { truth in
      [.bytes(HTTPText.head(length: truth.body.utf8.count)), .trickle(Array(truth.body.utf8))]
    },
    .useless("a head and no body, closed", commits: true) { truth in
      [.bytes(HTTPText.head(length: truth.body.utf8.count)), .end(.close)]
    },
    .useless("a head and no body, silence", commits: true, isSlow: true) { truth in
      [.bytes(HTTPText.head(length: truth.body.utf8.count)), .end(.silence)]
    },
    chunked("an unterminated chunk, closed") { "\(hex($0.count))\r\n" + $0.prefix($0.count / 2) },
    chunked("no last chunk, closed") { "\(hex($0.count))\r\n\($0)\r\n" },
    chunked("a chunk size that is no number") { "zz\r\n\($0)\r\n0\r\n\r\n" },
    chunked("a chunk size beyond all numbers") { "ffffffffffffffffff\r\n\($0)\r\n0\r\n\r\n" },
    chunked("a chunk longer than it says") { "1\r\n\($0)\r\n0\r\n\r\n" },
    .useless("JSON cut in the middle, its length right", commits: true) { truth in
      HTTPText.answer(200, String(truth.body.dropLast(2)))
    },
    .useless("100 MB", commits: true) { _ in
      [.bytes(HTTPText.head(length: 100 << 20)), .again(Array(repeating: 0x20, count: 1 << 16), times: 1_600)]
    },
    .useless("a gzip bomb", commits: true) { _ in
      HTTPText.answer(200, GzipBytes.bomb, headers: ["Content-Encoding: gzip"])
    },
    .useless("corrupt gzip", commits: true) { _ in
      HTTPText.answer(200, [0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8], headers: ["Content-Encoding: gzip"])
    },
    .useless("a truncated gzip", commits: true) { _ in
      HTTPText.answer(200, Array(GzipBytes.bomb.prefix(40)), headers: ["Content-Encoding: gzip"])
    },
    .useless("gzip that is none", commits: true) { truth in
      HTTPText.answer(200, truth.body, headers: ["Content-Encoding: gzip"])
    },
    .useless("packed in a way nobody asked for", commits: true) { _ in
      HTTPText.answer(200, [0x8B, 1, 0x80, 0x7B, 0x7D, 3], headers: ["Content-Encoding: br"])
    },
    .odd("in chunks of one byte") { truth in
      let chunks = truth.body.utf8.flatMap { Array("1\r\n".utf8) + [$0] + Array("\r\n".utf8) }
      return [.bytes(HTTPText.head(headers: ["Transfer-Encoding: chunked"], length: nil) + chunks + "0\r\n\r\n".utf8)]
    },
    .odd("as text/html") { HTTPText.answer(200, $0.body, headers: HTTPText.html) },
    .odd("with a thousand blanks before") { HTTPText.answer(200, String(repeating: " \n", count: 500) + $0.body) },
  ]

  private static func half(_ name: String, _ ending: Ending) -> Fault {
    .useless(name, commits: true, isSlow: ending == .silence) { truth in
      let body = Array(truth.body.utf8)
      return [.bytes(HTTPText.head(length: body.count) + body.prefix(body.count / 2)), .end(ending)]
    }
  }

  private static func chunked(_ name: String, _ body: @escaping @Sendable (String) -> String) -> Fault {
    .useless(name, commits: true) { truth in
      let head = HTTPText.head(headers: ["Transfer-Encoding: chunked"], length: nil)
      return [.bytes(head + body(truth.body).utf8), .end(.close)]
    }
  }

  private static func hex(_ number: Int) -> String { String(number, radix: 16) }
}
