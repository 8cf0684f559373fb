/// A small gzip file that unpacks to megabytes of blanks within an empty order list.
enum GzipBomb {
  /// The longest repetition in deflate.
  private static let run = 258

  static func bytes(megabytes: Int) -> [UInt8] {
    let opening = Array("{\"orders\":[".utf8)
    let closing = Array("]}".utf8)
    let runs = megabytes * 1_048_576 / run
    var bits = BitWriter()
    // One final block with the fixed codes (RFC 1951, 3.2.6).
    bits.append(0b011, count: 3)
    for byte in opening + [0x20] { bits.appendLiteral(byte) }
    for _ in 0..<runs { bits.appendRun() }
    for byte in closing { bits.appendLiteral(byte) }
    bits.appendEnd()
    var sum = CRC32()
    sum.add(opening)
    sum.add(repeating: 0x20, count: runs * run + 1)
    sum.add(closing)
    let length = UInt32(truncatingIfNeeded: opening.count + 1 + runs * run + closing.count)
    let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    return header + bits.finished() + littleEndian(sum.value) + littleEndian(length)
  }

  private static func littleEndian(_ value: UInt32) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private struct BitWriter {
    private var bytes: [UInt8] = []
    private var pending: UInt32 = 0
    private var filled = 0

    mutating func append(_ value: UInt32, count: Int) {
      pending |= value << UInt32(filled)
      filled += count
      while filled >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        filled -= 8
      }
    }

    /// Huffman codes are written with the highest bit first.
    private mutating func appendCode(_ code: UInt32, count: Int) {
      for bit in stride(from: count - 1, through: 0, by: -1) { append((code >> UInt32(bit)) & 1, count: 1) }
    }

    /// A byte below 144; no others are written here.
    mutating func appendLiteral(_ byte: UInt8) { appendCode(0x30 + UInt32(byte), count: 8) }

    /// Repeats the last byte 258 times: length symbol 285, distance symbol 0.
    mutating func appendRun() {
      appendCode(0b1100_0101, count: 8)
      append(0, count: 5)
    }

    mutating func appendEnd() { append(0, count: 7) }

    func finished() -> [UInt8] { filled > 0 ? bytes + [UInt8(truncatingIfNeeded: pending)] : bytes }
  }

  private struct CRC32 {
    private var register: UInt32 = .max

    var value: UInt32 { ~register }

    mutating func add(_ bytes: [UInt8]) {
      for byte in bytes { step(byte) }
    }

    mutating func add(repeating byte: UInt8, count: Int) {
      for _ in 0..<count { step(byte) }
    }

    private mutating func step(_ byte: UInt8) {
      register = Self.table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ (register >> 8)
    }

    private static let table: [UInt32] = (0..<256).map { (index: UInt32) in
      (0..<8).reduce(index) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
  }
}
