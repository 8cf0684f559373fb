import Commerce
import ConsoleKit
import Desk

extension TaskSlot {
  fileprivate static let page = Self("page"), order = Self("order"), orderAhead = Self("orderAhead")
  fileprivate static let search = Self("search"), counts = Self("counts")
}

extension Orders {
  @MainActor public static func run(_ effect: Effect, on desk: OrderDesk, _ catalog: CatalogDesk, _ tasks: Tasks<Event>)
  {
    let post = tasks.post
    switch effect {
    case .loadPage(let token, let status, let number, let cacheFirst):
      tasks.start(token, in: .page) {
        if cacheFirst, let cached = await desk.cachedPage(status: status, number: number) {
          post(.cachedPage(token, cached))
        }
        return .page(
          token, await .of { () async throws(DeskError) in try await desk.page(status: status, number: number) })
      }
    case .prefetchPage(let status, let number):
      // One that fails is asked for again when it is wanted.
      tasks.start { (try? await desk.page(status: status, number: number)).map { .prefetched($0) } }
    case .loadOrder(let token, let id, let cacheFirst):
      tasks.start(token, in: .order) {
        if cacheFirst, let cached = await desk.cachedOrder(id) { post(.cachedOrder(token, cached)) }
        return await read(token, id, desk)
      }
    case .lookUpOrder(let token, let id):
      tasks.start(token) { await read(token, id, desk) }
    case .readOrderAhead(let token, let id):
      tasks.start(token, in: .orderAhead) { .orderAhead(token, try? await desk.order(id)) }
    case .loadTimeline(let id, let placedAt):
      tasks.readInOrder { .timeline(id, await desk.timeline(of: id, placedAt: placedAt)) }
    case .findOtherOrders(let order):
      tasks.start { .otherOrders(order.id, await desk.otherOrders(like: order)) }
    case .searchOrders(let token, let text):
      tasks.start(token, in: .search) {
        let limit = OrderSearch.limit
        return .foundOrders(
          token, await .of { () async throws(DeskError) in try await desk.search(text, limit: limit) })
      }
    case .loadLastSeen(let ids):
      tasks.readInOrder { .lastSeen(await desk.lastSeen(ids)) }
    case .loadIndexReach:
      tasks.start { (try? await desk.indexReach()).map { .indexReach($0) } }
    case .sweep(let token, let settings):
      tasks.start(token) {
        let result = await Result.of { () async throws(DeskError) in
          try await desk.sweep(settings) { post(.sweepProgress(token, $0)) }
        }
        return .sweepEnded(token, result)
      }
    case .countAll(let token):
      tasks.start(token, in: .counts) {
        do throws(DeskError) {
          try await desk.countAll { post(.count($0, $1)) }
          return .countsEnded(token, nil)
        } catch {
          return .countsEnded(token, error)
        }
      }
    case .loadCachedCounts:
      tasks.start {
        for (status, count) in await desk.cachedCounts() { post(.count(status, count)) }
        return nil
      }
    case .resolveMarks(let token, let ids):
      tasks.start(token) { await readMarks(token, ids, desk, post) }
    case .markAll(let token, let status):
      tasks.start(token) { await readWholeFilter(token, status, desk, post) }
    case .loadDrafts(let revision):
      // What was staged until now is in the store before it is asked.
      let saved = tasks.saved()
      tasks.start {
        await saved()
        do throws(DeskError) {
          return .drafts(revision, try await desk.drafts())
        } catch {
          return .draftNotKept(error)
        }
      }
    case .changeStatus(let token, let change, let earlier):
      tasks.start(token) {
        let outcome = await desk.changeStatus(change, options: WriteOptions(overUnsettled: .named(earlier))) {
          post(.writeStep(token, change.orderID, $0))
        }
        return .writeEnded(token, change.orderID, outcome)
      }
    case .changeStatuses(let token, let changes):
      tasks.start(token) {
        _ = await desk.changeStatuses(changes) { post(.bulkOutcome(token, $0, $1)) }
        return .bulkEnded(token)
      }
    case .changeLines(let token, let draft, let earlier):
      tasks.start(token) {
        let outcome = await desk.changeLines(draft, options: WriteOptions(overUnsettled: .named(earlier))) {
          post(.writeStep(token, draft.id, $0))
        }
        return .writeEnded(token, draft.id, outcome)
      }
    case .keepDraft(let draft):
      tasks.save { () async throws(DeskError) in
        try await desk.keep(draft)
        return draft.isEmpty ? nil : .draftKept(draft.id)
      } failed: {
        .draftNotKept($0)
      }
    case .team(let effect): effect.run(on: desk, catalog, tasks)
    case .news(let effect): effect.run(on: desk, tasks)
    }
  }

  private static func read(_ token: LoadToken, _ id: OrderID, _ desk: OrderDesk) async -> Event {
    .order(token, id, await .of { () async throws(DeskError) in try await desk.order(id) })
  }
}
