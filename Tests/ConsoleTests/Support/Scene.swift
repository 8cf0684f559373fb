import Commerce
import Desk
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// A situation at the desk that has a recorded screen.
enum Scene: String, Scenery {
  // The list
  case list, listMarked, listEmpty, listFromStore, listUnread, listSorted
  case readOnly, production, privacyList, overview
  case search, searchNothing, news, newsWaiting
  // Menus and questions
  case filterMenu, statusMenu, sortMenu, exportMenu
  case confirmOne, confirmSet, confirmTyped, confirmTypedSet, confirmOverEarlier, discardQuestion, quitQuestion
  case bulkProgress, bulkEnded
  // The order
  case order, orderOthers, orderStaged, orderLoading, orderSending, quantityEdit, addLine, privacyOrder
  case review, comparison, whatChanged
  // Reading
  case journal, journalEmpty, journalEntry, journalEntryOfLines, helpOfOrders, helpOfOrder, raw
  // Typing
  case commandLine, commandCompletion, finder
  // Trouble
  case logInRefused, unreachable, gatewayFault, orderNotFound, unknownOutcome, storeFault

  /// Plays the operator and the services up to the moment that is recorded.
  func play(language: Language, size: Size) -> ConsoleDriver {
    let session = SessionInfo.desk(
      isProduction: self == .production, isReadOnly: self == .readOnly, language: language,
      hidesPersonalData: self == .privacyList || self == .privacyOrder)
    var console = ConsoleDriver(session: session, size: size)
    play(on: &console)
    console.paint()
    return console
  }

  private func play(on console: inout ConsoleDriver) {
    switch self {
    case .list, .listMarked, .listEmpty, .listFromStore, .listUnread, .listSorted, .readOnly, .production, .privacyList,
      .overview, .search, .searchNothing, .news, .newsWaiting:
      playList(on: &console)
    case .filterMenu, .statusMenu, .sortMenu, .exportMenu, .confirmOne, .confirmSet, .confirmTyped, .confirmTypedSet,
      .confirmOverEarlier, .discardQuestion, .quitQuestion, .bulkProgress, .bulkEnded:
      playChoice(on: &console)
    case .order, .orderOthers, .orderStaged, .orderLoading, .orderSending, .quantityEdit, .addLine, .privacyOrder,
      .review,
      .comparison, .whatChanged:
      playOrder(on: &console)
    default:
      playRest(on: &console)
    }
  }
}
