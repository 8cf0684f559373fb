import FoundationEssentials

/// Values as JSON; equal values give equal texts.
enum RecordContent {
  static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  static func decode<Value: Decodable>(_ content: Data) throws -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: content)
    } catch {
      throw CompactReader.damage
    }
  }
}
