import Commerce

/// One sweep of the lists of all statuses: see ``OrderDesk/sweep(_:report:)``.
struct OrderSweep {
  private let platform: any Platform
  private let store: any Store
  private let clock: any DeskClock
  private let settings: SweepSettings
  private let report: @Sendable (SweepProgress) -> Void
  private var progress: SweepProgress
  /// When the last request began.
  private var lastBegan: Timestamp?

  init(
    platform: any Platform, store: any Store, clock: any DeskClock, settings: SweepSettings,
    report: @escaping @Sendable (SweepProgress) -> Void
  ) {
    self.platform = platform
    self.store = store
    self.clock = clock
    self.settings = settings
    self.report = report
    progress = SweepProgress(status: settings.statuses.first ?? .open)
  }

  mutating func run() async throws(DeskError) -> SweepProgress {
    for status in settings.statuses { try await readWhatIsNew(in: status) }
    // What left one status was found in another by now; then the counts tell what was overlooked, and what is in none.
    for status in settings.statuses {
      if let missing = try await shortfall(in: status) {
        let mark = try await store.sweepMark(of: status)
        if missing > max(0, mark.shortfall ?? 0) { try await readWhatIsNew(in: status) }
        if missing < min(0, mark.shortfall ?? 0) { try await lookForWhatLeft(status) }
      }
    }
    return progress
  }

  /// From the newest order on, until everything is known.
  private mutating func readWhatIsNew(in status: OrderStatus) async throws(DeskError) {
    var mark = try await store.sweepMark(of: status)
    var number = 1
    var total: Int?
    while true {
      let (page, news) = try await read(number, of: status)
      let gone = max(0, (total ?? 0) - (page.totalItems ?? total ?? 0))
      total = page.totalItems
      guard gone == 0 || number == 1 else {
        // What left the list while it was read pulled others forward, to pages that were read before.
        number = max(1, number - (gone + OrderPage.size - 1) / OrderPage.size)
        continue
      }
      if page.rows.isEmpty || number >= page.pageCount {
        mark = SweepMark(shortfall: try await shortfall(in: status))
        return try await store.keep(mark, of: status)
      }
      if news == 0, try await isAllKnown(page, mark) {
        mark.nextPage = nil
        return try await store.keep(mark, of: status)
      }
      // What was read before it was cut off is known: orders that came since have moved it on by as many places.
      let isAtSeam = news == 0 && number < (mark.nextPage ?? 0) - 1
      number = isAtSeam ? max(number + 1, (mark.nextPage ?? 1) - 1) : number + 1
      if number > mark.nextPage ?? 0 {
        mark.nextPage = number
        try await store.keep(mark, of: status)
      }
    }
  }

  /// Whether the index knows as many orders of the status as the platform counts, but for those it never lists.
  private func isAllKnown(_ page: OrderPage, _ mark: SweepMark) async throws(DeskError) -> Bool {
    guard let missing = try await shortfall(in: page.status) else { return true }
    return missing <= max(0, mark.shortfall ?? 0)
  }

  /// How many more orders the platform counted at last than are known; `nil` where it does not count.
  private func shortfall(in status: OrderStatus) async throws(DeskError) -> Int? {
    guard let total = try await store.counts()[status]?.value else { return nil }
    return total - (try await store.countOrders(in: status))
  }

  /// Where more orders are known than there are, some have left the status and were not met anywhere else.
  private mutating func lookForWhatLeft(_ status: OrderStatus) async throws(DeskError) {
    let began = clock.now()
    var number = 1
    var page: OrderPage
    repeat {
      page = try await read(number, of: status).page
      number += 1
    } while !page.rows.isEmpty && number <= page.pageCount
    for id in try await store.orders(in: status, notSeenSince: began) { try await read(id) }
    try await store.keep(SweepMark(shortfall: try await shortfall(in: status)), of: status)
  }

  // MARK: Requests

  /// - Returns: the page, and how many of its orders were not known, or known in another status.
  private mutating func read(
    _ number: Int, of status: OrderStatus
  ) async throws(DeskError) -> (page: OrderPage, news: Int) {
    try await waitForTurn()
    let page = try await platform.orders(status: status, page: number).value
    let known = try await store.knownStatuses(of: page.rows.map(\.id))
    try await store.keep(page, readAt: clock.now())
    let new = page.rows.count { known[$0.id] == nil }
    let moved = page.rows.count { row in known[row.id].map { $0 != row.status } ?? false }
    progress.status = status
    progress.page = number
    progress.pageCount = page.pageCount
    progress.new += new
    progress.moved += moved
    progress.requests += 1
    report(progress)
    return (page, new + moved)
  }

  /// What is in no list any more may still be there by itself. One that is gone stays as it was last seen.
  private mutating func read(_ id: OrderID) async throws(DeskError) {
    try await waitForTurn()
    progress.requests += 1
    do throws(DeskError) {
      let order = try await platform.order(id).value
      if try await store.knownStatuses(of: [id])[id] != order.status { progress.moved += 1 }
      try await store.keep(order, readAt: clock.now())
    } catch {
      guard error.kind == .notFound else { throw error }
    }
    report(progress)
  }

  private mutating func waitForTurn() async throws(DeskError) {
    let passed = lastBegan.map { Int(clock.now().milliseconds - $0.milliseconds) } ?? settings.interval
    do {
      try Task.checkCancellation()
      if passed < settings.interval { try await clock.sleep(milliseconds: settings.interval - max(0, passed)) }
    } catch {
      throw DeskError(.canceled)
    }
    lastBegan = clock.now()
  }
}
