import Commerce
import Desk
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// A situation among the operators on one store that has a recorded screen.
enum TeamScene: String, Scenery {
  case timeline, timelinePrivate, noteInput, noteRemoval
  case claimed, claimedStatus, claimedReview, othersDraft, takeOver
  case shift, shiftPrivate
  case revertStatus, revertLines, helpOfJournal

  func play(language: Language, size: Size) -> ConsoleDriver {
    let session = SessionInfo.desk(
      language: language, hidesPersonalData: self == .timelinePrivate || self == .shiftPrivate)
    var console = ConsoleDriver(listing: Sample.list(60), session: session, size: size)
    play(on: &console)
    console.paint()
    return console
  }

  private func play(on console: inout ConsoleDriver) {
    let isPortuguese = console.state.session.language == .portuguese
    switch self {
    case .shift, .shiftPrivate:
      console.command(isPortuguese ? "turno" : "shift")
      guard case .orders(.team(.loadShift(let token, _, _)))? = console.effects.last else { return }
      return _ = console.service(.orders(.team(.shift(token, .success(Sample.shift)))))
    case .revertStatus, .revertLines, .helpOfJournal: return playRevert(on: &console)
    default: break
    }
    console.press("enter")
    console.answerOrder(Sample.order())
    console.answerTimeline(Sample.timeline)
    switch self {
    case .timeline, .timelinePrivate: console.press("end")
    case .noteInput:
      console.press("m")
      console.type(
        isPortuguese ? "Ligar antes de sair; o portão é o azul" : "Call before leaving; the gate is the blue one")
    case .noteRemoval: console.pressOn(note: 2, "delete")
    case .claimed, .claimedStatus, .claimedReview: playClaim(on: &console)
    case .othersDraft, .takeOver:
      console.answerDrafts([.removing(1, owner: "bia")])
      if self == .takeOver { console.command(isPortuguese ? "assumir" : "takeover") }
    default: break
    }
  }

  private func playClaim(on console: inout ConsoleDriver) {
    console.service(.orders(.team(.claims(Sample.claims))))
    switch self {
    case .claimedStatus: console.press("s")
    case .claimedReview: console.press("delete", "t")
    default: break
    }
  }

  private func playRevert(on console: inout ConsoleDriver) {
    console.press("l")
    let rice = Sample.lines[0].productCode
    console.answerJournal([
      Sample.write(2, .status(from: .preparing, to: .sentToSupplier), by: "ana", .confirmed, minutesAgo: 5),
      Sample.write(
        1,
        .lines(
          from: [.init(productCode: rice, quantity: Quantity(2)), .init(productCode: "789", quantity: Quantity(1))],
          to: [.init(productCode: rice, quantity: Quantity(6))]), by: "ana", .confirmed, minutesAgo: 9),
    ])
    guard self != .helpOfJournal else { return _ = console.press("?") }
    if self == .revertLines { console.press("down") }
    console.press("u")
    console.answerOrder(Sample.order())
  }
}
