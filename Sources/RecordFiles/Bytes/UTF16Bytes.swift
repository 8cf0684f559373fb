/// Makes UTF-8 of UTF-16 that comes in chunks. What is no UTF-16 becomes a byte that is no UTF-8, so that it is found there.
struct UTF16Bytes {
  private let isLittleEndian: Bool
  private var half: UInt8?
  private var high: UInt16?

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
    if bytes.isEmpty, half != nil || high != nil {
      (half, high) = (nil, nil)
      text.append(Self.broken)
    }
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      take(isLittleEndian ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte), into: &text)
    }
  }

  private static let broken: UInt8 = 0xFF

  private mutating func take(_ unit: UInt16, into text: inout [UInt8]) {
    if let first = high {
      high = nil
      if UTF16.isTrailSurrogate(unit) {
        return text.append(contentsOf: String(decoding: [first, unit], as: UTF16.self).utf8)
      }
      text.append(Self.broken)
    }
    if UTF16.isLeadSurrogate(unit) {
      high = unit
    } else if let scalar = Unicode.Scalar(unit) {
      text.append(contentsOf: UTF8.encode(scalar) ?? .init())
    } else {
      text.append(Self.broken)
    }
  }
}
