/// Decodes the bytes of a terminal into keys, pastes, mouse events and reports. A value without a clock or a descriptor.
///
/// Feed it the bytes as read. While ``waits`` is true, it holds bytes that more input may complete. If none arrives within
/// ``patience``, call ``timeOut()``.
///
/// It guarantees:
/// - a lone Esc becomes a key after 100 ms; a late rest of its sequence is dropped, never taken for keys;
/// - bytes of a control sequence, known or not, never become keys;
/// - a bracketed paste becomes one ``InputEvent/paste(_:)`` of at most ``pasteLimit`` bytes, whatever it contains;
/// - text is UTF-8 across reads, with U+FFFD for invalid bytes;
/// - the numeric keypad types digits, also in application mode.
public struct KeyDecoder: Sendable {
  /// The maximum bytes of a paste; the rest is dropped.
  public static let pasteLimit = 1 << 20

  /// How late the rest of a sequence may arrive on a slow line. A bracket typed in that time is delayed by 100 ms.
  private static let lateness = Duration.seconds(5)

  var state = State.ground
  /// Whether the last byte was a carriage return: a line feed after it ends the same line.
  private var isAfterReturn = false
  /// Kept outside the state, so that a byte is appended in place.
  var paste = PasteBuffer()
  let sequences: [[UInt8]: Key]

  /// - Parameter sequences: what this terminal sends for its keys, including the leading ESC. They override the built-in tables,
  ///   which cover xterm, VT, rxvt, PuTTY and the Linux console.
  public init(sequences: [[UInt8]: Key] = [:]) {
    self.sequences = sequences.filter { $0.key.count > 1 && $0.key.first == Byte.escape }
  }

  enum State: Sendable {
    case ground
    case text(UTF8Assembler, alt: Bool)
    /// One ESC or two: PuTTY sends Alt-Up as ESC ESC [ A.
    case escape(twice: Bool)
    case sequence(ControlSequence)
    /// A string for programs (DCS, OSC, APC), dropped up to its end.
    case string(introducer: UInt8, isEmpty: Bool, escaped: Bool)
    /// The three bytes after CSI M, from a mouse without SGR reports.
    case legacyMouse(remaining: Int)
    case paste
    /// A lone Esc was reported; the rest of a sequence may still come.
    case late
  }

  /// Whether it holds bytes that ``timeOut()`` would resolve.
  public var waits: Bool { patience != nil }

  /// How long after the last byte to call ``timeOut()``; `nil` if nothing is held.
  public var patience: Duration? {
    switch state {
    case .ground: nil
    case .text, .escape: .milliseconds(100)
    case .sequence(let sequence): sequence.isMuted && !sequence.isDoubtful ? Self.lateness : .milliseconds(100)
    case .string(_, let isEmpty, _): isEmpty ? .milliseconds(100) : .seconds(1)
    case .legacyMouse, .late: Self.lateness
    case .paste: .seconds(2)
    }
  }

  /// Decodes bytes as they were read. Sequences and characters may be split anywhere between calls.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes { take(byte, into: &events) }
    return events
  }

  /// Ends the line: a later line feed is an Enter of its own.
  public mutating func endLine() {
    isAfterReturn = false
  }

  /// Resolves held bytes, because nothing followed within ``patience``.
  public mutating func timeOut() -> [InputEvent] {
    let held = state
    state = .ground
    switch held {
    case .ground, .late, .legacyMouse:
      return []
    case .text(_, let alt):
      return [.key(Key(.character("\u{FFFD}"), alt ? .alt : []))]
    case .escape(let twice):
      state = .late
      return Array(repeating: .key(Key(.escape)), count: twice ? 2 : 1)
    case .sequence(var sequence):
      if sequence.isDoubtful { return [.key(.character(Character(Unicode.Scalar(sequence.introducer))))] }
      if !sequence.isMuted {
        sequence.isMuted = true
        state = .sequence(sequence)
      }
      return []
    case .string(let introducer, let isEmpty, _):
      return isEmpty ? [.key(Key(.character(Character(Unicode.Scalar(introducer))), .alt))] : []
    case .paste:
      return [endPaste()]
    }
  }

  private mutating func take(_ byte: UInt8, into events: inout [InputEvent]) {
    switch state {
    case .ground:
      takeFirst(byte, alt: false, into: &events)
    case .text(var assembler, let alt):
      state = .ground
      switch assembler.take(byte) {
      case .needsMore: state = .text(assembler, alt: alt)
      case .scalar(let scalar): emit(scalar, alt: alt, into: &events)
      case .broken:
        emit("\u{FFFD}", alt: alt, into: &events)
        takeFirst(byte, alt: false, into: &events)
      }
    case .escape(let twice):
      takeAfterEscape(byte, twice: twice, into: &events)
    case .sequence(let sequence):
      state = .ground
      take(byte, in: sequence, into: &events)
    case .string(let introducer, _, let escaped):
      takeInString(byte, introducer: introducer, escaped: escaped, into: &events)
    case .legacyMouse(let remaining):
      state = remaining > 1 ? .legacyMouse(remaining: remaining - 1) : .ground
    case .paste:
      if paste.take(byte) {
        state = .ground
        events.append(endPaste())
      }
    case .late:
      state = .ground
      if byte == Byte.leftBracket || byte == Byte.letterO {
        state = .sequence(ControlSequence(introducer: byte, isMuted: true, isDoubtful: true))
      } else {
        takeFirst(byte, alt: false, into: &events)
      }
    }
  }

  /// Handles a byte outside any sequence and sets ``state`` for the next one.
  mutating func takeFirst(_ byte: UInt8, alt: Bool, into events: inout [InputEvent]) {
    state = .ground
    let endsSameLine = isAfterReturn && byte == 0x0A && !alt
    isAfterReturn = byte == 0x0D && !alt
    switch byte {
    case 0x0A where endsSameLine:
      events.append(.lineEnd)
    case Byte.escape:
      state = .escape(twice: alt)
    case 0x00..<0x20, Byte.delete:
      var key = KeyTables.control(byte)
      if alt { key.modifiers.insert(.alt) }
      events.append(.key(key))
    case 0x20..<0x7F:
      events.append(.key(Key(.character(Character(Unicode.Scalar(byte))), alt ? .alt : [])))
    default:
      if let assembler = UTF8Assembler(lead: byte) {
        state = .text(assembler, alt: alt)
      } else {
        emit("\u{FFFD}", alt: alt, into: &events)
      }
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, twice: Bool, into events: inout [InputEvent]) {
    state = .ground
    switch byte {
    case Byte.escape where twice:
      // The first of three ESC was a key by itself.
      events.append(.key(Key(.escape)))
      state = .escape(twice: true)
    case Byte.leftBracket, Byte.letterO:
      state = .sequence(ControlSequence(introducer: byte, alt: twice))
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"):
      state = .string(introducer: byte, isEmpty: true, escaped: false)
    default:
      if let key = sequences[[Byte.escape, byte]] {
        events.append(.key(key))
      } else {
        if twice, byte != Byte.escape { events.append(.key(Key(.escape))) }
        takeFirst(byte, alt: true, into: &events)
      }
    }
  }

  private mutating func takeInString(_ byte: UInt8, introducer: UInt8, escaped: Bool, into events: inout [InputEvent]) {
    let ends = byte == Byte.bell || (escaped && byte == UInt8(ascii: "\\"))
    if ends || byte == Byte.cancel || byte == Byte.substitute {
      state = .ground
    } else if escaped {
      // Another sequence interrupted the string.
      takeAfterEscape(byte, twice: false, into: &events)
    } else {
      state = .string(introducer: introducer, isEmpty: false, escaped: byte == Byte.escape)
    }
  }

  private mutating func endPaste() -> InputEvent {
    defer { paste = PasteBuffer() }
    return .paste(paste.text)
  }

  private func emit(_ scalar: Unicode.Scalar, alt: Bool, into events: inout [InputEvent]) {
    // C1 controls are neither text nor keys.
    guard !(0x80..<0xA0).contains(scalar.value) else { return }
    events.append(.key(Key(.character(Character(scalar)), alt ? .alt : [])))
  }
}
