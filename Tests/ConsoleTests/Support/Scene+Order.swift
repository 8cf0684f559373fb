import Commerce
import Desk

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

// One order, its changes, the journal, what is read and typed, and trouble.
extension Scene {
  func playOrder(on console: inout ConsoleDriver) {
    console.answerPage(of: Sample.list(60))
    console.press("enter")
    guard self != .orderLoading else { return console.wait(seconds: 1.2) }
    console.answerOrder(Sample.order())
    switch self {
    case .orderOthers:
      let others = [("13822", OrderStatus.sentToSupplier), ("12907", .complete), ("11455", .canceled)]
      console.service(
        .otherOrders(
          Sample.order().id,
          others.map { Dated(OrderSummary(Sample.order($0.0, status: $0.1)), readAt: ConsoleDriver.start) }))
      console.press("end", "up")
    case .orderStaged:
      stageChanges(on: &console)
    case .orderSending:
      console.press("s", "p", "s")
      guard case .orders(.changeStatus(let token, let change, _))? = console.writes.last else { return }
      console.service(.orders(.writeStep(token, change.orderID, .queued)))
      console.wait(seconds: 3)
    case .quantityEdit:
      console.press("down", "e")
      console.type("15")
    case .addLine:
      console.press("a")
      console.type("7891000053508 4")
    case .review:
      stageChanges(on: &console)
      console.press("t")
    case .comparison:
      stageChanges(on: &console)
      console.press("t", "s")
      console.answerWrite(.moved(movedElsewhere))
    case .whatChanged:
      stageChanges(on: &console)
      console.press("t", "s")
      console.answerWrite(
        .confirmed(
          Sample.order(),
          differences: [
            .price(productCode: "7891095005024", from: Money(centavos: 479), to: Money(centavos: 519)),
            .shipping(from: Money(centavos: 2_990), to: Money(centavos: 3_490)),
            .total(from: Money(centavos: 59_042), to: Money(centavos: 61_100)),
          ]))
    default:
      break
    }
  }

  /// A larger quantity, a removed line and a new one.
  private func stageChanges(on console: inout ConsoleDriver) {
    console.press("e")
    console.type("8")
    console.press("enter", "down", "delete", "a")
    console.type("7891000053508 4")
    console.press("enter")
  }

  /// The same order after somebody else changed two lines and the status.
  private var movedElsewhere: Order {
    var lines = Sample.lines
    lines[0].quantity = Quantity(7)
    lines[3].quantity = Quantity(24)
    return Sample.order(status: .preparing, lines: lines)
  }

  func playRest(on console: inout ConsoleDriver) {
    switch self {
    case .logInRefused:
      return console.failPage(DeskError(.logInRefused, detail: "Unauthorized"))
    case .unreachable:
      return console.failPage(DeskError(.unreachable(.connectionTimedOut)))
    case .gatewayFault:
      return console.failPage(DeskError(.gatewayFault(code: "00112"), detail: "Falha interna no servidor."))
    default:
      console.answerPage(of: Sample.list(60))
    }
    switch self {
    case .journal, .journalEmpty, .journalEntry, .journalEntryOfLines: playJournal(on: &console)
    case .orderNotFound:
      console.type("99999")
      console.press("enter")
      console.failOrder(DeskError(.notFound))
    case .unknownOutcome:
      console.press("s", "h", "s")
      console.answerWrite(.unknown(DeskError(.unknownOutcome), last: nil))
    case .storeFault:
      console.press("s", "h", "s")
      console.answerWrite(.notSent(DeskError(.store(.diskFull))))
    default: playReading(on: &console)
    }
  }

  private func playJournal(on console: inout ConsoleDriver) {
    console.press("l")
    console.answerJournal(self == .journalEmpty ? [] : Sample.journal)
    switch self {
    case .journalEntry: console.press("down", "down", "enter")
    case .journalEntryOfLines: console.press("enter")
    default: break
    }
  }

  private func playReading(on console: inout ConsoleDriver) {
    switch self {
    case .helpOfOrders:
      console.press("?")
    case .helpOfOrder, .raw:
      console.press("enter")
      console.answerOrder(Sample.order())
      console.press(self == .raw ? "v" : "?")
    case .commandLine:
      console.press(":")
    case .commandCompletion:
      console.press(":")
      console.type(console.state.session.language == .portuguese ? "p" : "r")
    case .finder:
      console.type("139")
    default:
      break
    }
  }
}
