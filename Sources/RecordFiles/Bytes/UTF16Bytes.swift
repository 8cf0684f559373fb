/// Makes UTF-8 of UTF-16 that comes in chunks. What is no UTF-16 becomes a byte that is no UTF-8, so that it is found there.
struct UTF16Bytes {
  private static let broken: UInt8 = 0xFF

  private let isLittleEndian: Bool
  /// Part of a character: the rest is in the next chunk.
  private var held: [UInt8] = []

  /// `nil` where the first bytes of a file are not the mark of UTF-16.
  init?(mark bytes: ArraySlice<UInt8>) {
    switch Array(bytes.prefix(2)) {
    case [0xFF, 0xFE]: isLittleEndian = true
    case [0xFE, 0xFF]: isLittleEndian = false
    default: return nil
    }
  }

  /// - Parameter bytes: the next ones of the file; none at its end.
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
