import Commerce
import Desk
import DeskTesting
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Blocking and unblocking several customers")
struct CustomerTermsOfManyTests {
  private let list = Sample.customers(8)

  /// The dialog for the marked customers on some lines, or for the one under the cursor.
  private func opened(_ lines: Int...) -> ConsoleDriver {
    var console = ConsoleDriver(customers: list)
    for line in lines {
      console.press("home")
      console.press(Array(repeating: "down", count: line))
      if lines.count > 1 { console.press("space") }
    }
    console.openTerms(of: list)
    return console
  }

  /// Marked customers whose limits are all too old, or not known.
  private func openedStale(_ count: Int, flag: Bool? = false) -> ConsoleDriver {
    let stale = list.prefix(1).flatMap { record in
      (0..<count).map { number in
        var copy = record
        copy.value.document = .sample(number)
        copy.value.terms = CustomerTerms(isBlocked: flag)
        return copy
      }
    }
    var console = ConsoleDriver(customers: stale)
    console.press("*")
    console.openTerms(of: stale)
    return console
  }

  @Test("blocking many with fresh limits is the flag, Enter and a yes")
  func manyFresh() {
    let fresh = Sample.customers(8).filter { $0.value.terms.limitAt != nil && $0.value.terms.isBlocked != nil }
      .filter { ConsoleDriver.start.seconds - ($0.value.terms.limitAt?.seconds ?? 0) < 86_400 }
    var console = ConsoleDriver(customers: fresh)
    console.press("*")
    console.openTerms(of: fresh)
    console.press("b", "enter", "s")
    #expect(console.sentTerms.map(\.limit) == fresh.map(\.value.terms.limit))
    #expect(console.sentTerms.count == 6 && console.sentTerms.allSatisfy(\.isBlocked))
  }

  @Test("Enter goes to what is missing, past what is known, and at the end asks")
  func enterToMissing() {
    var console = opened(0, 1, 3)
    console.press("up", "up", "up")
    console.type("b")
    console.press("enter")
    #expect(console.terms?.form.focus == 3)
    #expect(console.drawn().contains("falta 1 limite"))
    console.type("1500")
    console.press("enter")
    #expect(console.state.scope == .question)
  }

  @Test("where each keeps its flag, the first missing limit has the keyboard; where none is missing, the flag has it")
  func startsAtMissing() {
    #expect(opened(0, 1).terms?.form.focus == TermsDialog.flagField)
    #expect(opened(0, 3).terms?.form.focus == 2)
    #expect(openedStale(3).terms?.form.focus == 1)
    #expect(openedStale(3, flag: nil).terms?.form.focus == TermsDialog.flagField)
  }

  @Test("a limit typed once is repeated for the others by one key each")
  func repeated() {
    var console = openedStale(15)
    console.type("0")
    console.press(Array(repeating: "ctrl-d", count: 14))
    #expect(console.notice == "Não falta mais nenhum limite.")
    console.press("ctrl-t", "s")
    #expect(console.sentTerms.count == 15 && console.sentTerms.allSatisfy { $0.limit == Money(centavos: 0) })
  }

  @Test("repeats what was typed last, and leaves known limits alone")
  func repeatsTyped() {
    let three = [list[3], list[1], list[2]]
    var console = ConsoleDriver(customers: three)
    console.press("*")
    console.openTerms(of: three)
    console.press("d", "enter")
    console.type("10,00")
    console.press("ctrl-d")
    let texts = (1...3).map { console.terms?.form.text(at: $0) }
    #expect(texts == ["10,00", "87587,24", "10,00"])
  }

  @Test("before anything is typed the limit above is repeated; above the first there is none")
  func repeatsAbove() {
    var console = opened(0, 3)
    console.press("ctrl-d")
    #expect(console.terms?.form.text(at: 2) == "87598,35")
    console.press("up", "ctrl-d")
    #expect(console.notice == "Não há limite a repetir aqui.")
  }

  @Test("what is no amount is not repeated", arguments: ["x", "1.234"])
  func repeatsNoNonsense(text: String) {
    var console = openedStale(3)
    console.type(text)
    console.press("ctrl-d")
    #expect((2...3).allSatisfy { console.terms?.form.text(at: $0) == "" })
  }

  @Test("the key stands in the footer for several, and means nothing for one")
  func repeatInFooter() {
    var many = openedStale(3)
    many.type("5")
    #expect(many.drawn().footer.contains("Ctrl-D Repetir"))
    var one = opened(0)
    #expect(!one.drawn().footer.contains("Ctrl-D"))
    let before = one.terms
    one.press("ctrl-d")
    #expect(one.terms == before)
  }

  @Test("customers of one name are told apart by their documents")
  func sameNames() {
    let labels = openedStale(2).terms?.form.fields.dropFirst().map(\.label.string) ?? []
    #expect(labels.allSatisfy { $0.contains("/0001-") } && Set(labels).count == 2)
  }
}
