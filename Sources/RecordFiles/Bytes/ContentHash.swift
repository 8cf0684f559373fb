/// Detects whether two readings of a file differ. It protects from accidents, not from malice.
struct ContentHash: Hashable, Sendable {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var length: UInt64 = 0

  /// Adds a chunk. The same bytes in other chunks give another hash.
  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    let words = bytes.count / 8
    for index in 0..<words {
      mix(bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    for index in (words * 8)..<bytes.count { mix(UInt64(bytes[index])) }
    length &+= UInt64(bytes.count)
  }

  private mutating func mix(_ word: UInt64) {
    state = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
    state ^= state >> 32
  }
}
