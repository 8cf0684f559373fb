import Commerce
import Desk

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

// What the orders ask for and are told, by short names.

extension Effect {
  static func loadPage(_ token: LoadToken, status: OrderStatus, number: Int, cacheFirst: Bool) -> Effect {
    .orders(.loadPage(token, status: status, number: number, cacheFirst: cacheFirst))
  }
  static func prefetchPage(status: OrderStatus, number: Int) -> Effect {
    .orders(.prefetchPage(status: status, number: number))
  }
  static func loadOrder(_ token: LoadToken, _ id: OrderID, cacheFirst: Bool) -> Effect {
    .orders(.loadOrder(token, id, cacheFirst: cacheFirst))
  }
  static func loadTimeline(_ id: OrderID, placedAt: Timestamp?) -> Effect {
    .orders(.loadTimeline(id, placedAt: placedAt))
  }
  static func loadLastSeen(_ ids: [OrderID]) -> Effect { .orders(.loadLastSeen(ids)) }
  static func resolveMarks(_ token: LoadToken, _ ids: [OrderID]) -> Effect { .orders(.resolveMarks(token, ids)) }
  static func markAll(_ token: LoadToken, _ status: OrderStatus) -> Effect { .orders(.markAll(token, status)) }
  static func changeStatus(_ token: LoadToken, _ change: StatusChange) -> Effect {
    .orders(.changeStatus(token, change))
  }
  static func changeLines(_ token: LoadToken, _ draft: OrderDraft) -> Effect { .orders(.changeLines(token, draft)) }
  static func keepDraft(_ draft: OrderDraft) -> Effect { .orders(.keepDraft(draft)) }
  static func loadDrafts(_ revision: Int) -> Effect { .orders(.loadDrafts(revision)) }
  static func team(_ effect: TeamEffect) -> Effect { .orders(.team(effect)) }
  static func news(_ effect: NewsEffect) -> Effect { .orders(.news(effect)) }
  static var loadIndexReach: Effect { .orders(.loadIndexReach) }
}

extension ServiceEvent {
  static func cachedPage(_ token: LoadToken, _ page: Dated<OrderPage>) -> ServiceEvent {
    .orders(.cachedPage(token, page))
  }
  static func page(_ token: LoadToken, _ result: Result<Reading<OrderPage>, DeskError>) -> ServiceEvent {
    .orders(.page(token, result))
  }
  static func prefetched(_ reading: Reading<OrderPage>) -> ServiceEvent { .orders(.prefetched(reading)) }
  static func cachedOrder(_ token: LoadToken, _ order: Dated<Order>) -> ServiceEvent {
    .orders(.cachedOrder(token, order))
  }
  static func order(
    _ token: LoadToken, _ id: OrderID, _ result: Result<Reading<Order>, DeskError>
  ) -> ServiceEvent {
    .orders(.order(token, id, result))
  }
  static func orderAhead(_ token: LoadToken, _ reading: Reading<Order>?) -> ServiceEvent {
    .orders(.orderAhead(token, reading))
  }
  static func timeline(_ id: OrderID, _ timeline: OrderTimeline) -> ServiceEvent { .orders(.timeline(id, timeline)) }
  static func otherOrders(_ id: OrderID, _ others: [Dated<OrderSummary>]) -> ServiceEvent {
    .orders(.otherOrders(id, others))
  }
  static func foundOrders(_ token: LoadToken, _ result: Result<FoundOrders, DeskError>) -> ServiceEvent {
    .orders(.foundOrders(token, result))
  }
  static func indexReach(_ reach: IndexReach) -> ServiceEvent { .orders(.indexReach(reach)) }
  static func lastSeen(_ orders: [Dated<OrderSummary>]) -> ServiceEvent { .orders(.lastSeen(orders)) }
  static func sweepProgress(_ token: LoadToken, _ progress: SweepProgress) -> ServiceEvent {
    .orders(.sweepProgress(token, progress))
  }
  static func sweepEnded(_ token: LoadToken, _ result: Result<SweepProgress?, DeskError>) -> ServiceEvent {
    .orders(.sweepEnded(token, result))
  }
  static func count(_ status: OrderStatus, _ count: Dated<Int>) -> ServiceEvent { .orders(.count(status, count)) }
  static func countsEnded(_ token: LoadToken, _ error: DeskError?) -> ServiceEvent {
    .orders(.countsEnded(token, error))
  }
  static func marksResolved(
    _ token: LoadToken, found: [OrderSummary], missing: [OrderID], _ error: DeskError?
  ) -> ServiceEvent {
    .orders(.marksResolved(token, found: found, missing: missing, error))
  }
  static func writeStep(_ token: LoadToken, _ id: OrderID, _ step: WriteStep) -> ServiceEvent {
    .orders(.writeStep(token, id, step))
  }
  static func writeEnded(_ token: LoadToken, _ id: OrderID, _ outcome: WriteOutcome) -> ServiceEvent {
    .orders(.writeEnded(token, id, outcome))
  }
  static func bulkOutcome(_ token: LoadToken, _ id: OrderID, _ outcome: WriteOutcome) -> ServiceEvent {
    .orders(.bulkOutcome(token, id, outcome))
  }
  static func bulkEnded(_ token: LoadToken) -> ServiceEvent { .orders(.bulkEnded(token)) }
  static func drafts(_ revision: Int, _ drafts: [OrderDraft]) -> ServiceEvent { .orders(.drafts(revision, drafts)) }
  static func draftKept(_ id: OrderID) -> ServiceEvent { .orders(.draftKept(id)) }
  static func draftNotKept(_ error: DeskError) -> ServiceEvent { .orders(.draftNotKept(error)) }
  static func team(_ event: TeamEvent) -> ServiceEvent { .orders(.team(event)) }
  static func news(_ event: NewsEvent) -> ServiceEvent { .orders(.news(event)) }
}
