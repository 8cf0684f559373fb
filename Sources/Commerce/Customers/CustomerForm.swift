/// The fields of a new customer as they are being filled in: anything may stand in them.
public struct CustomerForm: Hashable, Sendable, Codable {
  /// What was typed, by field; an empty text is kept as none.
  public private(set) var texts: [CustomerField: String]

  public init(texts: [CustomerField: String] = [:]) {
    self.texts = texts.filter { !$0.value.isEmpty }
  }

  public subscript(field: CustomerField) -> String {
    get { texts[field] ?? "" }
    set { texts[field] = newValue.isEmpty ? nil : newValue }
  }

  public var isEmpty: Bool { texts.isEmpty }
}
