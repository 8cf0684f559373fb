/// The platform's schema of an object: its required properties, and the rule of each value.
///
/// The check stops at the first fault, as the platform's answers show: missing properties come before wrong types.
struct ObjectSchema: Sendable {
  /// In the order of the platform's check.
  var required: [String]
  var properties: [(name: String, rule: ValueRule)]

  func check(_ value: JSONValue) throws(Refusal) {
    guard case .map = value else { throw .wrongType(value, allowed: "object") }
    for name in required { _ = try value.required(name) }
    for (name, rule) in properties {
      if let property = value[name] { try rule.check(property) }
    }
  }
}

/// The platform's schema of one value.
enum ValueRule: Sendable {
  case text
  case filledText
  case matching(TextPattern)
  case email
  case oneOf([String])
  case boolean
  case whole(in: ClosedRange<Int>)
  /// `0` or `1`, as a number or a string: the document's sample has both.
  case onOrOff
  case list(of: ObjectSchema, counting: ClosedRange<Int>)

  func check(_ value: JSONValue) throws(Refusal) {
    switch self {
    case .text, .filledText, .matching, .email, .oneOf: try checkText(value)
    case .boolean: guard case .bool = value else { throw .wrongType(value, allowed: "boolean") }
    case .whole(let range):
      guard value.typeName == "integer", let text = value.text else { throw .wrongType(value, allowed: "integer") }
      guard let number = Int(text), range.contains(number) else { throw .notOneOf(range, found: text) }
    case .onOrOff:
      guard ["integer", "string"].contains(value.typeName), let text = value.text else {
        throw .wrongType(value, allowed: "integer", "string")
      }
      guard ["0", "1"].contains(text) else { throw .notOneOf(["0", "1"], found: text) }
    case .list(let schema, let count):
      guard case .list(let values) = value else { throw .wrongType(value, allowed: "array") }
      guard values.count >= count.lowerBound else { throw .tooShort(limit: count.lowerBound, found: values.count) }
      guard values.count <= count.upperBound else { throw .tooLong(limit: count.upperBound, found: values.count) }
      for value in values { try schema.check(value) }
    }
  }

  private func checkText(_ value: JSONValue) throws(Refusal) {
    guard case .string(let text) = value else { throw .wrongType(value, allowed: "string") }
    switch self {
    case .filledText where text.isEmpty: throw .emptyText()
    case .matching(let pattern) where !pattern.matches(text): throw .mismatch(pattern, found: text)
    case .email where !TextPattern.isEmail(text): throw .notAnEmail(text)
    case .oneOf(let values) where !values.contains(text): throw .notOneOf(values, found: text)
    default: return
    }
  }
}
