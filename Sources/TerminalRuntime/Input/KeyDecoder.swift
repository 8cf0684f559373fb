/// Turns the bytes a terminal sends into keys, pastes, mouse events and reports. A value without a clock or a descriptor.
///
/// Feed it what was read. While ``waits`` is true it holds something that more bytes may complete: if none come within
/// ``patience``, call ``timeOut()``.
///
/// What it promises:
/// - a lone Esc is a key after 100 ms; if the rest of its sequence comes late, that rest is swallowed, never taken for keys;
/// - bytes of a control sequence never come out as keys, known or not;
/// - a bracketed paste is one ``InputEvent/paste(_:)``, at most ``pasteLimit`` bytes long, whatever is in it;
/// - text is UTF-8 across reads, with U+FFFD where it is broken;
/// - the numeric keypad types digits, also in application mode.
public struct KeyDecoder: Sendable {
  /// Bytes of a paste that are kept; what goes beyond is dropped.
  public static let pasteLimit = 1 << 20

  /// How long the rest of a sequence may be under way on a bad line; a bracket typed by hand meanwhile is 100 ms late.
  private static let lateness = Duration.seconds(5)

  var state = State.ground
  /// The last byte was a carriage return: a line feed behind it ends the same line.
  private var isAfterReturn = false
  /// Apart from the state, so that a byte is added in place.
  var paste = PasteBuffer()
  let sequences: [[UInt8]: Key]

  /// - Parameter sequences: what this terminal sends for its keys, from the leading ESC on. They go before the built-in
  ///   tables, which know xterm, VT, rxvt, PuTTY and the Linux console.
  public init(sequences: [[UInt8]: Key] = [:]) {
    self.sequences = sequences.filter { $0.key.count > 1 && $0.key.first == Byte.escape }
  }

  enum State: Sendable {
    case ground
    case text(UTF8Assembler, alt: Bool)
    /// One ESC, or two: PuTTY sends Alt-Up as ESC ESC [ A.
    case escape(twice: Bool)
    case sequence(ControlSequence)
    /// A string for programs (DCS, OSC, APC), which is swallowed up to its end.
    case string(introducer: UInt8, isEmpty: Bool, escaped: Bool)
    /// The three bytes after CSI M, from a mouse without SGR reports.
    case legacyMouse(remaining: Int)
    case paste
    /// A lone Esc has been reported; the rest of a sequence may still come.
    case late
  }

  /// Whether something is held that ``timeOut()`` would settle.
  public var waits: Bool { patience != nil }

  /// How long to wait, counted from the last byte, before ``timeOut()``; `nil` when nothing is held.
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

  /// Takes bytes as they were read; sequences and characters may be cut anywhere between two calls.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes { take(byte, into: &events) }
    return events
  }

  /// So much time has passed that a line feed is an Enter of its own.
  public mutating func endLine() {
    isAfterReturn = false
  }

  /// Settles what is held, because nothing has followed for ``patience``.
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

  /// A byte outside everything. Leaves ``state`` as it must be after it.
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
      // The first of three was a key by itself.
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
      // A string broken off by another sequence.
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
    // C1 controls write nothing and are no keys.
    guard !(0x80..<0xA0).contains(scalar.value) else { return }
    events.append(.key(Key(.character(Character(scalar)), alt ? .alt : [])))
  }
}
