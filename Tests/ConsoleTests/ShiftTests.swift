import Commerce
import Desk
import Documents
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The shift")
struct ShiftTests {
  private func shown(hidesPersonalData: Bool = false) -> ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(3), session: .desk(hidesPersonalData: hidesPersonalData))
    console.command("turno")
    guard case .orders(.team(.loadShift(let token, _, _)))? = console.effects.last else { return console }
    console.service(.orders(.team(.shift(token, .success(Sample.shift)))))
    console.paint()
    return console
  }

  @Test("y copies every line unwrapped")
  func copying() {
    var console = shown()
    guard case .terminal(.copy(let text))? = console.press("y").last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("bia: " + Sample.notes[0].text + "\n"))
    #expect(text.contains("13811") && text.contains("caio"))
  }

  @Test("what is blurred on the screen does not leave it")
  func blurred() {
    var console = shown(hidesPersonalData: true)
    #expect(!console.drawn().contains("transportadora"))
    #expect(console.press("y").isEmpty)
  }

  @Test("one's own claims are told, too")
  func ownClaims() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.press("enter")
    console.answerOrder(Sample.order("13974"))
    console.press("delete")
    console.command("turno")
    guard case .orders(.team(.loadShift(let token, _, _)))? = console.effects.last else { return failBeginning() }
    var report = Sample.shift
    report.claims = []
    console.service(.orders(.team(.shift(token, .success(report)))))
    #expect(console.drawn().contains("Abertos para alteração agora: 1"))
  }

  @Test("notes are those of the day, or of twelve hours where the day is younger")
  func notesSince() {
    precondition(TestZone.isSet)
    // 05:21 at the desk: since 17:21 of the day before.
    #expect(ShiftSheet.notesSince(ConsoleDriver.start).seconds == ConsoleDriver.start.seconds - 12 * 3600)
    let evening = Timestamp(seconds: ConsoleDriver.start.seconds + 15 * 3600)
    let texts = Texts(language: .portuguese)
    #expect(texts.dateTime(ShiftSheet.notesSince(evening)).string == "22/11/2026 00:00")
  }

  @Test("an answer nobody awaits any more opens nothing")
  func late() {
    var console = ConsoleDriver(listing: Sample.list(3))
    console.command("turno")
    guard case .orders(.team(.loadShift(let token, _, _)))? = console.effects.last else { return failBeginning() }
    console.wait(seconds: 1)
    console.press("esc")
    console.service(.orders(.team(.shift(token, .success(Sample.shift)))))
    #expect(console.state.overlays.isEmpty)
  }
}
