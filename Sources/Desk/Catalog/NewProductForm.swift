/// The fields of a new product as they are being filled in: anything may stand in them.
public struct NewProductForm: Hashable, Sendable, Codable {
  /// What was typed, by the name of the field; an empty text is kept as none.
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
