import Commerce
import Desk
import TerminalRuntime

extension EffectRunner {
  func run(_ effect: Orders.Effect) {
    let (desk, mailbox) = (services.desk, mailbox)
    switch effect {
    case .loadPage(let token, let status, let number, let cacheFirst):
      start(token, in: .page) { await OrderLoads.page(token, status, number, cacheFirst: cacheFirst, desk, mailbox) }
    case .prefetchPage(let status, let number):
      Task.detached { await OrderLoads.prefetch(status, number, desk, mailbox) }
    case .loadOrder(let token, let id, let cacheFirst):
      start(token, in: .order) { await OrderLoads.order(token, id, cacheFirst: cacheFirst, desk, mailbox) }
    case .lookUpOrder(let token, let id):
      start(token) { await OrderLoads.order(token, id, cacheFirst: false, desk, mailbox) }
    case .readOrderAhead(let token, let id):
      start(token, in: .orderAhead) { mailbox.post(.orders(.orderAhead(token, try? await desk.order(id)))) }
    case .loadTimeline(let id, let placedAt):
      readInTurn { mailbox.post(.orders(.timeline(id, await desk.timeline(of: id, placedAt: placedAt)))) }
    case .findOtherOrders(let order):
      Task.detached { mailbox.post(.orders(.otherOrders(order.id, await desk.otherOrders(like: order)))) }
    case .searchOrders(let token, let text):
      start(token, in: .search) { await OrderLoads.search(token, text, desk, mailbox) }
    case .loadLastSeen(let ids):
      readInTurn { mailbox.post(.orders(.lastSeen(await desk.lastSeen(ids)))) }
    case .loadIndexReach:
      Task.detached { if let reach = try? await desk.indexReach() { mailbox.post(.orders(.indexReach(reach))) } }
    case .sweep(let token, let settings):
      start(token) {
        let result = await Result.of { () async throws(DeskError) in
          try await desk.sweep(settings) { mailbox.post(.orders(.sweepProgress(token, $0))) }
        }
        mailbox.post(.orders(.sweepEnded(token, result)))
      }
    case .countAll(let token):
      start(token, in: .counts) { await OrderLoads.counts(token, desk, mailbox) }
    case .loadCachedCounts:
      Task.detached {
        for (status, count) in await desk.cachedCounts() { mailbox.post(.orders(.count(status, count))) }
      }
    case .resolveMarks(let token, let ids):
      start(token) { await OrderLoads.marks(token, ids, desk, mailbox) }
    case .markAll(let token, let status):
      start(token) { await OrderLoads.wholeFilter(token, status, desk, mailbox) }
    case .loadDrafts(let revision):
      // What was staged until now is in the store before it is asked.
      let keeping = keeping
      Task.detached {
        await keeping?.value
        do throws(DeskError) {
          mailbox.post(.orders(.drafts(revision, try await desk.drafts())))
        } catch {
          mailbox.post(.orders(.draftNotKept(error)))
        }
      }
    case .changeStatus(let token, let change, let earlier):
      start(token) {
        let outcome = await desk.changeStatus(change, options: WriteOptions(overUnsettled: .named(earlier))) {
          mailbox.post(.orders(.writeStep(token, change.orderID, $0)))
        }
        mailbox.post(.orders(.writeEnded(token, change.orderID, outcome)))
      }
    case .changeStatuses(let token, let changes):
      start(token) {
        _ = await desk.changeStatuses(changes) { mailbox.post(.orders(.bulkOutcome(token, $0, $1))) }
        mailbox.post(.orders(.bulkEnded(token)))
      }
    case .changeLines(let token, let draft, let earlier):
      start(token) {
        let outcome = await desk.changeLines(draft, options: WriteOptions(overUnsettled: .named(earlier))) {
          mailbox.post(.orders(.writeStep(token, draft.id, $0)))
        }
        mailbox.post(.orders(.writeEnded(token, draft.id, outcome)))
      }
    case .keepDraft(let draft):
      keepInOrder { () async throws(DeskError) in
        try await desk.keep(draft)
        return draft.isEmpty ? nil : .orders(.draftKept(draft.id))
      } failed: {
        .orders(.draftNotKept($0))
      }
    case .team(let effect): run(effect)
    case .news(let effect): run(effect)
    }
  }
}
