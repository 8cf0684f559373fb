import Commerce

/// How a sweep is run.
public struct SweepSettings: Hashable, Sendable {
  public var statuses: [OrderStatus]
  /// The least time from the start of one request to the start of the next; zero is as fast as answers come.
  public var interval: Duration
  /// How many pages of a list that was never read before one sweep reads, at most; the next one goes on there. `nil` is all.
  public var pageLimit: Int?

  public init(
    statuses: [OrderStatus] = OrderStatus.documented, interval: Duration = .seconds(1), pageLimit: Int? = nil
  ) {
    self.statuses = statuses
    self.interval = interval
    self.pageLimit = pageLimit
  }

  /// Beside other work: every list is looked at before a long one is read to its end.
  ///
  /// - Parameter pace: requests a second, at most.
  public static func inBackground(pace: Int) -> SweepSettings {
    SweepSettings(interval: .seconds(1) / max(1, pace), pageLimit: 20)
  }
}

/// What a sweep has done so far.
public struct SweepProgress: Hashable, Sendable {
  /// The status that is read.
  public var status: OrderStatus
  public var page = 0
  /// How many pages the status has; `nil` where the answers do not tell.
  public var pageCount: Int?
  public var requests = 0
  /// Orders that had never been seen.
  public var new = 0
  /// Orders that were in another status when they were last seen.
  public var moved = 0
  /// Whether no list was left for the next sweep to go on with.
  public var isComplete = true
  /// Orders that were taken out of the store, being older than they are to be kept.
  public var forgotten = 0

  /// Of lists that are not known whole: how many of their orders are.
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
  /// Reads the lists of the statuses (O1), newest orders first, until the index knows what came, what moved and what left.
  ///
  /// One request at a time. A status is read from its first page on until a page has nothing new and the index knows as many
  /// orders of it as the platform counts; the next sweep continues a first reading that was cut off. Where the index
  /// has known more than the platform counts since the last sweep, a list of up to 10,000 orders is read whole, and what is not
  /// in it by itself (O2). Two orders that changed places between statuses leave all counts as they were, and are met only
  /// where one of them stands among what is new.
  ///
  /// Where orders are kept for so many days only, lists are read as far back as that, and at the end what has become older, and
  /// is not worked on, is forgotten, once a day.
  ///
  /// - Parameter report: called after each request.
  /// - Returns: what was done; `nil` where another process on the store sweeps.
  /// - Throws: the first error; what was read until then is in the index. A platform that asks for patience
  ///   (``DeskError/Kind/throttled(retryAfterSeconds:)``) or refuses the log-in ends a sweep like any other error.
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

  /// - Returns: how many.
  private func forgetOldOrders() async throws(DeskError) -> Int {
    // Erasing for good goes through the whole index: not for each order by itself as it comes of age. What is a day late was
    // left by the last time, which is a day ago then.
    guard let late = outdated(days: 1), try await !store.orders(in: late).isEmpty, let all = outdated(days: 0) else {
      return 0
    }
    return try await store.forget(all)
  }

  /// Orders placed before the days that are kept, and not read for a day.
  ///
  /// - Parameter days: for how long it is so already.
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
