import Commerce

extension JSONValue {
  /// The value of a required property.
  func required(_ property: String) throws(Refusal) -> JSONValue {
    guard case .map(let entries) = self else { throw .wrongType(self, allowed: "object") }
    guard let value = entries[property] else { throw .missing(property) }
    return value
  }

  /// The elements of a list; empty if it is missing.
  func elements(_ property: String) -> [JSONValue] {
    guard case .list(let values)? = self[property] else { return [] }
    return values
  }

  /// The text of a property; empty if it is missing.
  func string(_ property: String) -> String { self[property]?.text ?? "" }

  func money(_ property: String) throws(Refusal) -> Money {
    guard let money = Money(wire: string(property)) else { throw .notANumber(string(property)) }
    return money
  }

  func quantity(_ property: String) throws(Refusal) -> Quantity {
    guard let quantity = Quantity(wire: string(property)) else { throw .notANumber(string(property)) }
    return quantity
  }
}
