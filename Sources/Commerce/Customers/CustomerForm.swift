/// The fields of a new customer while they are filled in. They may hold any text.
public struct CustomerForm: Hashable, Sendable, Codable {
  /// The typed text by field. An empty text is not stored.
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
