import Desk
import FoundationEssentials

/// Writes values one after another without names. This takes a fraction of JSON's time, which would dominate an import of a
/// hundred thousand records.
///
/// Numbers take seven bits a byte, so small ones take one byte; texts and lists follow their length; optional values follow a
/// flag. Equal values have equal bytes.
struct CompactWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int64) {
    // The sign moves to the lowest bit, so that small negative numbers are short too.
    var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ text: String) {
    write(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write<Value>(_ value: Value?, _ body: (inout Self, Value) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  mutating func write<Value>(_ values: [Value], _ body: (inout Self, Value) -> Void) {
    write(Int64(values.count))
    for value in values { body(&self, value) }
  }
}

/// Reads what a ``CompactWriter`` wrote, in the same order. Damaged content always throws.
struct CompactReader {
  private var rest: ArraySlice<UInt8>

  init(_ content: Data) {
    rest = Array(content)[...]
  }

  static let damage = DeskError(.store(.corrupt), detail: "a record of the local copy cannot be read")

  private mutating func byte() throws -> UInt8 {
    guard let byte = rest.popFirst() else { throw Self.damage }
    return byte
  }

  mutating func number() throws -> Int64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1) }
      shift += 7
      guard shift < 64 else { throw Self.damage }
    }
  }

  mutating func flag() throws -> Bool { try byte() != 0 }

  mutating func text() throws -> String {
    guard let count = Int(exactly: try number()), (0...rest.count).contains(count) else { throw Self.damage }
    defer { rest = rest.dropFirst(count) }
    return String(decoding: rest.prefix(count), as: UTF8.self)
  }

  mutating func optional<Value>(_ body: (inout Self) throws -> Value) throws -> Value? {
    try flag() ? try body(&self) : nil
  }

  mutating func list<Value>(_ body: (inout Self) throws -> Value) throws -> [Value] {
    // Every value takes at least a byte.
    guard let count = Int(exactly: try number()), (0...rest.count).contains(count) else { throw Self.damage }
    return try (0..<count).map { _ in try body(&self) }
  }
}
