/// Why the platform does not take a request, in the sentence its schema check answers with.
struct Refusal: Error, Hashable, Sendable {
  var sentence: String

  static func missing(_ property: String) -> Refusal {
    Refusal(sentence: "object has missing required properties ([\"\(property)\"])")
  }

  static func wrongType(_ value: JSONValue, allowed: String...) -> Refusal {
    let list = allowed.map { "\"\($0)\"" }.joined(separator: ",")
    return Refusal(
      sentence: "instance type (\(value.typeName)) does not match any allowed primitive type (allowed: [\(list)])")
  }

  static func notOneOf(_ values: [String], found: String) -> Refusal {
    let list = values.map { "\"\($0)\"" }.joined(separator: ",")
    return Refusal(sentence: "instance value (\"\(found)\") not found in enum (possible values: [\(list)])")
  }

  static func tooSmall(found: String) -> Refusal {
    Refusal(
      sentence: "numeric instance is lower than the required minimum (minimum: 0, excluded, found: \(found))")
  }

  static func notANumber(_ text: String) -> Refusal {
    Refusal(sentence: "regex \"^[0-9]+([.][0-9]+)?$\" does not match input string \"\(text)\"")
  }

  static func tooLong(limit: Int, found: Int) -> Refusal {
    Refusal(sentence: "array is too long: must have at most \(limit) elements but instance has \(found) elements")
  }

  static func tooFew() -> Refusal {
    Refusal(sentence: "object has too few properties (found 0 but schema requires at least 1)")
  }

  static func unknownOrder(_ id: String) -> Refusal { Refusal(sentence: "O pedido \(id) não foi encontrado") }
}

extension JSONValue {
  /// The value of a property that must be there.
  func required(_ property: String) throws(Refusal) -> JSONValue {
    guard case .map(let entries) = self else { throw .wrongType(self, allowed: "object") }
    guard let value = entries[property] else { throw .missing(property) }
    return value
  }
}
