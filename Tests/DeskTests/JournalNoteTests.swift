import Commerce
import Desk
import DeskTesting
import Testing

@Suite("The journal's notes on customers")
struct JournalNoteTests {
  let fixture = RecordFixture()

  private var notes: [String] { fixture.store.journal.flatMap(\.events).map(\.note).filter { !$0.isEmpty } }

  @Test(
    "say nothing of the person when a new customer is refused, and the caller is told the whole sentence",
    arguments: [
      ("CNPJ \(DocumentNumber.sample(1).formatted) já existe", "CNPJ … já existe"),
      ("CNPJ \(DocumentNumber.sample(1).text) já existe", "CNPJ … já existe"),
      ("O e-mail COMPRAS1@example.com já existe", "O e-mail … já existe"),
      ("telefone 7932228899 inválido", "telefone … inválido"),
      ("telefone (79)3222-8899 inválido", "telefone (… inválido"), ("fone 3222 8899", "fone …"),
      ("Segmento 9 inválido", "Segmento 9 inválido"),
    ])
  func newCustomer(sentence: String, note: String) async throws {
    fixture.platform.refuseCustomer(.sample(1), saying: sentence)
    guard case .refused(let error) = await fixture.customers.add(.sample(1)) else {
      Issue.record("it was not refused")
      return
    }
    #expect(error.detail == sentence)
    #expect(notes == [note])
  }

  @Test("say nothing of the customers whose terms are refused")
  func terms() async throws {
    let document = DocumentNumber.sample(2)
    fixture.platform.refuseCustomer(document, saying: "\(document.text)/\(document.formatted): não encontrado")
    let outcome = try await fixture.customers.setTerms([.sample(1), .sample(2)])
    #expect(outcome.refused.first?.reason.contains(document.text) == true)
    #expect(notes == ["…/…: não encontrado", "…/…: não encontrado"])
  }

  @Test("name no number that begins with noughts the platform leaves out")
  func leadingNoughts() async throws {
    let document = try DocumentNumber("01400514142")
    fixture.platform.refuseCustomer(document, saying: "O cliente 1400514142 não foi encontrado")
    let update = TermsUpdate(document: document, isBlocked: true, limit: Money(centavos: 1))
    _ = try await fixture.customers.setTerms([update])
    #expect(notes == ["O cliente … não foi encontrado"])
  }
}
