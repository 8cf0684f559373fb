import Commerce
import Desk
import DeskTesting
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// A situation in the catalog that has a recorded screen.
enum CatalogScene: String, Scenery {
  case catalog, catalogMarked, catalogEmpty, catalogUnread, catalogSearch, catalogNothing, catalogFiltered
  case catalogTooLong, catalogExport, productNew, productNewFault, productNewKnown, productNewStaged, catalogReviewNew
  case catalogSorted, catalogFewColumns, catalogStaged
  case catalogSortMenu, catalogFilterMenu, catalogColumnsMenu, catalogEditMenu
  case catalogPercent, catalogPercentFault, catalogPrice, catalogStock
  case product, productStaged, productRefused, productMissing, productField, productTier, productPromotion
  case catalogReview, catalogReviewStale, catalogPush, catalogPushEnded, catalogPushStopped, catalogPushNotBegun
  case importReading, importReady, importFaults, catalogDiscard, catalogQuit, helpOfCatalog, helpOfProduct

  private static let list = Sample.products(60)

  func play(language: Language, size: Size) -> ConsoleDriver {
    let session = SessionInfo.desk(language: language)
    guard self != .catalogUnread else {
      var console = ConsoleDriver(session: session, start: .catalog, size: size)
      console.wait(seconds: 1.2)
      return console
    }
    var console = ConsoleDriver(catalog: self == .catalogEmpty ? [] : Self.list, session: session, size: size)
    play(on: &console)
    console.paint()
    return console
  }

  private func play(on console: inout ConsoleDriver) {
    switch self {
    case .catalogMarked: console.press("space", "down", "space", "space", "down")
    case .catalogSearch:
      console.press("/")
      console.type("feij")
      console.answerCatalog([Self.list[1], Self.list[11]])
    case .catalogNothing:
      console.press("/")
      console.type("xyz")
      console.answerCatalog([])
      console.press("enter")
    case .catalogFiltered:
      console.press("f", "down", "enter")
      console.answerCatalog(Self.list.filter(\.state.isDue))
    case .catalogSorted:
      console.press("o", "down", "enter")
      console.answerCatalog(Self.list.sorted { $0.value.name < $1.value.name })
    case .catalogTooLong:
      console.press("o", "down", "enter")
      console.answerCatalog(Self.list)
      console.press("/")
      console.type("a")
      console.press("enter")
      console.answerWindow(Sample.products(400))
      guard let token = console.state.catalog.counting else { return }
      console.answer(.counted(token, found: .success(ProductQuery.sortLimit + 1), unsent: nil))
    case .catalogExport: console.press("space", "space", "x")
    case .productNew, .productNewFault, .productNewKnown, .productNewStaged, .catalogReviewNew:
      playNewProduct(on: &console)
    case .importReading, .importReady, .importFaults: playImport(on: &console)
    case .catalogFewColumns: console.press("c", "e", "s", "esc")
    case .catalogSortMenu: console.press("o")
    case .catalogFilterMenu: console.press("f")
    case .catalogColumnsMenu: console.press("c", "enter", "down")
    case .helpOfCatalog: console.press("?")
    case .catalogStaged, .catalogEditMenu, .catalogPercent, .catalogPercentFault, .catalogPrice, .catalogStock:
      playChanges(on: &console)
    case .product, .productStaged, .productRefused, .productMissing, .productField, .productTier, .productPromotion,
      .helpOfProduct:
      playProduct(on: &console)
    case .catalogReview, .catalogReviewStale, .catalogPush, .catalogPushEnded, .catalogPushStopped,
      .catalogPushNotBegun, .catalogDiscard, .catalogQuit:
      playSending(on: &console)
    default: break
    }
  }

  private func playChanges(on console: inout ConsoleDriver) {
    console.press("*", "e")
    guard self != .catalogEditMenu else { return }
    switch self {
    case .catalogPrice: console.press("p")
    case .catalogStock: console.press(console.state.session.language == .portuguese ? "q" : "s")
    default: console.press("r")
    }
    console.answerGathering(Self.list)
    switch self {
    case .catalogPercentFault:
      console.type("3x")
      console.press("enter")
    case .catalogStock: console.type("120")
    case .catalogPrice: console.type("9,90")
    default:
      console.type("3")
      console.press("tab", "right", "right")
      if self == .catalogStaged { console.press("enter", "down") }
    }
  }

  private func playNewProduct(on console: inout ConsoleDriver) {
    console.press("a")
    switch self {
    case .productNew: return
    case .productNewKnown:
      console.type(Self.list[3].value.ean.digits)
      return console.answerProduct(Self.list[3])
    case .productNewFault:
      console.type("7890000005008")
      console.press("tab")
      console.type("Café torrado e moído 500 g")
      console.press("ctrl-t")
    default:
      console.type(GTIN.sample(500).digits)
      console.answerProduct(nil)
      for text in ["Café torrado e moído 500 g", "18,90", "240", "Três Corações", "Mercearia"] {
        console.press("tab")
        console.type(text)
      }
      console.press("ctrl-t")
    }
    guard self == .catalogReviewNew else { return }
    console.press("t")
    console.answerPlan(PushPlan(due: 12, batches: 1))
  }

  private func playProduct(on console: inout ConsoleDriver) {
    switch self {
    case .productMissing:
      console.type(GTIN.sample(70).digits)
      console.press("enter")
      return console.answerProduct(nil)
    case .productRefused: console.press("down", "down", "down", "down", "enter", "end")
    default: console.press("enter")
    }
    switch self {
    case .productStaged:
      console.press("e")
      console.type("27,50")
      console.press("enter", "down", "down", "down", "e", "a")
      console.type("24")
      console.press("tab", "tab")
      console.type("24,90")
      console.press("enter")
    case .productField: console.press("e")
    case .productTier: console.press("a")
    case .productPromotion:
      for _ in 0..<11 { console.press("down") }
      console.press("e")
      console.type("19,90")
      console.press("tab")
      console.type("31/11/2026")
      console.press("enter")
    case .helpOfProduct: console.press("?")
    default: break
    }
  }

  private func playSending(on console: inout ConsoleDriver) {
    for (row, price) in ["27,50", "8,99"].enumerated() {
      if row > 0 { console.press("down") }
      console.press("e", "p")
      console.answerGathering(Self.list)
      console.type(price)
      console.press("enter")
    }
    switch self {
    case .catalogDiscard:
      return _ = console.command(console.state.session.language == .portuguese ? "descartar" : "discard")
    case .catalogQuit: return _ = console.press("q")
    default: console.press("t")
    }
    let isStale = self == .catalogReviewStale || self == .catalogPushNotBegun
    console.answerPlan(PushPlan(due: 1234, batches: 21, staleStock: isStale ? 17 : 0))
    guard self != .catalogReview, self != .catalogReviewStale else { return }
    console.press("s")
    guard let push = console.lastPush else { return }
    console.answer(.saved(push.token, push.items))
    guard self != .catalogPushNotBegun else {
      console.answer(.ended(push.token, .failure(DeskError(.notPossible(.staleStock(17))))))
      return console.answerCatalog(Self.list)
    }
    let start = console.now
    console.answer(.progress(push.token, PushProgress(total: 1236, startedAt: start)))
    console.wait(seconds: 4)
    console.answer(
      .progress(push.token, PushProgress(total: 1236, accepted: 479, refused: 1, requests: 12, startedAt: start)))
    guard self != .catalogPush else { return }
    let refused = [
      RefusedProduct(ean: .sample(4), name: Self.list[4].value.name, reason: "EAN não cadastrado"),
      RefusedProduct(ean: .sample(9), name: Self.list[9].value.name, reason: "Preço inválido"),
    ]
    let outcome =
      self == .catalogPushStopped
      ? PushOutcome(accepted: 479, remaining: 757, failure: DeskError(.canceled))
      : PushOutcome(accepted: 1234, refused: refused, shortAnswers: 1)
    console.answer(.ended(push.token, .success(outcome)))
    console.answerCatalog(Self.list)
  }
}
