import Commerce
import Desk
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("What is said of sets")
struct SetWordsTests {
  private let list = Sample.list(60)

  @Test("an order of a set that was stopped was not sent, in its row, too", arguments: ["não enviado", "not sent"])
  func stopped(word: String) throws {
    var console = ConsoleDriver(listing: list, session: .desk(language: word == "not sent" ? .english : .portuguese))
    console.press("space", "space", "s", "h", "s", "esc")
    let set = try #require(console.lastSet)
    for change in set.changes {
      console.service(.orders(.bulkOutcome(set.token, change.orderID, .notSent(DeskError(.canceled)))))
    }
    console.service(.orders(.bulkEnded(set.token)))
    console.press("esc")
    let rows = console.drawn().lines.filter { $0.hasSuffix(" " + word) }
    #expect(rows.count == 2, "\(console.drawn().lines)")
  }

  @Test("the menu of statuses says of how many that they are there already")
  func menu() {
    var mixed = Sample.list(3)
    mixed[1].status = .preparing
    var console = ConsoleDriver(listing: mixed)
    console.press("space", "space", "s")
    #expect(
      console.drawn().contains("1 já em P: fica como está.") && console.drawn().contains("1 já em E: fica como está."))
    #expect(!console.drawn().contains("nesse status"))
    var same = ConsoleDriver(listing: list)
    same.press("space", "space", "s")
    #expect(same.drawn().contains("Já estão nesse status."))
    same.press("e")
    #expect(same.notice == "Já estão em E: nada a enviar.")
    var one = ConsoleDriver(listing: list)
    one.press("s")
    #expect(one.drawn().contains("Já está nesse status."))
  }
}
