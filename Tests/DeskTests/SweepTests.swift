import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Sweeping the lists")
struct SweepTests {
  /// Orders 1 to 50 in E, 51 to 100 in P, one in C.
  private let fixture = DeskFixture(
    orders: (1...50).map { .sample($0) } + (51...100).map { .sample($0, status: .preparing) }
      + [.sample(101, status: .complete)])

  private let settings = SweepSettings(statuses: [.sentToSupplier, .preparing, .complete], interval: .zero)

  private func sweep(_ settings: SweepSettings? = nil) async throws -> SweepProgress {
    try #require(try await fixture.desk.sweep(settings ?? self.settings))
  }

  /// The lists read since a number of calls, as `E1 E2 P1`.
  private func readings(since count: Int = 0) -> String {
    fixture.platform.log.dropFirst(count).map { call in
      switch call {
      case .orders(let status, let page): "\(status)\(page)"
      case .order(let id): "#\(id)"
      default: "?"
      }
    }.joined(separator: " ")
  }

  /// A desk on a platform that counts otherwise than it lists.
  ///
  /// - Parameters:
  ///   - repeatingLast: whether every page behind the last one is the last one again, and none says how many there are.
  ///   - total: what the platform says that a status has, where it has so many.
  private func desk(
    on platform: FakePlatform, repeatingLast: Bool = false,
    counting total: @escaping @Sendable (OrderStatus, Int) -> Int
  ) -> OrderDesk {
    let listing = ListingPlatform(rest: platform) { (status, page) async throws(DeskError) in
      var answer = try await platform.orders(status: status, page: page)
      answer.value.totalItems = answer.value.totalItems.map { total(status, $0) }
      guard repeatingLast, page > 1 else { return answer }
      var last = page
      while answer.value.rows.isEmpty, last > 1 {
        last -= 1
        answer.value.rows = try await platform.orders(status: status, page: last).value.rows
      }
      answer.value.itemsPerPage = nil
      return answer
    }
    return OrderDesk(
      platform: listing, store: fixture.store, clock: fixture.clock,
      identity: OrderDesk.Identity(operatorName: "ana", profile: "test"))
  }

  private func status(of number: Int) async throws -> OrderStatus? {
    let id = OrderID(rawValue: String(number))
    return try await fixture.store.knownStatuses(of: [id])[id]
  }

  @Test("the first one reads every page once, and every order is known then")
  func first() async throws {
    let done = try await sweep()
    #expect(readings() == "E1 E2 E3 P1 P2 P3 C1")
    #expect(done.new == 101 && done.moved == 0 && done.requests == 7)
    #expect(try await fixture.store.indexReach().count == 101)
  }

  @Test("where nothing happened the next one reads one page of each status")
  func nothingNew() async throws {
    _ = try await sweep()
    let count = fixture.platform.log.count
    let done = try await sweep()
    #expect(readings(since: count) == "E1 P1 C1")
    #expect(done.new == 0 && done.moved == 0)
  }

  @Test("a new order is found on the first page, and reading ends at the page that has none")
  func newOrder() async throws {
    _ = try await sweep()
    fixture.platform.place(.sample(200))
    let count = fixture.platform.log.count
    let done = try await sweep()
    #expect(readings(since: count) == "E1 E2 P1 C1")
    #expect(done.new == 1)
  }

  @Test("an old order that moved is found wherever it stands in its new list")
  func moved() async throws {
    _ = try await sweep()
    fixture.platform.place(.sample(3, status: .preparing))
    let count = fixture.platform.log.count
    let done = try await sweep()
    #expect(readings(since: count) == "E1 P1 P2 P3 C1")
    #expect(done.moved == 1)
    #expect(try await status(of: 3) == .preparing)
    let again = fixture.platform.log.count
    _ = try await sweep()
    #expect(readings(since: again) == "E1 P1 C1")
  }

  @Test(
    "an order that left for where nobody looks is read by itself by the second sweep that misses it, after the whole of its list",
    arguments: [(30, "E1 P1 C1 E1 E2 E3 #30"), (101, "E1 P1 C1 C1 #101")])
  func leftTheLists(number: Int, expected: String) async throws {
    _ = try await sweep()
    fixture.platform.place(.sample(number, status: .canceled))
    fixture.clock.advance(by: .seconds(1))
    var count = fixture.platform.log.count
    _ = try await sweep()
    #expect(readings(since: count) == "E1 P1 C1")
    fixture.clock.advance(by: .seconds(1))
    count = fixture.platform.log.count
    let done = try await sweep()
    #expect(readings(since: count) == expected)
    #expect(done.moved == 1)
    #expect(try await status(of: number) == .canceled)
  }

  @Test("an order that moves between two readings is met by the next sweep, and nothing is read whole for it")
  func movedMeanwhile() async throws {
    let platform = fixture.platform
    let order = [OrderStatus.preparing, .sentToSupplier]
    _ = try await fixture.desk.sweep(SweepSettings(statuses: order, interval: .zero))
    _ = try await fixture.desk.sweep(SweepSettings(statuses: order, interval: .zero)) { progress in
      if progress.status == .preparing, progress.page == 1 { platform.place(.sample(45, status: .preparing)) }
    }
    #expect(try await status(of: 45) == .sentToSupplier)
    let count = platform.log.count
    _ = try await fixture.desk.sweep(SweepSettings(statuses: order, interval: .zero))
    #expect(readings(since: count) == "P1 P2 P3 E1")
    #expect(try await status(of: 45) == .preparing)
  }

  @Test("a list that counts one more and one less in turn is read to its end all the same", .timeLimit(.minutes(1)))
  func restless() async throws {
    let platform = FakePlatform(orders: (1...100).map { .sample($0) })
    let desk = desk(on: platform) { status, total in
      status == .sentToSupplier && !platform.log.count.isMultiple(of: 2) ? total + 1 : total
    }
    _ = try await desk.sweep(settings)
    #expect(try await fixture.store.indexReach().count == 100)
  }

  @Test("a first one that is cut off is gone on with, one page before it")
  func resumed() async throws {
    fixture.platform.script(.fail(DeskError(.throttled(retryAfterSeconds: 5))), for: .orders, times: nil)
    await #expect(throws: DeskError(.throttled(retryAfterSeconds: 5))) { try await sweep() }
    #expect(readings() == "E1")

    let large = DeskFixture(orders: (1...200).map { .sample($0) })
    let gate = Gate()
    let only = SweepSettings(statuses: [.sentToSupplier], interval: .zero)
    let sweeping = Task {
      try await large.desk.sweep(only) { if $0.page == 6 { large.platform.script(.hold(gate), for: .orders) } }
    }
    await gate.arrivals(1)
    sweeping.cancel()
    gate.open()
    await #expect(throws: DeskError(.canceled)) { _ = try await sweeping.value }
    let count = large.platform.log.count
    large.platform.place(.sample(201))
    _ = try await large.desk.sweep(only)
    let pages = large.platform.log.dropFirst(count).compactMap {
      if case .orders(_, let page) = $0 { page } else { nil }
    }
    #expect(pages == [1, 2, 6, 7, 8, 9, 10, 11])
    #expect(try await large.store.indexReach().count == 201)
  }

  @Test("a list that counts more than it shows is looked at once more, and what is known of it is said each time")
  func short() async throws {
    let desk = desk(on: fixture.platform) { status, total in status == .preparing ? total + 2 : total }
    let done = try #require(try await desk.sweep(settings))
    #expect(readings() == "E1 E2 E3 P1 P2 P3 P1 P2 P3 C1")
    #expect(done.short == [.preparing: SweepProgress.Count(known: 50, missing: 2)])
    let count = fixture.platform.log.count
    let next = try #require(try await desk.sweep(settings))
    #expect(readings(since: count) == "E1 P1 C1")
    #expect(next.short == done.short)
  }

  @Test("orders that leave a list while it is read hide none of the others")
  func shrinking() async throws {
    let platform = fixture.platform
    _ = try await fixture.desk.sweep(settings) { progress in
      guard progress.status == .sentToSupplier, progress.page == 1, progress.requests == 1 else { return }
      for number in 45...50 { platform.place(.sample(number, status: .complete)) }
    }
    #expect(try await fixture.store.indexReach().count == 101)
    #expect(try await status(of: 45) == .complete)
    for number in 1...44 { #expect(try await status(of: number) == .sentToSupplier) }
  }

  @Test("requests begin no closer together than they are set to")
  func pace() async throws {
    _ = try await sweep(SweepSettings(statuses: settings.statuses, interval: .seconds(1)))
    #expect(fixture.clock.sleeps == Array(repeating: .seconds(1), count: 6))
  }

  @Test("a last page that comes again for every page behind it is the end", .timeLimit(.minutes(1)))
  func repeatedLast() async throws {
    let desk = desk(on: fixture.platform, repeatingLast: true) { $1 + 2 }
    let done = try #require(try await desk.sweep(settings))
    #expect(done.new == 101)
  }

  @Test("a list that counts more than it shows is not read to its end each time")
  func neverListed() async throws {
    let desk = desk(on: fixture.platform) { $1 + 5 }
    _ = try await desk.sweep(settings)
    let count = fixture.platform.log.count
    _ = try await desk.sweep(settings)
    #expect(readings(since: count) == "E1 P1 C1")
  }

  @Test("a store that cannot be written ends it")
  func storeFault() async throws {
    fixture.store.fail(.diskFull, in: [.cacheWriting])
    await #expect(throws: DeskError(.store(.diskFull))) { try await sweep() }
    #expect(fixture.platform.log.count == 1)
    fixture.store.mend()
    #expect(try await sweep().new == 101)
  }

  @Test("while one runs a second one reads nothing; after it the turn is free")
  func oneAtATime() async throws {
    let gate = Gate()
    fixture.platform.script(.hold(gate), for: .orders)
    let first = Task { try await sweep() }
    await gate.arrivals(1)
    #expect(try await fixture.desk.sweep(settings) == nil)
    gate.open()
    #expect(try await first.value.requests == 7)
    #expect(fixture.platform.log.count == 7)
    #expect(try await sweep().requests == 3)
  }
}
