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

@Suite("Filtering the list of customers")
struct CustomersFilterTests {
  private let many = Sample.customers(1000)

  @Test(
    "shows the unsent, the refused or the blocked, and all again",
    arguments: [
      ("p", CustomerQuery(isDueOnly: true), "Pendentes"), ("r", CustomerQuery(isRefusedOnly: true), "Recusados"),
      ("b", CustomerQuery(isBlockedOnly: true), "Bloqueados"),
    ])
  func filters(letter: String, query: CustomerQuery, word: String) {
    var console = ConsoleDriver(customers: many)
    console.press("down", "f", letter)
    guard case .load(_, query, 0, _, _)? = console.customerEffects.last else {
      Issue.record("\(query) was not asked for")
      return
    }
    console.answerCustomers([many[5]])
    #expect(console.drawn().top.contains(word))
    #expect(console.state.customers.cursor == many[5].value.document)
    console.press("f", "t")
    #expect(console.state.customers.query == CustomerQuery())
  }

  @Test("the filter stays while a search comes and goes, and Esc ends it last")
  func filteredSearch() {
    var console = ConsoleDriver(customers: many)
    console.press("f", "down", "enter")
    console.answerCustomers([many[3]])
    console.press("/")
    console.type("x")
    console.answerCustomers([])
    console.press("enter")
    #expect(console.state.customers.query == CustomerQuery(text: "x", isDueOnly: true))
    #expect(console.drawn().contains("Nenhum cliente"))
    console.press("esc")
    #expect(console.state.customers.query == CustomerQuery(isDueOnly: true))
    console.answerCustomers([many[3]])
    console.press("esc")
    #expect(console.state.customers.query == CustomerQuery())
  }

  @Test("the top line tells how many are unsent, whatever is searched for")
  func unsent() {
    var console = ConsoleDriver(customers: many)
    #expect(console.drawn().top.contains("375 pendentes"))
    console.press("/")
    console.type("x")
    console.answerCustomers([])
    #expect(console.drawn().top.contains("375 pendentes"))
    console.press("esc")
    console.answerCustomers(many)
    console.press("r")
    console.answerCustomers(many, unsent: 0)
    #expect(!console.drawn().top.contains("pendente"))
  }

  @Test("what is unsent is counted even when a search comes before the first answer")
  func unsentAfterSearch() {
    var console = ConsoleDriver(start: .customers)
    console.press("/")
    console.type("p")
    guard case .load(_, _, _, _, let withUnsent)? = console.customerEffects.last else { return failBeginning() }
    #expect(withUnsent)
  }

  @Test(
    "the command line shows the command that lists the same", arguments: [("", ""), ("pao d'agua", " 'pao dagua'")])
  func command(text: String, words: String) {
    var console = ConsoleDriver(customers: many, size: Size(width: 160, height: 24))
    console.press("/")
    console.type(text)
    console.press("enter", "f", "r", ":")
    #expect(console.drawn().message.contains("balcao customers list" + words + " --refused"))
  }
}
