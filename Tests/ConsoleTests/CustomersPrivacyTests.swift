import Commerce
import Desk
import DeskTesting
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Customers while personal data is hidden")
struct CustomersPrivacyTests {
  private let session = SessionInfo.desk(hidesPersonalData: true)
  private let sentence = "O cliente 01400514142 já existe"

  private func console(_ list: [SyncedRecord<Customer>], width: Int = 80) -> ConsoleDriver {
    ConsoleDriver(customers: list, session: session, size: Size(width: width, height: 30))
  }

  @Test("the document that led from an order is not written above the list, nor is anything searched for")
  func query() {
    var session = session
    session.customerDocumentField = "37"
    var console = ConsoleDriver(listing: Sample.list(3), session: session)
    console.press("enter")
    var order = Sample.order()
    order.fields = [Order.ExtraField(key: "37", value: DocumentNumber.sample(4).text)]
    console.answerOrder(order)
    console.press("c")
    guard case .find(let token, let document)? = console.customerEffects.last else {
      Issue.record("nobody was looked for")
      return
    }
    console.answer(.found(token, document, .success(Sample.customers(8)[4])))
    console.answerCustomers([Sample.customers(8)[4]])
    console.press("esc")
    #expect(console.drawn().top.contains("/") && !console.drawn().contains(document.text))
    console.press("p")
    #expect(console.drawn().top.contains("/" + document.text))
  }

  @Test("no screen shows any of it")
  func screens() {
    let list = CustomersScene.customersPrivacy.play(language: .portuguese, size: Size(width: 120, height: 40)).drawn()
    for word in ["Armazém", "compras0@", "Rua A", "10.000.000"] { #expect(!list.contains(word), "\(word)") }
    let form = CustomersScene.customerFormPrivacy.play(language: .portuguese, size: Size(width: 80, height: 24)).drawn()
    for word in ["Mercado 70", "compras70@", "Rua A"] { #expect(!form.contains(word), "\(word)") }
  }

  @Test("a refusal is not read out in what is known of a customer", arguments: [80, 120])
  func detail(width: Int) {
    var record = Sample.customers(1)[0]
    record.state = .refused(sentence)
    var console = console([record], width: width)
    #expect(!console.drawn().contains("01400514142"))
    console.press("enter")
    #expect(!console.drawn().contains("01400514142") && console.drawn().contains("recusado: ▒"))
    console.press("p")
    #expect(console.drawn().contains(sentence))
  }

  @Test("a refusal is not read out where terms were sent", arguments: [1, 3])
  func terms(count: Int) {
    let list = Sample.customers(8).filter { $0.value.terms.isBlocked == false && $0.state == .accepted }
    var console = console(Array(list.prefix(count)))
    if count > 1 { console.press("*") }
    console.openTerms(of: list)
    console.press("ctrl-t", "s")
    let refused = console.sentTerms.map { RefusedTerms(document: $0.document, reason: sentence) }
    #expect(!refused.isEmpty)
    console.answerTerms(TermsOutcome(refused: refused, failure: DeskError(.refused, detail: sentence)))
    #expect(!console.drawn().contains("01400514142"))
    #expect(console.notice?.contains("▒") == true)
  }

  @Test(
    "a refusal is not read out in the form, and what it may mean is said",
    arguments: ["CNPJ 01400514142", "Nº 01400514142"])
  func form(words: String) {
    var console = console(Sample.customers(8))
    console.openForm(.sample(70))
    console.press("ctrl-t", "s")
    console.answerAdd(.refused(DeskError(.refused, detail: words + " já existe")))
    let state = console.form
    #expect(state?.message != nil && state?.form.fields.contains { $0.fault != nil } == words.hasPrefix("CNPJ"))
    #expect(!console.drawn().contains("01400514142") && console.notice?.contains("01400514142") == false)
    #expect(console.notice?.contains("vincula") == true)
  }
}
