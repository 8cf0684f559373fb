import Commerce

/// The settings of a sweep.
public struct SweepSettings: Hashable, Sendable {
  public var statuses: [OrderStatus]
  /// The least time from the start of one request to the start of the next; zero is as fast as answers come.
  public var interval: Duration
  /// The most pages of a new list that one sweep reads; the next sweep continues. `nil` for no limit.
  public var pageLimit: Int?

  public init(
    statuses: [OrderStatus] = OrderStatus.documented, interval: Duration = .seconds(1), pageLimit: Int? = nil
  ) {
    self.statuses = statuses
    self.interval = interval
    self.pageLimit = pageLimit
  }

  /// For a sweep beside other work: it looks at every list before it reads a long one to its end.
  ///
  /// - Parameter pace: the maximum requests a second.
  public static func inBackground(pace: Int) -> SweepSettings {
    SweepSettings(interval: .seconds(1) / max(1, pace), pageLimit: 20)
  }
}

/// The progress of a sweep.
public struct SweepProgress: Hashable, Sendable {
  /// The status being read.
  public var status: OrderStatus
  public var page = 0
  /// The number of pages in the status; `nil` if the answers do not tell.
  public var pageCount: Int?
  public var requests = 0
  /// Orders seen for the first time.
  public var new = 0
  /// Orders last seen in another status.
  public var moved = 0
  /// Whether all lists were read; if not, the next sweep continues.
  public var isComplete = true
  /// Orders deleted from the store because of their age.
  public var forgotten = 0

  /// For incompletely known lists: how many of their orders are known.
  public var short: [OrderStatus: Count] = [:]

  public struct Count: Hashable, Sendable {
    public var known: Int
    /// How many more the platform counts.
    public var missing: Int

    public init(known: Int, missing: Int) {
      self.known = known
      self.missing = missing
    }
  }

  public init(status: OrderStatus) {
    self.status = status
  }
}

extension OrderDesk {
  /// Reads the lists of the statuses (O1), newest orders first, until the index knows which orders are new, moved or gone.
  ///
  /// Requests run one at a time. A status is read from its first page until a page has nothing new and the index knows as many of
  /// its orders as the platform counts; the next sweep continues an interrupted first reading. If the index has known more than
  /// the platform counts since the last sweep, a list of up to 10,000 orders is read whole, and each order missing from it is
  /// read by itself (O2). Two orders that swap statuses leave all counts unchanged; a sweep notices them only if one is among the
  /// new ones.
  ///
  /// If orders are kept for a limited number of days, lists are read back that far. At the end, at most once a day, older orders
  /// that are not being worked on are deleted.
  ///
  /// - Parameter report: called after each request.
  /// - Returns: what was done; `nil` if another process of the store is sweeping.
  /// - Throws: the first error; everything read before it is in the index. Throttling
  ///   (``DeskError/Kind/throttled(retryAfterSeconds:)``) and a refused log-in end a sweep like any other error.
  public func sweep(
    _ settings: SweepSettings = SweepSettings(), report: @escaping @Sendable (SweepProgress) -> Void = { _ in }
  ) async throws(DeskError) -> SweepProgress? {
    guard await store.beginSweep() else { return nil }
    let result: Result<SweepProgress, DeskError>
    do throws(DeskError) {
      var sweep = OrderSweep(
        platform: platform, store: store, clock: clock, settings: settings, oldest: oldestKept, report: report)
      var done = try await sweep.run()
      done.forgotten = try await forgetOldOrders()
      result = .success(done)
    } catch {
      result = .failure(error)
    }
    await store.endSweep()
    return try result.get()
  }

  /// - Returns: the number of deleted orders.
  private func forgetOldOrders() async throws(DeskError) -> Int {
    // Secure erasure rewrites the whole index, so orders are not erased one by one as they come of age. An order a day overdue
    // was left by the last erasure, which then was a day ago.
    guard let late = outdated(days: 1), try await !store.orders(in: late).isEmpty, let all = outdated(days: 0) else {
      return 0
    }
    return try await store.forget(all)
  }

  /// Orders placed before the days that are kept, and not read for a day.
  ///
  /// - Parameter days: for how many days this has been true.
  private func outdated(days: Int64) -> OrderSelection? {
    guard let oldestKept else { return nil }
    return .outdated(
      placedBefore: Timestamp(milliseconds: oldestKept.milliseconds - days * Self.day),
      readBefore: Timestamp(milliseconds: clock.now().milliseconds - (days + 1) * Self.day))
  }

  private var oldestKept: Timestamp? {
    keptDays.map { Timestamp(milliseconds: clock.now().milliseconds - Int64($0) * Self.day) }
  }

  private static let day: Int64 = 86_400_000
}
