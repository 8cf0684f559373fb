/// A value with one text form; it exists only if the text is valid.
///
/// It is encoded in its wire form and validated again on decoding.
public protocol CheckedText: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// Reads the value as people and files write it.
  init(_ text: some StringProtocol) throws(EntryFault)

  /// The form of the API document.
  var wireText: String { get }

  /// The form for people.
  var formatted: String { get }
}

extension CheckedText {
  public var formatted: String { wireText }

  public var description: String { wireText }

  public static func < (left: Self, right: Self) -> Bool { left.wireText < right.wireText }

  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wireText)
  }
}
