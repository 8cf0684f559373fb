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

@Suite("The list of customers")
struct CustomersListTests {
  private let many = Sample.customers(1000)

  @Test("opens by F8, by its name and from the command line, and asks the local copy for its beginning")
  func opening() {
    for open in [["f8"], [":", "c", "l", "i", "e", "n", "t", "e", "s", "enter"]] {
      var console = ConsoleDriver(listing: Sample.list(3))
      console.press(open)
      #expect(console.state.pane == .customers)
      guard case .load(_, let query, 0, _, let withUnsent)? = console.customerEffects.last else {
        Issue.record("nothing was asked")
        continue
      }
      #expect(query == CustomerQuery() && withUnsent)
    }
    #expect(ConsoleDriver(start: .customers).customerEffects.count == 1)
  }

  @Test("keeps the cursor on its customer when the local copy changes")
  func cursorStays() {
    var list = Sample.customers(8)
    var console = ConsoleDriver(customers: list)
    console.press("down", "down")
    let document = console.state.customers.cursor
    list.insert(many[900], at: 0)
    console.press("r")
    console.answerCustomers(list)
    #expect(console.state.customers.cursor == document)
    #expect(console.state.customers.list.line == 3)
  }

  @Test("loads windows as they are needed, and shows where rows are still missing")
  func windows() {
    var console = ConsoleDriver(customers: many)
    console.press("end")
    guard case .load(_, _, let offset, let limit, _)? = console.customerEffects.last else { return failBeginning() }
    #expect(offset <= 980 && offset + limit >= 1000)
    #expect(console.state.customers.current == nil)
    #expect(console.press("enter").isEmpty && console.state.overlays.isEmpty)
    console.answerCustomers(many)
    #expect(console.state.customers.cursor == many[999].value.document)
    console.forgetEffects()
    console.press("up", "up")
    #expect(console.customerEffects.isEmpty)
  }

  @Test("asks once for a window while the cursor runs through it")
  func oneLoad() {
    var console = ConsoleDriver(customers: many)
    console.forgetEffects()
    console.press("end", "up", "up", "up")
    #expect(console.customerEffects.count == 1)
  }

  @Test("turns a page with the page keys", arguments: [["pgdn"], ["right"], ["]"]])
  func pages(keys: [String]) {
    var console = ConsoleDriver(customers: many)
    console.press(keys)
    #expect(console.state.customers.list.line == 20)
  }

  @Test("a list that became shorter leaves the cursor on a customer")
  func shrinks() {
    var console = ConsoleDriver(customers: many)
    console.press("end")
    console.answerCustomers(many)
    console.press("r")
    console.answerCustomers(Array(many.prefix(5)))
    console.answerCustomers(Array(many.prefix(5)))
    #expect(console.state.customers.list.line == 4)
    #expect(console.state.customers.cursor == many[4].value.document)
  }

  // MARK: Searching

  @Test("searches with each letter; an answer to what was typed before is dropped")
  func search() {
    var console = ConsoleDriver(customers: many)
    console.press("/")
    console.type("p")
    let first = console.state.customers.loading?.token ?? 0
    console.type("a")
    #expect(console.state.customers.query.text == "pa")
    console.answer(.loaded(first, .success(CustomerWindow(total: 1, rows: [many[0]]))))
    #expect(console.state.customers.list.total == 1000)
    console.answerCustomers([many[5]])
    #expect(console.state.customers.cursor == many[5].value.document)
    console.press("enter")
    #expect(console.state.overlays.isEmpty)
    #expect(console.drawn().top.contains("/pa"))
  }

  @Test("Esc gives the search up and shows all again", arguments: [["esc"], ["enter", "esc"]])
  func searchEnds(keys: [String]) {
    var console = ConsoleDriver(customers: many)
    console.press("/")
    console.type("pa")
    console.answerCustomers([many[5]])
    console.press(keys)
    #expect(console.state.customers.query.text.isEmpty)
    console.answerCustomers(many)
    #expect(console.state.customers.list.total == 1000)
  }

  @Test("a digit begins a document")
  func digits() {
    var console = ConsoleDriver(customers: many)
    console.type("12")
    #expect(console.state.customers.query.text == "12")
    #expect(console.state.pane == .customers)
  }

  // MARK: Marks

  @Test("marks belong to documents, and outlive searches")
  func marks() {
    var console = ConsoleDriver(customers: many)
    console.press("space", "space", "/")
    console.type("x")
    console.answerCustomers([many[500]])
    console.press("enter", "space")
    #expect(console.state.customers.marks.ids == [0, 1, 500].map { many[$0].value.document })
    #expect(console.drawn().message.contains("3 marcados"))
    console.press("-")
    #expect(console.state.customers.marks.isEmpty)
  }

  @Test("the star marks what is seen")
  func markSeen() {
    var console = ConsoleDriver(customers: many)
    console.press("*")
    #expect(console.state.customers.marks.count == 20)
  }

  // MARK: Elsewhere

  @Test("what other consoles did is seen when the pane is shown again")
  func shownAgain() {
    var console = ConsoleDriver(customers: many)
    console.press("f5", "f8")
    guard case .load(_, _, _, _, let withUnsent)? = console.customerEffects.last else { return failBeginning() }
    #expect(withUnsent && console.state.customers.loading?.purpose == .refresh)
  }

  @Test("no key or command of the orders acts on an order out of sight", arguments: ["status", "retirar", "bruto"])
  func otherPane(command: String) {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("enter")
    console.answerOrder(Sample.order())
    console.press("f8")
    console.answerCustomers(many)
    console.command(command)
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.contains("painel de clientes") == true)
  }

  @Test("no command of the orders acts while a customer lies over the list", arguments: ["status", "retirar"])
  func otherPaneOverCustomer(command: String) {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("space", "f8")
    console.answerCustomers(many)
    console.press("enter", "f1")
    console.command(command)
    #expect(console.state.overlays.map(\.scope) == [.customer])
    #expect(console.notice?.contains("painel de clientes") == true)
  }

  @Test("a failing local copy is said, and what was shown stays")
  func failure() {
    var console = ConsoleDriver(customers: many)
    console.press("r")
    guard let token = console.state.customers.loading?.token else { return failBeginning() }
    console.answer(.loaded(token, .failure(DeskError(.store(.locked)))))
    #expect(console.state.customers.list.rows.count == Customers.windowSize)
    #expect(console.notice?.contains("outro programa") == true)
  }

  @Test("a customer is read whole: payments, profiles, and the platform's sentence to its end")
  func detail() {
    var list = Sample.customers(8)
    let sentence = String(repeating: "O documento informado não pertence à sua carteira. ", count: 4) + "Código 4711."
    list[5].state = .refused(sentence)
    for size in [Size(width: 40, height: 10), Size(width: 80, height: 24)] {
      var console = ConsoleDriver(customers: list, size: size)
      console.press("down", "down", "down", "down", "down", "enter")
      var seen = ""
      for _ in 0..<20 {
        seen += console.drawn().lines.dropFirst(2).dropLast(2).joined(separator: " ")
        console.press("pgdn")
      }
      for part in ["CARX", "DINH", "51", "recusado", "4711."] { #expect(seen.contains(part), "\(part)") }
      console.press("pgup")
      #expect(!console.drawn().contains("4711."), "it was not scrolled past its end")
      console.press("end")
      #expect(console.drawn().contains("4711."))
      console.press("home")
      #expect(console.drawn().contains(list[5].value.document.formatted))
    }
  }

  @Test("copies the document under the cursor, the customer that is open, or the marked ones")
  func copying() {
    var console = ConsoleDriver(customers: many)
    #expect(console.press("y") == [.terminal(.copy(many[0].value.document.formatted))])
    console.press("-", "home", "enter")
    guard case .terminal(.copy(let sheet))? = console.press("y").last else {
      Issue.record("nothing was copied from the customer")
      return
    }
    for part in [many[0].value.document.formatted, many[0].value.email, "CARX", "51"] {
      #expect(sheet.contains(part), "\(part)")
    }
    console.press("esc", "space", "space")
    let both = many.prefix(2).map(\.value.document.formatted).joined(separator: "\n")
    #expect(console.press("y") == [.terminal(.copy(both))])
  }
}
