import Commerce
import Desk
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension ConsoleDriver {
  /// A console that shows the products of a local copy.
  init(
    catalog records: [SyncedRecord<Product>], session: SessionInfo = .desk(), size: Size = Size(width: 80, height: 24)
  ) {
    self.init(session: session, start: .catalog, size: size)
    answerCatalog(records)
    paint()
  }

  /// The catalog as it stands.
  var catalog: View<Catalog> { state.view(.catalog) }

  /// What was asked of the desk of the catalog so far, oldest first.
  var catalogEffects: [Catalog.Effect] {
    effects.compactMap { if case .catalog(let effect) = $0 { effect } else { nil } }
  }

  @discardableResult
  mutating func answer(_ event: Catalog.Event) -> [Effect] {
    service(.catalog(event))
  }

  /// Answers the stretch and the count that are awaited with their part of a whole list.
  mutating func answerCatalog(_ records: [SyncedRecord<Product>], unsent: Int? = nil) {
    answerWindow(records)
    answerCount(records, unsent: unsent)
  }

  mutating func answerWindow(_ records: [SyncedRecord<Product>]) {
    guard let load = state.catalog.loading else { return }
    answer(.window(load.token, .success(Array(records.dropFirst(load.range.lowerBound).prefix(load.range.count)))))
  }

  mutating func answerCount(_ records: [SyncedRecord<Product>], unsent: Int? = nil) {
    guard let token = state.catalog.counting else { return }
    answer(
      .counted(token, found: .success(records.count), unsent: .success(unsent ?? records.count(where: \.state.isDue))))
  }

  /// Answers what was asked to be read for a form, out of a list.
  mutating func answerGathering(_ records: [SyncedRecord<Product>]) {
    guard case .gather(let token, let codes)? = catalogEffects.last else { return }
    answer(.gathered(token, .success(codes.compactMap { code in records.first { $0.value.ean == code } })))
    paint()
  }

  mutating func answerProduct(_ record: SyncedRecord<Product>?) {
    guard case .open(let token, _)? = catalogEffects.last(where: { if case .open = $0 { true } else { false } }) else {
      return
    }
    answer(.product(token, .success(record)))
    paint()
  }

  mutating func answerPlan(_ plan: PushPlan) {
    guard case .plan(let token)? = catalogEffects.last else { return }
    answer(.planned(token, .success(plan)))
    paint()
  }

  /// The staged changes that were sent last, with their token.
  var lastPush: (token: LoadToken, items: [StagedProduct])? {
    guard
      case .send(let token, let items, _)? = catalogEffects.last(where: { if case .send = $0 { true } else { false } })
    else {
      return nil
    }
    return (token, items)
  }

  mutating func answerPush(_ event: (LoadToken) -> Catalog.Event) {
    guard let push = lastPush else { return }
    answer(event(push.token))
  }

  /// The product that would be sent if its staged changes were saved now.
  func staged(_ code: GTIN) -> Product? { state.catalog.staged[code]?.after }
}
