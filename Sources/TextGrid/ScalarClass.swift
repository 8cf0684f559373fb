/// How a scalar from outside is made safe, and how many columns it takes.
///
/// Agrees with `wcwidth` of glibc 2.36, because ncurses places its cells by that function; a difference would garble the screen.
/// glibc 2.36 knows Unicode 14, so newer characters have no width there and become U+FFFD here.
enum ScalarClass: Equatable {
  /// One column.
  case narrow
  /// Two columns.
  case wide
  /// Combines with the character before it.
  case mark
  /// A space other than U+0020.
  case space
  /// Invisible by definition (joiners, soft hyphens, direction marks, variation selectors). Terminals disagree about its width,
  /// and a replacement would look like damage.
  case dropped
  /// A C0 control or DEL, shown as its picture.
  case control(picture: UInt32)
  /// Cannot be shown faithfully.
  case unsafe

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E: self = .narrow
    case 0x00...0x1F: self = .control(picture: 0x2400 + scalar.value)
    case 0x7F: self = .control(picture: 0x2421)
    // Fast path for accented Latin letters; the look-ups below give the same result.
    case 0xA1...0xAC, 0xAE...0x2FF: self = .narrow
    // A blank Braille pattern, invisible though it takes a column.
    case 0x2800: self = .unsafe
    default: self.init(unusual: scalar)
    }
  }

  private init(unusual scalar: Unicode.Scalar) {
    let properties = scalar.properties
    guard !properties.isDefaultIgnorableCodePoint else {
      self = .dropped
      return
    }
    guard let age = properties.age, age <= (14, 0) else {
      self = .unsafe
      return
    }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: self = .unsafe
    case .spaceSeparator: self = .space
    case .nonspacingMark, .enclosingMark: self = .mark
    default: self = Self.joinsHangulSyllable(scalar) ? .mark : WideRanges.contain(scalar) ? .wide : .narrow
    }
  }

  /// The vowels and final consonants of conjoining Hangul, to which glibc gives no width because the first consonant has two
  /// columns; and U+1171E, an Ahom mark that glibc 2.36 still counts as nonspacing.
  private static func joinsHangulSyllable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1161...0x11FF, 0xD7B0...0xD7FB, 0x1171E: true
    default: false
    }
  }
}
