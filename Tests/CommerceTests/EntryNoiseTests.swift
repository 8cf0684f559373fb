import Commerce
import SeededInput
import Testing

@Suite("Entry of anything at all")
struct EntryNoiseTests {
  static let alphabet = Array("0011223455789999ABZaz@..--/() +R$,_\t\n\u{0}\u{1B}\u{200B}é٣１👩‍👧")

  /// Either a reason, or a value that each of its forms gives again.
  static func expectSense<Value: CheckedText>(of text: String, as type: Value.Type) throws {
    guard let value = try? type.init(text) else { return }
    #expect(try type.init(value.wireText) == value)
    #expect(try type.init(value.formatted) == value)
    #expect(value.wireText.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
  }

  @Test("every text is a value that its forms give again, or has a reason why not", arguments: 0..<8 as Range<UInt64>)
  func noise(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let length = Int.random(in: 0...18, using: &random)
      // Half of the texts are mostly digits, as most noise would be refused at its first character.
      let letters =
        Bool.random(using: &random) ? Self.alphabet : Self.alphabet.prefix(16) + Self.alphabet.prefix(16) + ["-"]
      let text = String((0..<length).compactMap { _ in letters.randomElement(using: &random) })
      try Self.expectSense(of: text, as: GTIN.self)
      try Self.expectSense(of: text, as: NCM.self)
      try Self.expectSense(of: text, as: DocumentNumber.self)
      try Self.expectSense(of: text, as: EmailAddress.self)
      try Self.expectSense(of: text, as: PhoneNumber.self)
      try Self.expectSense(of: text, as: PostalCode.self)
      try Self.expectSense(of: text, as: CNAE.self)
      try Self.expectSense(of: text, as: StateRegistration.self)
      var form = CustomerForm()
      for field in CustomerField.allCases { form[field] = text }
      if case .success = form.validated() { Issue.record("one text cannot fill every field: \(text)") }
    }
  }
}
