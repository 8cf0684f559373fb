/// A small gzip file that unpacks to 40 MB of zero bytes. Its checksum is wrong, which shows only at the end.
enum GzipBytes {
  static let bomb: [UInt8] = {
    var bits = Bits(bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF])
    bits.write(0b011, count: 3)
    bits.writeCode(0b0011_0000, count: 8)
    for _ in 0..<160_000 {
      bits.writeCode(0b1100_0101, count: 8)
      bits.writeCode(0, count: 5)
    }
    bits.writeCode(0, count: 7)
    return bits.bytes + [0, 0, 0, 0, 0, 0, 0, 0, 0]
  }()

  private struct Bits {
    var bytes: [UInt8]
    private var pending: UInt8 = 0
    private var filled = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Least significant bit first, as numbers are.
    mutating func write(_ value: UInt32, count: Int) {
      for bit in 0..<count {
        pending |= UInt8(value >> UInt32(bit) & 1) << UInt8(filled)
        filled += 1
        guard filled == 8 else { continue }
        bytes.append(pending)
        (pending, filled) = (0, 0)
      }
    }

    /// Most significant bit first, as Huffman codes are.
    mutating func writeCode(_ code: UInt32, count: Int) {
      for bit in (0..<count).reversed() { write(code >> UInt32(bit) & 1, count: 1) }
    }
  }
}
