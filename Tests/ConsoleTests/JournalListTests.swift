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

@Suite("The journal on the screen")
struct JournalListTests {
  private func journal(of isBlocked: [Bool], hidesPersonalData: Bool = false) -> ConsoleDriver {
    let updates = isBlocked.enumerated().map { index, isBlocked in
      TermsUpdate(document: .sample(index), isBlocked: isBlocked, limit: Money(centavos: 500_000))
    }
    let intent = WriteIntent(
      target: .customers, change: .terms(updates), operatorName: "beatriz", profile: "sandbox",
      request: RequestID(rawValue: "r"))
    let event = JournalEntry.Event(state: .accepted, at: ConsoleDriver.start, note: "")
    var console = ConsoleDriver(listing: Sample.list(3), session: .desk(hidesPersonalData: hidesPersonalData))
    console.press("l")
    console.answerJournal([JournalEntry(id: 1, intent: intent, uid: 1, events: [event])])
    return console
  }

  @Test("says of a block that it is one, of whom, and who sent it")
  func block() {
    let row = journal(of: [true]).drawn().lines[3]
    #expect(row.contains("→ bloqueado") && row.contains(DocumentNumber.sample(0).formatted) && row.contains("beatr"))
    #expect(journal(of: [false]).drawn().lines[3].contains("→ liberado"))
    #expect(journal(of: [true, false]).drawn().lines[3].contains("Bloqueio ×2"))
  }

  @Test("hides the document with all personal data")
  func hidden() {
    let screen = journal(of: [true], hidesPersonalData: true).drawn()
    #expect(screen.contains("→ bloqueado") && !screen.contains(DocumentNumber.sample(0).formatted))
  }

  @Test("has the whole word on an event")
  func note() {
    var console = ConsoleDriver(listing: Sample.list(3), size: Size(width: 80, height: 24))
    console.press("l")
    let reason = "Quantidade inválida para o produto 7891000140307, que só se vende em caixas de doze unidades"
    var entry = Sample.journal[0]
    entry.events[1].note = reason
    console.answerJournal([entry])
    console.press("enter")
    let flat = console.drawn().lines.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
    #expect(flat.contains(reason))
  }
}
