/// A text that may be drawn, logged or put in a title, wherever it came from.
///
/// What the API, a file or a paste brings can carry commands for the terminal, characters that reorder or hide their
/// neighbours, or widths no two programs agree on. So a text is examined once, scalar by scalar:
/// - C0 controls and DEL become their pictures (U+2400…),
/// - what Unicode calls default-ignorable (joiners, soft hyphens, marks of direction, variation selectors) is dropped,
/// - C1 controls, other format, private-use and unassigned characters, line and paragraph separators and whatever glibc
///   has no width for become U+FFFD,
/// - spaces of any kind become U+0020,
/// - marks without a base or beyond four on one are dropped.
///
/// The bytes stored, sent and exported stay as they were; this is only what is shown.
public struct SafeText: Hashable, Sendable {
  public private(set) var glyphs: ContiguousArray<Glyph>
  /// Columns taken.
  public private(set) var width: Int

  public static let empty = SafeText(glyphs: [], width: 0)
  /// What stands for a part cut off.
  public static let ellipsis: SafeText = "…"

  /// - Precondition: the width is that of the glyphs, none of which is a continuation.
  init(glyphs: ContiguousArray<Glyph>, width: Int) {
    self.glyphs = glyphs
    self.width = width
  }

  public init(_ outside: some StringProtocol) {
    // Most texts of a frame are short and ASCII.
    let plain = outside.utf8.withContiguousStorageIfAvailable { bytes -> ContiguousArray<Glyph>? in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
      return ContiguousArray(bytes.lazy.map(Glyph.init(printable:)))
    }
    if case .some(.some(let glyphs)) = plain {
      self.init(glyphs: glyphs, width: glyphs.count)
    } else {
      self = .empty
      glyphs.reserveCapacity(outside.utf8.count)
      for scalar in outside.unicodeScalars { append(scalar) }
    }
  }

  /// Takes bytes for UTF-8 and puts U+FFFD where they are not.
  public init(decoding bytes: some Sequence<UInt8>) {
    self = .empty
    glyphs.reserveCapacity(bytes.underestimatedCount)
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): append(scalar)
      case .error: append(.replacement)
      case .emptyInput: return
      }
    }
  }

  public init(_ glyph: Glyph) {
    self.init(repeating: glyph, count: 1)
  }

  /// The same glyph several times over; empty if the count is not positive.
  public init(repeating glyph: Glyph, count: Int) {
    let count = glyph == .continuation ? 0 : max(0, count)
    self.init(glyphs: ContiguousArray(repeating: glyph, count: count), width: glyph.width * count)
  }

  public var isEmpty: Bool { glyphs.isEmpty }

  public var string: String {
    // By bytes: appending to the scalars of a string was a tenth of the time of `orders show`.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(glyphs.count)
    for glyph in glyphs {
      for scalar in glyph.scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  public static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(glyphs: left.glyphs + right.glyphs, width: left.width + right.width)
  }

  public static func += (left: inout SafeText, right: SafeText) {
    left.glyphs += right.glyphs
    left.width += right.width
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch ScalarClass(scalar) {
    case .mark: if !glyphs.isEmpty { glyphs[glyphs.count - 1].combine(scalar) }
    case .dropped: break
    default: append(Glyph(scalar))
    }
  }

  private mutating func append(_ glyph: Glyph) {
    glyphs.append(glyph)
    width += glyph.width
  }
}

extension SafeText: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

extension SafeText: CustomStringConvertible {
  public var description: String { string }
}

extension Sequence where Element == SafeText {
  /// The texts one after another with a separator between them.
  public func joined(separator: SafeText = .empty) -> SafeText {
    var joined = SafeText.empty
    for (index, text) in self.enumerated() {
      if index > 0 { joined += separator }
      joined += text
    }
    return joined
  }
}
