import Commerce

/// A fresh reading from the platform, with its origin.
public struct Reading<Value: Sendable>: Sendable {
  public var value: Value
  public var readAt: Timestamp
  public var raw: RawAnswer
  public var request: RequestID

  public init(value: Value, readAt: Timestamp, raw: RawAnswer, request: RequestID) {
    self.value = value
    self.readAt = readAt
    self.raw = raw
    self.request = request
  }
}

extension Reading: Equatable where Value: Equatable {}
extension Reading: Hashable where Value: Hashable {}

extension OrderDesk {
  /// The last known page, without asking the platform; `nil` if there is none, the store cannot be read, or some of its orders
  /// are too old to be kept.
  public func cachedPage(status: OrderStatus, number: Int) async -> Dated<OrderPage>? {
    guard let page = try? await store.page(status: status, number: number) else { return nil }
    // A few rows of a page would look like all of it.
    return keptDays == nil || page.value.isComplete ? page : nil
  }

  /// The last known data of an order, without asking the platform.
  public func cachedOrder(_ id: OrderID) async -> Dated<Order>? {
    (try? await store.order(id)) ?? nil
  }

  /// The last known number of orders in each status.
  public func cachedCounts() async -> [OrderStatus: Dated<Int>] {
    (try? await store.counts()) ?? [:]
  }

  /// Reads one page (O1) and caches it; open writes that it shows are settled. A failing cache never fails a reading.
  public func page(status: OrderStatus, number: Int) async throws(DeskError) -> Reading<OrderPage> {
    let sent = await sentWrites()
    let answer = try await platform.orders(status: status, page: number)
    let now = clock.now()
    try? await store.keep(answer.value, readAt: now)
    await settle(sent, shownBy: answer.value)
    return Reading(value: answer.value, readAt: now, raw: answer.raw, request: answer.request)
  }

  /// Reads one order (O2) and caches it; open writes that it shows are settled.
  public func order(_ id: OrderID) async throws(DeskError) -> Reading<Order> { try await order(id, .persistent) }

  func order(_ id: OrderID, _ effort: ReadingEffort) async throws(DeskError) -> Reading<Order> {
    let (sent, askedAt) = (await sentWrites(to: id), clock.now())
    let answer = try await platform.order(id, effort)
    let now = clock.now()
    try? await store.keep(answer.value, readAt: now)
    await settle(sent, shownBy: answer.value, askedAt: askedAt)
    return Reading(value: answer.value, readAt: now, raw: answer.raw, request: answer.request)
  }

  /// Counts the orders of each documented status by reading its first page, and reports each count.
  ///
  /// - Throws: the first error, after all other counts were reported.
  public func countAll(
    report: @escaping @Sendable (OrderStatus, Dated<Int>) -> Void
  ) async throws(DeskError) {
    let failure = await withTaskGroup(of: DeskError?.self) { group in
      for status in OrderStatus.documented {
        group.addTask {
          do throws(DeskError) {
            let reading = try await page(status: status, number: 1)
            report(status, Dated(reading.value.totalItems ?? reading.value.rows.count, readAt: reading.readAt))
            return nil
          } catch {
            return error
          }
        }
      }
      var first: DeskError?
      for await failure in group { first = first ?? failure }
      return first
    }
    if let failure { throw failure }
  }

  /// Allows calls again after a refused log-in, with credentials read again.
  public func retryLogIn() async {
    await platform.retryLogIn()
  }
}

extension OrderPage {
  /// Whether it has as many rows as its position in the list implies; if the answer does not tell, false.
  fileprivate var isComplete: Bool {
    guard let totalItems else { return false }
    guard let size = itemsPerPage else { return number == 1 && rows.count >= totalItems }
    let (before, isBeyond) = (number - 1).multipliedReportingOverflow(by: size)
    return isBeyond || rows.count >= min(size, totalItems - before)
  }
}
