import TextGrid

extension KeyDecoder {
  mutating func take(_ byte: UInt8, in sequence: ControlSequence, into events: inout [InputEvent]) {
    var sequence = sequence
    switch sequence.take(byte) {
    case .needsMore:
      state = .sequence(sequence)
    case .broken:
      // The sequence broke off: the byte begins something new.
      if sequence.isDoubtful { events += timeOutDoubtful(sequence) }
      takeFirst(byte, alt: false, into: &events)
    case .complete:
      finish(sequence, into: &events)
    }
  }

  /// The operator typed `[` or `O` after Esc, and then another key.
  private func timeOutDoubtful(_ sequence: ControlSequence) -> [InputEvent] {
    [.key(.character(Character(Unicode.Scalar(sequence.introducer))))]
  }

  private mutating func finish(_ sequence: ControlSequence, into events: inout [InputEvent]) {
    // A paste and a mouse report are followed by more bytes, which must be consumed even if the sequence came late.
    if sequence.isControl, sequence.body == Array("200~".utf8) {
      state = .paste
    } else if sequence.isControl, sequence.body == [UInt8(ascii: "M")] {
      state = .legacyMouse(remaining: 3)
    } else if !sequence.isMuted, !sequence.isTooLong, let event = event(sequence) {
      events.append(event)
    }
  }

  private func event(_ sequence: ControlSequence) -> InputEvent? {
    if var key = sequences[sequence.bytes] ?? KeyTables.key(sequence) {
      if sequence.alt { key.modifiers.insert(.alt) }
      return .key(key)
    }
    guard sequence.isControl else { return nil }
    switch (sequence.marker, sequence.final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
      return mouse(sequence)
    case (UInt8(ascii: "?"), UInt8(ascii: "y")) where sequence.intermediate == UInt8(ascii: "$"):
      let numbers = sequence.parameters
      guard numbers.count == 2, let state = TerminalReport.ModeState(rawValue: numbers[1]) else { return nil }
      return .report(.mode(numbers[0], state))
    default:
      return nil
    }
  }

  private func mouse(_ sequence: ControlSequence) -> InputEvent? {
    let numbers = sequence.parameters
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let code = numbers[0]
    // Motion and the buttons beyond the wheel are not requested.
    guard code & (32 | 128) == 0 else { return nil }
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let isRelease = sequence.final == UInt8(ascii: "m")
    let kind: MouseEvent.Kind
    var button = MouseEvent.Button.other
    if code & 64 != 0 {
      guard code & 2 == 0, !isRelease else { return nil }
      kind = code & 1 == 0 ? .wheelUp : .wheelDown
    } else {
      kind = isRelease ? .release : .press
      button = [.left, .middle, .right, .other][code & 3]
    }
    let position = Point(x: numbers[1] - 1, y: numbers[2] - 1)
    return .mouse(MouseEvent(kind: kind, button: button, position: position, modifiers: modifiers))
  }
}
