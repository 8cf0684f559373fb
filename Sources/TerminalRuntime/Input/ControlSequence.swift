/// A control sequence (CSI) or single shift (SS3) while it arrives.
struct ControlSequence: Sendable {
  enum Step {
    case needsMore
    case complete
    /// The byte does not belong to any sequence.
    case broken
  }

  /// Longer sequences are read to their end and ignored.
  private static let limit = 64

  /// `[` or `O`.
  let introducer: UInt8
  /// Whether it followed two ESC.
  let alt: Bool
  /// Whether it came too late: it is read to its end and dropped.
  var isMuted: Bool
  /// Whether only the introducer has come, long after its Esc: the operator may have typed it.
  var isDoubtful: Bool
  /// Everything after the introducer, including the final byte.
  private(set) var body: [UInt8] = []
  private(set) var isTooLong = false

  init(introducer: UInt8, alt: Bool = false, isMuted: Bool = false, isDoubtful: Bool = false) {
    self.introducer = introducer
    self.alt = alt
    self.isMuted = isMuted
    self.isDoubtful = isDoubtful
  }

  /// All bytes, from ESC on.
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
    // rxvt ends shifted keys with `$`, elsewhere an intermediate byte.
    if byte == UInt8(ascii: "$"), let first = body.first, (0x30...0x39).contains(first) { return .complete }
    return byte >= 0x40 ? .complete : .needsMore
  }

  private func shiftStep(_ byte: UInt8) -> Step {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ";") ? .needsMore : .complete
  }

  var final: UInt8 { body.last ?? 0 }

  /// The private marker (`?`, `<`, `=` or `>`), if any.
  var marker: UInt8? { body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil } }

  /// The intermediate byte before the final one, if any.
  var intermediate: UInt8? { body.dropLast().last.flatMap { $0 < 0x30 ? $0 : nil } }

  /// The numeric parameters; an omitted one is 0. Of sub-parameters (after a colon), only the first counts.
  var parameters: [Int] {
    let digits = body.dropLast().drop { (0x3C...0x3F).contains($0) }.prefix { (0x30...0x3B).contains($0) }
    guard !digits.isEmpty else { return [] }
    return digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { min($0 * 10 + Int($1 - 0x30), 0x10FFFF) }
    }
  }
}
