/// Converts chunks of UTF-16 to UTF-8. Invalid UTF-16 becomes an invalid UTF-8 byte, so that the reader reports it there.
struct UTF16Bytes {
  private static let broken: UInt8 = 0xFF

  private let isLittleEndian: Bool
  /// Part of a character whose rest is in the next chunk.
  private var held: [UInt8] = []

  /// `nil` if a file does not begin with a UTF-16 mark.
  init?(mark bytes: ArraySlice<UInt8>) {
    switch Array(bytes.prefix(2)) {
    case [0xFF, 0xFE]: isLittleEndian = true
    case [0xFE, 0xFF]: isLittleEndian = false
    default: return nil
    }
  }

  /// - Parameter bytes: the next bytes of the file; empty at its end.
  mutating func decode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) {
    let pairs = held + bytes
    var units = stride(from: 1, to: pairs.count, by: 2).map { second in
      let (low, high) = isLittleEndian ? (pairs[second - 1], pairs[second]) : (pairs[second], pairs[second - 1])
      return UInt16(high) << 8 | UInt16(low)
    }
    if !bytes.isEmpty, let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
    held = bytes.isEmpty ? [] : Array(pairs[(2 * units.count)...])
    var iterator = units.makeIterator()
    var decoder = UTF16()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): text += UTF8.encode(scalar) ?? .init()
      case .error: text.append(Self.broken)
      case .emptyInput:
        // Half of a pair at the end of the file.
        if bytes.isEmpty, pairs.count % 2 != 0 { text.append(Self.broken) }
        return
      }
    }
  }
}
