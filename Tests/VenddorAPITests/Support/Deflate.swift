/// Makes small gzip files that unpack to much.
enum Deflate {
  /// A gzip file of zero bytes, about a five-hundredth as long as its content. Its checksum is left out, as readers that stop at a
  /// limit never come to it.
  static func zeros(atLeast count: Int) -> [UInt8] {
    var bits = BitWriter(bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF])
    bits.write(0b011, count: 3)  // The last block, with the fixed codes.
    bits.writeCode(0b0011_0000, count: 8)  // The byte 0.
    for _ in 0...(count / 258) {
      bits.writeCode(0b1100_0101, count: 8)  // A repetition of 258 bytes …
      bits.writeCode(0, count: 5)  // … from one byte back.
    }
    bits.writeCode(0, count: 7)
    bits.flush()
    return bits.bytes
  }
}

private struct BitWriter {
  var bytes: [UInt8]
  private var pending: UInt8 = 0
  private var filled = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Least significant bit first, as numbers are.
  mutating func write(_ value: UInt32, count: Int) {
    for bit in 0..<count {
      pending |= UInt8(value >> UInt32(bit) & 1) << UInt8(filled)
      filled += 1
      if filled == 8 { flush() }
    }
  }

  /// Most significant bit first, as Huffman codes are.
  mutating func writeCode(_ code: UInt32, count: Int) {
    for bit in (0..<count).reversed() { write(code >> UInt32(bit) & 1, count: 1) }
  }

  mutating func flush() {
    guard filled > 0 else { return }
    bytes.append(pending)
    pending = 0
    filled = 0
  }
}
