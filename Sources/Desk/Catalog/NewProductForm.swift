/// The fields of a new product while they are filled in. They may hold any text.
public struct NewProductForm: Hashable, Sendable, Codable {
  /// The typed text by field name. An empty text is not stored.
  public private(set) var texts: [String: String]

  public init(texts: [String: String] = [:]) {
    self.texts = texts.filter { !$0.value.isEmpty }
  }

  public subscript(field: String) -> String {
    get { texts[field] ?? "" }
    set { texts[field] = newValue.isEmpty ? nil : newValue }
  }

  public var isEmpty: Bool { texts.isEmpty }
}
