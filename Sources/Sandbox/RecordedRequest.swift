/// A request that arrived at the sandbox.
public struct RecordedRequest: Hashable, Sendable {
  public var method: String
  /// Including the query.
  public var path: String
  public var body: String
  /// By lower-case name, without `authorization`.
  public var headers: [String: String]
  /// The client's port: requests from the same port used the same connection.
  public var clientPort: Int

  public init(method: String, path: String, body: String, headers: [String: String], clientPort: Int) {
    self.method = method
    self.path = path
    self.body = body
    self.headers = headers
    self.clientPort = clientPort
  }

  /// Whether it is a write (any method but GET and HEAD).
  public var isWrite: Bool { method != "GET" && method != "HEAD" }
}

/// The latest requests, and the number of all.
struct RequestLog: Sendable {
  private static let capacity = 2_000
  private static let byteCapacity = 16 * 1_048_576
  private(set) var latest: [RecordedRequest] = []
  private(set) var count = 0
  private var bytes = 0

  mutating func append(_ request: RecordedRequest) {
    count += 1
    latest.append(request)
    bytes += request.body.utf8.count
    if latest.count >= Self.capacity * 2 || bytes >= Self.byteCapacity * 2 { trim() }
  }

  mutating func forget() {
    self = RequestLog()
  }

  /// Drops half at once, so that most requests move nothing. The newest request stays, whatever its size.
  private mutating func trim() {
    var kept = 0
    bytes = 0
    for request in latest.reversed() {
      let length = request.body.utf8.count
      guard kept == 0 || (kept < Self.capacity && bytes + length <= Self.byteCapacity) else { break }
      kept += 1
      bytes += length
    }
    latest.removeFirst(latest.count - kept)
  }
}
