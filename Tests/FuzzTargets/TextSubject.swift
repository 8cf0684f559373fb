import TextGrid

/// Bytes as a text for the screen.
enum TextSubject: FuzzSubject {
  static func check(_ input: [UInt8]) throws(Violation) {
    let text = SafeText(decoding: input)
    let string = text.string
    for scalar in string.unicodeScalars where !(0x20..<0x7F).contains(scalar.value) {
      try require(isHarmless(scalar), "U+\(String(scalar.value, radix: 16)) is shown")
    }
    try require(SafeText(string) == text, "a text that is safe is changed")
    try require(SafeText(String(decoding: input, as: UTF8.self)) == text, "bytes and string differ")
    try require(text.width == width(of: text), "width \(text.width)")
    try require(text.glyphs.allSatisfy { 1...2 ~= $0.width }, "a glyph without a place")
    try checkFitting(text, Int(input.first ?? 0) % (text.width + 3))
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || properties.isBidiControl { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    case .spaceSeparator: return false
    default: return true
    }
  }

  private static func width(of text: SafeText) -> Int { text.glyphs.reduce(0) { $0 + $1.width } }

  private static func checkFitting(_ text: SafeText, _ limit: Int) throws(Violation) {
    let cut = text.truncated(to: limit)
    try require(cut.width <= limit && cut.width == width(of: cut), "\(cut.width) columns for \(limit)")
    try require(cut == text || text.width > limit, "cut, though there is room")
    let rest = text.dropFirst(columns: limit)
    try require(rest.width == max(0, text.width - limit) && rest.width == width(of: rest), "scrolled by \(limit)")
    try require(text.padded(to: limit).width == max(limit, text.width), "filled up to \(limit)")
    let lines = text.wrapped(to: limit)
    try require(lines.allSatisfy { $0.width <= max(2, limit) && $0.width == width(of: $0) }, "a line beyond \(limit)")
    let inked = { (text: SafeText) in text.glyphs.filter { $0 != .space } }
    try require(lines.flatMap(inked) == inked(text), "lines of \(limit) columns lose something")
  }

  static let seeds = [
    "João da Silva  (11) 98800-0000", "漢字 😀 e\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{1B}[31mred\u{1B}]52;c;eA==\u{7}",
    "\u{202E}otrevni\u{202C}\u{2066}x\u{2069}", "a\u{200B}\u{AD}\u{FE0F}b\u{9B}31m\u{85}\u{2028}", "각\u{11A8}\u{1160}",
    "\u{301}no base", "one two  three\tfour\nfive \u{A0}\u{3000}six", "👩‍👩‍👧‍👦🇧🇷🏳️‍🌈", "\u{E000}\u{F0000}\u{10FFFF}\u{378}",
  ].map { Array($0.utf8) }

  static let words = [
    "\u{1B}[", "\u{9B}", "\u{7}", "\u{202E}", "\u{200D}", "\u{FE0F}", "\u{301}", "\u{20DD}", "\u{1161}", "\u{1171E}",
    "\u{2028}", "\u{3000}", "\u{2800}", "漢", "😀", " ", "\u{FFFD}", "\u{FEFF}", "\u{E0020}",
  ]
}
