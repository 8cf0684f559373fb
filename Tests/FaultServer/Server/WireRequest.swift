/// A request, as much of it as came.
package struct WireRequest: Sendable {
  package var method = ""
  package var path = ""
  /// The name that its entry in the journal has.
  package var id = ""
  package var body = ""
  /// Whether all of it came.
  package var isWhole = false

  package var isWrite: Bool { !method.isEmpty && method != "GET" }

  /// The number of the order it is about; empty if it is about none.
  package var order: String {
    for prefix in ["/inbound/order/", "/outbound/orders/"] where path.hasPrefix(prefix) {
      return String(path.dropFirst(prefix.count).prefix { $0 != "?" })
    }
    return ""
  }

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let head = (parts.first ?? "").split(separator: "\r\n")
    let words = (head.first ?? "").split(separator: " ")
    method = words.first.map(String.init) ?? ""
    path = words.dropFirst().first.map(String.init) ?? ""
    id = Self.header("x-request-id", in: head) ?? ""
    guard parts.count == 2 else { return }
    body = String(parts[1])
    isWhole = body.utf8.count >= Int(Self.header("content-length", in: head) ?? "0") ?? 0
  }

  private static func header(_ name: String, in head: [Substring]) -> String? {
    let line = head.first { $0.lowercased().hasPrefix(name + ":") }
    return line.map { String($0.dropFirst(name.count + 1).drop { $0 == " " }) }
  }
}
