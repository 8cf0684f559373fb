import FoundationEssentials

/// An act on the store itself: an event of the chain beside the states of writes.
enum StoreAct: String, CaseIterable {
  /// Orders were erased from the cache with their drafts and notes.
  case forgotten
  /// An operator accepted a store that lacks events, its key or files.
  case restored

  /// The states of events that are not those of writes, for SQL conditions.
  static let states = allCases.map(\.rawValue)

  /// The personal data of an act. The entries of acts count down from -1.
  struct Payload: Codable {
    var operatorName = ""
    var text = ""
    /// Random, so that the digest cannot confirm a guess of the content.
    var salt = UInt64.random(in: 0...(1 << 53))
  }
}

/// A store that an operator accepted although it lacks something.
public struct AcceptedRestore: Hashable, Sendable {
  /// The position of the event in the journal.
  public var position: Int
  /// Milliseconds since 1970.
  public var at: Int64
  public var uid: UInt32
  public var operatorName: String
  public var reason: String
  /// The number of events the store had, and the number it should have had; `nil` if unknown.
  public var found: Int
  public var expected: Int?
}

/// The note of an acceptance: both counts, and if the key is new, a seal of the events before it.
struct RestoreNote: Equatable {
  var found: Int64
  var expected: Int64?
  /// A digest of all events found, which the new key cannot authenticate.
  var seal: Data?

  init(found: Int64, expected: Int64?, seal: Data?) {
    (self.found, self.expected, self.seal) = (found, expected, seal)
  }

  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count >= 4, words[0] == "found", words[2] == "expected", let found = Int64(words[1]) else { return nil }
    self.found = found
    expected = Int64(words[3])
    if words.count == 6, words[4] == "sealed" { seal = Data(hex: words[5]) }
  }

  var text: String {
    "found \(found) expected \(expected.map(String.init) ?? "unknown")" + (seal.map { " sealed \($0.hex)" } ?? "")
  }
}

extension Data {
  fileprivate init?(hex: Substring) {
    var bytes: [UInt8] = []
    var rest = hex
    while !rest.isEmpty {
      guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    self.init(bytes)
  }

  fileprivate var hex: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
