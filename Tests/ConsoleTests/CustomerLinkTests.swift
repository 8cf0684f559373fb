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

@Suite("From an order to its customer")
struct CustomerLinkTests {
  private func opened(field: String?, value: String = DocumentNumber.sample(4).formatted) -> ConsoleDriver {
    var session = SessionInfo.desk()
    session.customerDocumentField = field
    var console = ConsoleDriver(listing: Sample.list(3), session: session)
    console.press("enter")
    var order = Sample.order()
    order.fields = [Order.ExtraField(key: "37", value: value)]
    console.answerOrder(order)
    return console
  }

  @Test("goes by the document in the configured field, and Esc leads to the list")
  func link() {
    var console = opened(field: "37")
    console.press("c")
    guard case .find(let token, let document)? = console.customerEffects.last else {
      Issue.record("nobody was looked for")
      return
    }
    #expect(document == .sample(4))
    console.answer(.found(token, document, .success(Sample.customers(8)[4])))
    #expect(console.state.pane == .customers && console.state.scope == .customer)
    #expect(console.drawn().contains("Mercadinho São Jorge"))
    console.press("esc")
    #expect(console.state.scope == .customers)
    #expect(console.state.customers.query.text == document.text)
  }

  @Test("shows the customer whatever the list was filtered by")
  func filtered() {
    var console = opened(field: "37")
    console.press("f8")
    console.answerCustomers(Sample.customers(8))
    console.press("f", "r", "f6", "c")
    guard case .find(let token, let document)? = console.customerEffects.last else { return failBeginning() }
    console.answer(.found(token, document, .success(Sample.customers(8)[4])))
    #expect(console.state.customers.query == CustomerQuery(text: document.text))
  }

  @Test("says that the local copy does not know the customer, and stays")
  func unknown() {
    var console = opened(field: "37")
    console.press("c")
    guard case .find(let token, let document)? = console.customerEffects.last else { return failBeginning() }
    console.answer(.found(token, document, .success(nil)))
    #expect(console.state.pane == .order)
    #expect(console.notice?.contains(document.formatted) == true)
  }

  @Test(
    "says why it cannot be done",
    arguments: [
      (nil, "1", "customer_document_field"), ("38", "1", "não traz o campo extra 38"),
      ("37", "1234", "não é um CNPJ nem um CPF"),
    ] as [(String?, String, String)])
  func disabled(field: String?, value: String, reason: String) {
    var console = opened(field: field, value: value)
    #expect(console.press("c").isEmpty)
    #expect(console.notice?.contains(reason) == true)
    console.press("?")
    // The help says it, too, on as many lines as it takes.
    let help = console.state.viewerLines(Viewer(.help(.order), title: "")).map(\.plainText).joined(separator: " ")
    let words = help.split(separator: " ").joined(separator: " ")
    #expect(words.contains(reason))
  }

  @Test("an answer that comes after another dialog was opened changes nothing")
  func late() {
    var console = opened(field: "37")
    console.press("c")
    guard case .find(let token, let document)? = console.customerEffects.last else { return failBeginning() }
    console.press("s")
    console.answer(.found(token, document, .success(Sample.customers(8)[4])))
    #expect(console.state.pane == .order && console.state.scope == .menu)
  }
}
