/// Why the platform refuses a request, in the sentence of its schema check.
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

  static func notOneOf(_ numbers: ClosedRange<Int>, found: String) -> Refusal {
    let list = numbers.map(String.init).joined(separator: ",")
    return Refusal(sentence: "instance value (\(found)) not found in enum (possible values: [\(list)])")
  }

  static func mismatch(_ pattern: TextPattern, found text: String) -> Refusal {
    Refusal(sentence: "regex \"\(pattern.text)\" does not match input string \"\(text)\"")
  }

  static func notANumber(_ text: String) -> Refusal { mismatch(.decimal, found: text) }

  static func emptyText() -> Refusal {
    Refusal(sentence: "string \"\" is too short (length: 0, required minimum: 1)")
  }

  static func notAnEmail(_ text: String) -> Refusal {
    Refusal(sentence: "string \"\(text)\" is not a valid email address")
  }

  static func tooLong(limit: Int, found: Int) -> Refusal {
    Refusal(sentence: "array is too long: must have at most \(limit) elements but instance has \(found) elements")
  }

  static func tooShort(limit: Int, found: Int) -> Refusal {
    Refusal(sentence: "array is too short: must have at least \(limit) elements but instance has \(found) elements")
  }

  static func tooFew() -> Refusal {
    Refusal(sentence: "object has too few properties (found 0 but schema requires at least 1)")
  }

  static func unknownOrder(_ id: String) -> Refusal { Refusal(sentence: "O pedido \(id) não foi encontrado") }

  static func unknownCustomer(_ document: String) -> Refusal {
    Refusal(sentence: "O cliente \(document) não foi encontrado")
  }

  static func wrongDocument(_ document: String) -> Refusal { Refusal(sentence: "O CNPJ \(document) é inválido.") }

  /// The document's own sentence.
  static let existingCustomer = Refusal(
    sentence: "O usuário ou e-mail que você escolheu já existe. Tente outros dados.")

  static let badProduct = Refusal(sentence: "Um dos produtos não pode ser processado.")
}
