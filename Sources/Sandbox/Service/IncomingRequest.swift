/// A completely read request.
struct IncomingRequest: Sendable {
  var method: String
  /// The parts of the path between slashes.
  var path: [String]
  var query: [String: String]
  var authorization: String?
  var body: [UInt8]

  var isWrite: Bool { method != "GET" && method != "HEAD" }

  /// Whether it is O2.
  var isOrderDetail: Bool { method == "GET" && path.count == 3 && path.starts(with: ["outbound", "orders"]) }

  /// Whether it is I1 or I2.
  var isCatalogCall: Bool { method == "POST" && path == ["inbound", "catalog"] }

  /// - Parameter target: the path with its query.
  init(method: String, target: String, authorization: String?, body: [UInt8]) {
    self.method = method
    self.authorization = authorization
    self.body = body
    let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = (halves.first ?? "").split(separator: "/").map(String.init)
    query = [:]
    for pair in (halves.count > 1 ? halves[1] : "").split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      query[String(sides[0])] = sides.count > 1 ? String(sides[1]) : ""
    }
  }
}
