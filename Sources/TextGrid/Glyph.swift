/// The content of one cell: a character and at most four combining marks, stored without allocation.
///
/// A glyph never holds anything a terminal could take for a command; ``SafeText`` has the rules.
public struct Glyph: Hashable, Sendable {
  // Five scalars of 21 bits and the width in 16 bytes. `head` holds the base (bits 0–20), the width (21–22) and the first mark
  // (24–44); `tail` holds the other marks. Zero means no mark, since U+0000 is not a mark.
  private var head: UInt64
  private var tail: UInt64

  private init(base: UInt32, width: UInt64) {
    head = UInt64(base) | width << 21
    tail = 0
  }

  /// A single character. An unprintable one becomes its control picture, a space or U+FFFD. So does a mark, which has nothing to
  /// combine with.
  public init(_ scalar: Unicode.Scalar) {
    switch ScalarClass(scalar) {
    case .narrow: self.init(base: scalar.value, width: 1)
    case .wide: self.init(base: scalar.value, width: 2)
    case .space: self = .space
    case .control(let picture): self.init(base: picture, width: 1)
    case .mark, .dropped, .unsafe: self = .replacement
    }
  }

  /// - Precondition: the byte is printable ASCII.
  init(printable byte: UInt8) {
    self.init(base: UInt32(byte), width: 1)
  }

  public static let space = Glyph(base: 0x20, width: 1)

  /// U+FFFD, in place of what cannot be shown.
  public static let replacement = Glyph(base: 0xFFFD, width: 1)

  /// The second cell of a wide character. It has no scalars and occurs in no text.
  public static let continuation = Glyph(base: 0, width: 0)

  /// Columns taken: 1 or 2, and 0 for ``continuation``.
  public var width: Int { Int(head >> 21 & 3) }

  /// Adds a combining mark. Marks after the fourth are dropped because curses has no room for more in a cell.
  mutating func combine(_ mark: Unicode.Scalar) {
    let bits = UInt64(mark.value)
    if head >> 24 == 0 {
      head |= bits << 24
    } else if let shift = [0, 21, 42].first(where: { tail >> $0 == 0 }) {
      tail |= bits << shift
    }
  }

  /// The base and its marks: at most five.
  public var scalars: Scalars { Scalars(bits: head & 0x1F_FFFF, following: head >> 24, rest: tail) }

  public var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The scalars of a glyph, in order.
  public struct Scalars: Sequence, IteratorProtocol, Sendable {
    fileprivate var bits: UInt64
    fileprivate var following: UInt64
    fileprivate var rest: UInt64

    public mutating func next() -> Unicode.Scalar? {
      guard bits != 0 else { return nil }
      defer {
        bits = following
        following = rest & 0x1F_FFFF
        rest >>= 21
      }
      return Unicode.Scalar(UInt32(bits))
    }
  }
}

extension Glyph: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    self.init(scalar)
  }
}
