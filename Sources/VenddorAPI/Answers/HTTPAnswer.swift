/// One complete answer of the server, its body unpacked and unmasked.
struct HTTPAnswer: Hashable, Sendable {
  struct Header: Hashable, Sendable {
    var name: String
    var value: String
  }

  var status: Int
  var headers: [Header] = []
  var body: [UInt8] = []

  /// The value of a header, by its name in lower case.
  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name }?.value
  }
}
