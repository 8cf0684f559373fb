import TerminalRuntime

/// Bytes as what a terminal sends.
enum KeysSubject: FuzzSubject {
  static func check(_ input: [UInt8]) throws(Violation) {
    try checkCuts(of: input)
    try checkRest(after: input)
    try checkSequence(from: input)
    try checkPaste(of: input)
    if input.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { try checkText(input) }
  }

  /// Keys that a terminal's description names, one of them without a bracket.
  private static let described: [[UInt8]: Key] = [
    [0x1B, 0x5B, 0x31, 0x7E]: Key(.home), [0x1B, 0x4F, 0x31, 0x50]: Key(.function(13)), [0x1B, 0x01]: Key(.insert),
  ]

  /// Where the reads are cut makes no difference.
  private static func checkCuts(of input: [UInt8]) throws(Violation) {
    let sequences = input.count % 2 == 0 ? [:] : described
    var whole = KeyDecoder(sequences: sequences)
    var single = KeyDecoder(sequences: sequences)
    var pieces = KeyDecoder(sequences: sequences)
    let events = whole.feed(input)
    let cut = input.isEmpty ? 0 : Int(input[0]) % input.count
    try require(input.indices.flatMap { single.feed(input[$0...$0]) } == events, "byte by byte")
    try require(pieces.feed(input[..<cut]) + pieces.feed(input[cut...]) == events, "cut at \(cut)")
    try require(whole.patience == single.patience && whole.patience == pieces.patience, "another patience")
  }

  /// After a pause everything is settled, and the next key is what it is.
  private static func checkRest(after input: [UInt8]) throws(Violation) {
    var decoder = KeyDecoder()
    for place in input.indices {
      _ = decoder.feed(input[place...place])
      // The terminal stutters at some places, which the input itself tells.
      if (Int(input[place]) + place) % 5 == 0, decoder.waits { _ = decoder.timeOut() }
    }
    try settle(&decoder)
  }

  private static func settle(_ decoder: inout KeyDecoder) throws(Violation) {
    for _ in 0..<3 where decoder.waits { _ = decoder.timeOut() }
    try require(!decoder.waits, "never at rest")
    try require(decoder.feed([UInt8(ascii: "7")]) == [.key(.character("7"))], "7 is another key")
  }

  /// A control sequence made of the input, cut anywhere by a pause: it is one event or none, and its bytes are no keys.
  private static func checkSequence(from input: [UInt8]) throws(Violation) {
    guard input.count > 2 else { return }
    let parameters = input.dropFirst(2).prefix(80).map { 0x30 + $0 % 16 }
    let sequence = [0x1B, 0x5B] + parameters + [0x40 + input[0] % 63]
    // What brings other bytes after it: a paste, a mouse's three bytes, the Linux console's keys.
    guard sequence[2...] != Array("200~".utf8)[...], ![0x4D, 0x5B].contains(sequence[2]) else { return }
    var whole = KeyDecoder()
    let events = whole.feed(sequence)
    try require(events.count <= 1, "one sequence is \(events)")
    if events.contains(where: { if case .report = $0 { true } else { false } }) {
      try require(sequence[2] == UInt8(ascii: "?"), "a report without its mark")
    }
    for cut in [1, 1 + Int(input[1]) % (sequence.count - 1)] {
      var decoder = KeyDecoder()
      let early = decoder.feed(sequence[..<cut]) + decoder.timeOut()
      try require(early == (cut == 1 ? [.key(Key(.escape))] : []), "\(early) before a pause at \(cut)")
      let late = decoder.feed(sequence[cut...])
      try require(late.isEmpty, "\(late) after a pause at \(cut)")
      try require(decoder.feed([UInt8(ascii: "7")]) == [.key(.character("7"))], "7 is another key, cut at \(cut)")
    }
  }

  /// A block is text, whatever is in it.
  private static func checkPaste(of input: [UInt8]) throws(Violation) {
    let end = Array("\u{1B}[201~".utf8)
    guard !input.indices.contains(where: { input[$0] == end[0] && input[$0...].starts(with: end) }) else { return }
    var decoder = KeyDecoder()
    let events = decoder.feed("\u{1B}[200~".utf8) + decoder.feed(input) + decoder.feed(end + [UInt8(ascii: "7")])
    guard events.count == 2, case .paste(let text) = events[0] else { throw Violation("a paste is \(events)") }
    try require(events[1] == .key(.character("7")), "7 is another key after a paste")
    try require(!text.utf8.contains(0x0D), "a carriage return in a paste")
    if !input.contains(0x0D) { try require(text == String(decoding: input, as: UTF8.self), "a paste is another text") }
  }

  /// Text without control characters is its scalars.
  private static func checkText(_ input: [UInt8]) throws(Violation) {
    var decoder = KeyDecoder()
    var keys: [InputEvent] = decoder.feed(input)
    if decoder.waits { keys += decoder.timeOut() }
    let scalars = String(decoding: input, as: UTF8.self).unicodeScalars.filter { !(0x80..<0xA0).contains($0.value) }
    try require(keys == scalars.map { .key(.character(Character($0))) }, "text is other keys")
  }

  static let seeds =
    [
      "a\u{1B}[15~é漢😀\u{1B}[1;5C\u{1B}Oq\u{1B}\u{1B}[A\u{1B}[<64;10;20M",
      "\u{1B}[200~x\u{1B}[20\r\n3\u{1B}[201~\u{1B}s9",
      "\u{1B}[?2026;1$y\u{1B}]0;12\u{7}z\u{1B}P1$r\u{1B}\\q\u{1B}_x\u{18}",
      "\u{1B}[[A\u{1B}[M !!7\u{1B}[27;5;97~\u{1B}[57401u",
      "\r\n\r\r\n\t\u{7F}\u{8}\u{0}\u{1}", "\u{1B}", "\u{1B}\u{1B}\u{1B}",
      "\u{1B}[24;80R\u{1B}[2$\u{1B}[3^\u{1B}[5@\u{1B}[Z",
      "\u{1B}[1;2;3:4;99999999999999999999u",
    ].map { Array($0.utf8) } + [
      [0xE2, 0x82, 0x1B, 0x5B, 0x41, 0xFF, 0xC3], [0x9B, 0x41, 0xF0, 0x9F, 0x98, 0x80, 0xED, 0xA0, 0x80],
    ]

  static let words = [
    "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}\u{1B}", "\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{1B}\\", "\u{7}", "\u{1B}[200~",
    "\u{1B}[201~", "\u{1B}[M", "\u{1B}[<", "\u{1B}[?", "$y", "~", "u", "\u{1B}[[", ";", ":", "\r", "\n", "\u{9B}", "é",
    "😀",
    "\u{18}", "\u{1A}",
  ]
}
