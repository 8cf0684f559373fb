/// Makes small gzip files that unpack to much.
enum Deflate {
  /// A gzip file of zero bytes, about a hundred and fiftieth as long as its content.
  static func zeros(atLeast count: Int) -> [UInt8] {
    var bits = BitWriter(bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF])
    bits.write(0b011, count: 3)  // The last block, with the fixed codes.
    bits.writeCode(0b0011_0000, count: 8)  // The byte 0.
    let repetitions = count / 258 + 1
    for _ in 0..<repetitions {
      bits.writeCode(0b1100_0101, count: 8)  // A repetition of 258 bytes …
      bits.writeCode(0, count: 5)  // … from one byte back.
    }
    bits.writeCode(0, count: 7)
    bits.flush()
    let length = 1 + 258 * repetitions
    return bits.bytes + littleEndian(checksumOfZeros(length)) + littleEndian(UInt32(length))
  }

  /// CRC-32 of zero bytes.
  private static func checksumOfZeros(_ count: Int) -> UInt32 {
    var checksum = UInt32.max
    for _ in 0..<(8 * count) { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
    return ~checksum
  }

  private static func littleEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
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

extension RawServer.Reply {
  /// An answer that claims to be packed.
  static func gzip(_ bytes: [UInt8]) -> RawServer.Reply {
    let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bytes.count)\r\n\r\n"
    return RawServer.Reply(bytes: Array(head.utf8) + bytes)
  }
}
