/// What becomes of a scalar from outside when it is made safe, and how many columns it takes.
///
/// Agrees with `wcwidth` of glibc 2.36, because ncurses places its cells by that function: where the two differ the screen
/// falls apart. glibc 2.36 knows Unicode 14, so whatever is newer has no width there and becomes U+FFFD here.
enum ScalarClass: Equatable {
  /// One column.
  case narrow
  /// Two columns.
  case wide
  /// No column of its own: joins the character before it.
  case mark
  /// One of the spaces that are not U+0020.
  case space
  /// Looks like nothing by its definition (joiners, soft hyphens, marks of direction, selectors between looks): terminals
  /// disagree about its width, and a sign in its place would look like damage.
  case dropped
  /// A C0 control or DEL, shown as its picture.
  case control(picture: UInt32)
  /// Nothing a screen can show truly.
  case unsafe

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E: self = .narrow
    case 0x00...0x1F: self = .control(picture: 0x2400 + scalar.value)
    case 0x7F: self = .control(picture: 0x2421)
    // Latin letters with accents, most of what is not ASCII here: the look-ups below would find the same.
    case 0xA1...0xAC, 0xAE...0x2FF: self = .narrow
    // A pattern that looks like nothing, but has its place.
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

  /// The vowels and final consonants of conjoining Hangul, which glibc gives no width since the first consonant has two
  /// columns; and U+1171E, a mark of Ahom that glibc 2.36 still counts as nonspacing.
  private static func joinsHangulSyllable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1161...0x11FF, 0xD7B0...0xD7FB, 0x1171E: true
    default: false
    }
  }
}
