import FoundationEssentials

/// What was done to the store itself: an event of the chain beside the states of writes.
enum StoreAct: String, CaseIterable {
  /// What an entry says of persons and goods was erased.
  case erased
  /// Orders were erased from the cache, with their drafts and notes.
  case forgotten
  /// An operator took a store for true that lacks events, or its key or files.
  case restored

  /// The states of events that are none of writes, for a condition.
  static let states = allCases.map(\.rawValue)

  /// What an act says of persons; the entries of acts count downwards from -1.
  struct Statement: Codable {
    var operatorName = ""
    var text = ""
    /// Random, so that the digest left after an erasure does not confirm a guess.
    var salt = UInt64.random(in: 0...(1 << 53))
  }
}

/// A store that an operator took for true although it lacks something.
public struct AcceptedRestore: Hashable, Sendable {
  /// The place of the event in the journal.
  public var position: Int
  /// Milliseconds since 1970.
  public var at: Int64
  public var uid: UInt32
  public var operatorName: String
  public var reason: String
  /// How many events the store had, and how many it should have had; `nil` where nothing could tell.
  public var found: Int
  public var expected: Int?
}

/// The technical word on an acceptance: both counts, and what stands for the events before it where the key is new.
struct RestoreNote: Equatable {
  var found: Int64
  var expected: Int64?
  /// A digest of all that was found, which the new key cannot tell to be true.
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
