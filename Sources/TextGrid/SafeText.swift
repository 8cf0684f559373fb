/// Text that is safe to draw, log or put in a title, whatever its source.
///
/// Text from the API, a file or a paste can carry terminal commands, characters that reorder or hide their neighbours, or widths
/// that programs disagree on. So each text is examined once, scalar by scalar:
/// - C0 controls and DEL become their pictures (U+2400…),
/// - Unicode's default-ignorable characters (joiners, soft hyphens, direction marks, variation selectors) are dropped,
/// - C1 controls, other format, private-use and unassigned characters, line and paragraph separators, and characters without a
///   width in glibc become U+FFFD,
/// - spaces of any kind become U+0020,
/// - marks without a base, and marks beyond four on one base, are dropped.
///
/// This affects the display only: stored, sent and exported bytes are unchanged.
public struct SafeText: Hashable, Sendable {
  public private(set) var glyphs: ContiguousArray<Glyph>
  /// Columns taken.
  public private(set) var width: Int

  public static let empty = SafeText(glyphs: [], width: 0)
  /// Stands for a part that was cut off.
  public static let ellipsis: SafeText = "…"

  /// - Precondition: `width` is the sum of the glyphs' widths, and none of them is a continuation.
  init(glyphs: ContiguousArray<Glyph>, width: Int) {
    self.glyphs = glyphs
    self.width = width
  }

  public init(_ outside: some StringProtocol) {
    // Fast path: most texts of a frame are short and ASCII.
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

  /// Decodes UTF-8; invalid bytes become U+FFFD.
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

  /// Repeats a glyph; empty if the count is not positive.
  public init(repeating glyph: Glyph, count: Int) {
    let count = glyph == .continuation ? 0 : max(0, count)
    self.init(glyphs: ContiguousArray(repeating: glyph, count: count), width: glyph.width * count)
  }

  public var isEmpty: Bool { glyphs.isEmpty }

  public var string: String {
    // On bytes: appending to a string's scalars took a tenth of the time of `orders show`.
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
  /// Joins the texts with a separator.
  public func joined(separator: SafeText = .empty) -> SafeText {
    var joined = SafeText.empty
    for (index, text) in self.enumerated() {
      if index > 0 { joined += separator }
      joined += text
    }
    return joined
  }
}
