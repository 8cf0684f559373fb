/// A control sequence (CSI) or a single shift (SS3) as it comes in.
struct ControlSequence: Sendable {
  enum Step {
    case needsMore
    case complete
    /// The byte is not part of any sequence.
    case broken
  }

  /// Longer ones are followed to their end, but mean nothing.
  private static let limit = 64

  /// `[` or `O`.
  let introducer: UInt8
  /// Came after two ESC.
  let alt: Bool
  /// Came too late: read to its end and dropped.
  var isMuted: Bool
  /// Only the introducer has come, long after its Esc: perhaps the operator typed it.
  var isDoubtful: Bool
  /// Everything after the introducer, the final byte last.
  private(set) var body: [UInt8] = []
  private(set) var isTooLong = false

  init(introducer: UInt8, alt: Bool = false, isMuted: Bool = false, isDoubtful: Bool = false) {
    self.introducer = introducer
    self.alt = alt
    self.isMuted = isMuted
    self.isDoubtful = isDoubtful
  }

  /// The bytes from ESC on.
  var bytes: [UInt8] { [Byte.escape, introducer] + body }
  var isControl: Bool { introducer == Byte.leftBracket }

  mutating func take(_ byte: UInt8) -> Step {
    guard (0x20..<0x7F).contains(byte) else { return .broken }
    isDoubtful = false
    let step = isControl ? controlStep(byte) : shiftStep(byte)
    if body.count < Self.limit { body.append(byte) } else { isTooLong = true }
    return step
  }

  private func controlStep(_ byte: UInt8) -> Step {
    // The Linux console sends F1 to F5 as CSI [ A to CSI [ E.
    if body.isEmpty, byte == Byte.leftBracket { return .needsMore }
    if body == [Byte.leftBracket] { return .complete }
    // rxvt ends Shift with a key in $, which elsewhere is an intermediate byte.
    if byte == UInt8(ascii: "$"), let first = body.first, (0x30...0x39).contains(first) { return .complete }
    return byte >= 0x40 ? .complete : .needsMore
  }

  private func shiftStep(_ byte: UInt8) -> Step {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ";") ? .needsMore : .complete
  }

  /// The final byte.
  var final: UInt8 { body.last ?? 0 }

  /// The private marker (`?`, `<`, `=`, `>`), if there is one.
  var marker: UInt8? { body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil } }

  /// The byte before the final one, if it is an intermediate.
  var intermediate: UInt8? { body.dropLast().last.flatMap { $0 < 0x30 ? $0 : nil } }

  /// The numbers, 0 where one is left out. Of sub-parameters (after a colon) the first.
  var parameters: [Int] {
    let digits = body.dropLast().drop { (0x3C...0x3F).contains($0) }.prefix { (0x30...0x3B).contains($0) }
    guard !digits.isEmpty else { return [] }
    return digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { min($0 * 10 + Int($1 - 0x30), 0x10FFFF) }
    }
  }
}
