import Commerce
import Desk
import TerminalRuntime
import Texts

extension AppState {
  /// Takes what a service reports. An answer nobody awaits any more changes nothing.
  mutating func receive(_ event: ServiceEvent) -> [Effect] {
    switch event {
    case .cachedPage(let token, let page):
      receiveCachedPage(token, page)
    case .page(let token, let result):
      return receivePage(token, result)
    case .prefetched(let reading):
      receivePrefetched(reading)
    case .cachedOrder(let token, let order):
      return receiveCachedOrder(token, order)
    case .order(let token, let id, let result):
      return receiveOrder(token, id, result)
    case .orderAhead(let token, let reading):
      receiveAhead(token, reading)
    case .timeline(let id, let timeline):
      receiveTimeline(timeline, of: id)
    case .otherOrders(let id, let others):
      receiveOthers(others, of: id)
    case .foundOrders(let token, let result):
      return receiveFoundOrders(token, result)
    case .indexReach(let reach):
      orders.reach = reach
    case .lastSeen(let orders):
      receiveLastSeen(orders)
    case .sweepProgress(let token, let progress):
      return receiveSweep(token, progress)
    case .sweepEnded(let token, let result):
      return receiveSweepEnd(token, result)
    case .count(let status, let count):
      if (orders.counts[status]?.readAt).map({ $0 <= count.readAt }) ?? true { orders.counts[status] = count }
    case .countsEnded(let token, let error):
      end(token)
      if let error { report(error) }
    case .marksProgress(let token, let done, let total):
      guard let index = activities.firstIndex(where: { $0.token == token }) else { break }
      activities[index].phrase = .markingAll(done: done, total: total)
    case .marksResolved(let token, let found, let missing, let error):
      guard activities.contains(where: { $0.token == token }) else { break }
      end(token)
      for order in found { marks.insert(Dated(order, readAt: now)) }
      if let error { report(error) }
      guard !found.isEmpty || !missing.isEmpty else { break }
      say(.marksFound(found.count, missing: missing.map(\.rawValue)), missing.isEmpty ? .information : .warning)
    case .filterShort(let found, let total):
      say(.filterShort(found: found, of: total), .warning)
    case .journal(let token, let result):
      receiveJournal(token, result)
    case .catalog(let event):
      return update(.catalog) { Catalog.receive(event, &$0) }
    case .customers(let event):
      return update(.customers) { Customers.receive(event, &$0) }
    case .importing(let event):
      return receive(event)
    case .handout(let event):
      return receive(event)
    case .team(let event):
      return receive(event)
    case .storeChanged:
      return receiveStoreChange() + countNews() + [.doubt(.look)] + lookAtRows()
    case .doubt(let event):
      return receive(event)
    case .news(let event):
      return receive(event)
    case .writeStep(let token, let id, let step):
      receiveStep(token, id, step)
    case .writeEnded(let token, let id, let outcome):
      return receiveEnd(token, id, outcome)
    case .bulkOutcome(let token, let id, let outcome):
      receiveBulkOutcome(token, id, outcome)
    case .bulkEnded(let token):
      return receiveBulkEnd(token)
    case .drafts(let revision, let stored):
      return receiveDrafts(stored, asOf: revision)
    case .draftKept(let id):
      // Should it be gone when the store is read next, somebody has taken it over, be that a moment later.
      if drafts[id] != nil { team.kept.insert(id) }
    case .draftNotKept(let error):
      report(error)
    case .exported(let result):
      receiveExport(result)
    case .recordsExported(let token, let result):
      receiveRecordExport(token, result)
    case .themeLoaded(let theme, let problem):
      if let problem { say(.themeProblem(problem), .warning) } else { say(.themeInUse(theme.name)) }
      return [.terminal(.theme(theme))]
    case .themeUnknown(let name, let known):
      say(.themeUnknown(name, known: known), .failure)
    }
    return []
  }
}
