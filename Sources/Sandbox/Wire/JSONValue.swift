import FoundationEssentials

/// The body of a request as sent, in any shape.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As decimal text.
  case number(String)
  case string(String)
  case list([JSONValue])
  case map([String: JSONValue])

  /// `nil` if the bytes are not JSON.
  init?(bytes: [UInt8]) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else { return nil }
    self = value
  }

  subscript(key: String) -> JSONValue? {
    guard case .map(let entries) = self else { return nil }
    return entries[key]
  }

  /// The text of a string or number.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// The type's name in JSON Schema.
  var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number(let text): text.contains(".") ? "number" : "integer"
    case .string: "string"
    case .list: "array"
    case .map: "object"
    }
  }
}

extension JSONValue: Decodable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    // Strings first: nearly every value of a catalog is one, and each wrong guess costs an error.
    if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let map = try? decoder.container(keyedBy: Key.self) {
      var entries: [String: JSONValue] = [:]
      for key in map.allKeys { entries[key.stringValue] = try map.decode(JSONValue.self, forKey: key) }
      self = .map(entries)
    } else if var list = try? decoder.unkeyedContainer() {
      var values: [JSONValue] = []
      while !list.isAtEnd { values.append(try list.decode(JSONValue.self)) }
      self = .list(values)
    } else if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else {
      self = .number(try value.decode(Decimal.self).description)
    }
  }
}
