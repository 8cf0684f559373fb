import Commerce

/// One sweep of the lists of all statuses: see ``OrderDesk/sweep(_:report:)``.
struct OrderSweep {
  private let platform: any Platform
  private let store: any Store
  private let clock: any DeskClock
  private let settings: SweepSettings
  /// Orders placed before this are not kept.
  private let oldest: Timestamp?
  private let report: @Sendable (SweepProgress) -> Void
  private var progress: SweepProgress
  /// When the last request began, by ``DeskClock/uptime()``.
  private var lastBegan: Duration?

  init(
    platform: any Platform, store: any Store, clock: any DeskClock, settings: SweepSettings, oldest: Timestamp?,
    report: @escaping @Sendable (SweepProgress) -> Void
  ) {
    self.platform = platform
    self.store = store
    self.clock = clock
    self.settings = settings
    self.oldest = oldest
    self.report = report
    progress = SweepProgress(status: settings.statuses.first ?? .open)
  }

  mutating func run() async throws(DeskError) -> SweepProgress {
    for status in settings.statuses { try await readWhatIsNew(in: status) }
    for status in settings.statuses { try await settle(status) }
    // If old orders are not kept, the platform intentionally counts more than are known.
    for status in settings.statuses where oldest == nil {
      guard let missing = try await missing(in: status), missing > 0 else { continue }
      progress.short[status] = SweepProgress.Count(known: try await store.countOrders(in: status), missing: missing)
    }
    return progress
  }

  /// Reads from the newest order on until everything is known.
  ///
  /// - Parameter isSecondLook: whether this sweep already read the list to its end.
  private mutating func readWhatIsNew(in status: OrderStatus, isSecondLook: Bool = false) async throws(DeskError) {
    var mark = try await store.sweepMark(of: status)
    var number = 1
    var (firstTotal, total): (Int?, Int?)
    var stepsBack = 0
    var pagesLeft = settings.pageLimit ?? .max
    var former: OrderPage?
    while true {
      let (page, news) = try await read(number, of: status)
      let isRepeated = page.mayRepeat(former)
      former = page
      firstTotal = firstTotal ?? page.totalItems
      let gone = max(0, (total ?? 0) - (page.totalItems ?? total ?? 0))
      total = page.totalItems
      if gone > 0, number > 1, stepsBack < Self.stepsBackLimit {
        // Orders that left the list during the reading shifted others to pages already read.
        stepsBack += 1
        number = max(1, number - gone / max(1, page.itemsPerPage ?? 1) - 1)
        continue
      }
      let missing = try await missing(in: status)
      // After a page of orders too old to keep, only older ones follow.
      if page.rows.isEmpty || isRepeated || number >= page.pageCount {
        mark.nextPage = nil
        // Orders counted but not shown may only have moved during the reading, so the list is read once more.
        if oldest == nil, let missing, missing > max(0, mark.tolerated), number > 1, number <= Self.searchedPages,
          !isSecondLook
        {
          try await store.keep(mark, of: status)
          return try await readWhatIsNew(in: status, isSecondLook: true)
        }
        // If the list grew meanwhile, its newest orders are missing; the next sweep sees them first.
        let hasGrown = (total ?? 0) > (firstTotal ?? 0)
        if let missing, missing >= 0, !hasGrown { mark.tolerated = missing }
        return try await store.keep(mark, of: status)
      }
      if news == 0, missing.map({ $0 <= max(0, mark.tolerated) }) ?? (mark.nextPage == nil) {
        mark.nextPage = nil
        if let missing, missing >= 0 { mark.tolerated = min(mark.tolerated, missing) }
        return try await store.keep(mark, of: status)
      }
      // The part read before the interruption is known; new orders have shifted it by their number.
      let seam = (mark.nextPage ?? 0) - 1
      number = news == 0 && number < seam ? max(number + 1, seam) : number + 1
      if number > mark.nextPage ?? 0 {
        mark.nextPage = number
        try await store.keep(mark, of: status)
        pagesLeft -= 1
        if pagesLeft <= 0 {
          progress.isComplete = false
          return
        }
      }
    }
  }

  /// In a list that keeps changing, reading continues after this many steps back; the counts reveal what was missed.
  private static let stepsBackLimit = 16

  /// After all lists: compares the counts for orders that were missed or have left a status.
  private mutating func settle(_ status: OrderStatus) async throws(DeskError) {
    guard let missing = try await missing(in: status) else { return }
    var mark = try await store.sweepMark(of: status)
    guard mark.nextPage == nil else { return }
    if missing > max(0, mark.tolerated) { return try await readWhatIsNew(in: status) }
    let excess = max(0, -missing)
    let isOld = min(excess, mark.excess) > max(0, -mark.tolerated)
    mark.excess = excess
    try await store.keep(mark, of: status)
    if isOld { try await lookForWhatLeft(status) }
  }

  /// How many more orders the platform last counted than are known; `nil` if it does not count.
  private func missing(in status: OrderStatus) async throws(DeskError) -> Int? {
    guard let total = try await store.counts()[status]?.value else { return nil }
    return total - (try await store.countOrders(in: status))
  }

  /// Reads the whole list, and each known order missing from it. Longer lists are skipped, since reading them takes hours.
  private mutating func lookForWhatLeft(_ status: OrderStatus) async throws(DeskError) {
    let began = clock.now()
    var number = 1
    var page: OrderPage
    repeat {
      page = try await read(number, of: status).page
      guard page.pageCount <= Self.searchedPages else { return }
      number += 1
    } while !page.rows.isEmpty && number <= page.pageCount
    for id in try await store.orders(in: status, notSeenSince: began) { try await read(id) }
    let left = try await missing(in: status) ?? 0
    try await store.keep(SweepMark(tolerated: min(0, left), excess: max(0, -left)), of: status)
  }

  private static let searchedPages = 500

  // MARK: Requests

  /// - Returns: the page with the orders that are kept, and how many of them were new or known in another status.
  private mutating func read(
    _ number: Int, of status: OrderStatus
  ) async throws(DeskError) -> (page: OrderPage, news: Int) {
    try await waitForTurn()
    var page = try await platform.orders(status: status, page: number).value
    // The rest of a page tells when it was read; it is no longer shown as a page.
    page.rows.removeAll(where: isTooOld)
    let known = try await store.knownStatuses(of: page.rows.map(\.id))
    try await store.keep(page, readAt: clock.now())
    let new = page.rows.count { known[$0.id] == nil }
    let moved = page.rows.count { row in known[row.id].map { $0 != row.status } ?? false }
    progress.status = status
    progress.page = number
    progress.pageCount = page.knownPageCount
    progress.new += new
    progress.moved += moved
    progress.requests += 1
    report(progress)
    return (page, new + moved)
  }

  /// An order missing from all lists may still exist. One that does not stays as last seen.
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

  private func isTooOld(_ row: OrderSummary) -> Bool {
    guard let oldest, let placedAt = row.placedAt else { return false }
    return placedAt < oldest
  }

  private mutating func waitForTurn() async throws(DeskError) {
    let passed = lastBegan.map { clock.uptime() - $0 } ?? settings.interval
    do {
      try Task.checkCancellation()
      if passed < settings.interval { try await clock.sleep(for: settings.interval - passed) }
    } catch {
      throw DeskError(.canceled)
    }
    lastBegan = clock.uptime()
  }
}
