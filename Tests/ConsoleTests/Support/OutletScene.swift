import Commerce
import Desk
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// A situation around a list or a message that has a recorded screen.
enum OutletScene: String, Scenery {
  case pickingReading, picking, pickingOne, pickingUnread, pickingWithout, pickingFile, pickingPrinting,
    pickingNotPrinted
  case message, messageOwn, messageNoPhone
  case helpOfPicking, helpOfMessage

  func play(language: Language, size: Size) -> ConsoleDriver {
    var session = SessionInfo.desk(language: language)
    if self != .helpOfPicking { session.printProgram = "lp" }
    session.messages.shopName = "Armazém Sol"
    if self == .messageOwn {
      let texts: [Language: String] = [
        .portuguese: "Oi, {nome}!\n\nO pedido {pedido} ({total}) está em “{status}”.\n{loja}",
        .english: "Hi {name}!\n\nOrder {order} ({total}) is “{status}”.\n{shop}",
      ]
      session.messages.templates = texts.mapValues { [.sentToSupplier: MessageTemplate($0)] }
    }
    var console = ConsoleDriver(listing: Sample.list(60), session: session, size: size)
    play(on: &console)
    console.paint()
    return console
  }

  private func play(on console: inout ConsoleDriver) {
    switch self {
    case .message, .messageOwn: return _ = console.press("w")
    case .helpOfMessage: return _ = console.press("w", "?")
    case .messageNoPhone: return _ = console.press("down", "down", "down", "down", "down", "down", "w")
    case .pickingOne:
      console.press("enter")
      console.answerOrder(Sample.order())
      return _ = console.press("delete", "i")
    default: console.press("space", "space", "space", "i")
    }
    switch self {
    case .pickingReading:
      guard case .picking(.read(let token, let ids, _))? = console.effects.last else { return }
      console.service(.picking(.progress(token, done: 1, total: ids.count)))
      return console.wait(seconds: 1.2)
    case .pickingUnread, .pickingWithout: console.answerPicking(Array(Sample.pickedOrders.prefix(2)))
    default: console.answerPicking(Sample.pickedOrders)
    }
    switch self {
    case .pickingWithout: console.press("s")
    case .pickingFile: console.press("x")
    case .helpOfPicking: console.press("?")
    case .pickingPrinting, .pickingNotPrinted: playPrinting(on: &console)
    default: break
    }
  }

  private func playPrinting(on console: inout ConsoleDriver) {
    console.press("ctrl-p")
    guard self == .pickingNotPrinted, case .picking(.print(let token, _))? = console.effects.last else {
      return console.wait(seconds: 2)
    }
    console.service(.picking(.printed(token, .failed(status: 1, said: "lp: The printer or class does not exist."))))
  }
}
