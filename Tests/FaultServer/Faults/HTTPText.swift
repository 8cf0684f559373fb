/// Answers as bytes.
enum HTTPText {
  /// A whole answer.
  static func answer(_ status: Int, _ body: String, headers: [String] = []) -> [Fault.Piece] {
    answer(status, Array(body.utf8), headers: headers)
  }

  static func answer(_ status: Int, _ body: [UInt8], headers: [String] = []) -> [Fault.Piece] {
    [.bytes(head(status, headers: headers, length: body.count) + body)]
  }

  /// A head that promises so many bytes; none promised with `nil`.
  static func head(_ status: Int = 200, headers: [String] = [], length: Int?) -> [UInt8] {
    let named = headers.contains { $0.lowercased().hasPrefix("content-type:") }
    let lines =
      ["HTTP/1.1 \(status) X"] + (named ? [] : ["Content-Type: application/json"])
      + (length.map { ["Content-Length: \($0)"] } ?? []) + headers
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  static let page = "<!DOCTYPE html><html><head><title>Erro</title></head><body><h1>Erro</h1></body></html>"
  static let html = ["Content-Type: text/html; charset=utf-8"]
}
