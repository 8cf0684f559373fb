import Commerce
import Desk

/// A fake platform that answers the lists of orders as a test says, and everything else by itself.
public struct ListingPlatform: Platform {
  public typealias List = @Sendable (_ status: OrderStatus, _ page: Int) async throws(DeskError) -> Answer<OrderPage>

  private let rest: FakePlatform
  private let list: List

  public init(rest: FakePlatform, list: @escaping List) {
    (self.rest, self.list) = (rest, list)
  }

  public func orders(status: OrderStatus, page: Int) async throws(DeskError) -> Answer<OrderPage> {
    try await list(status, page)
  }

  public func order(_ id: OrderID, _ effort: ReadingEffort) async throws(DeskError) -> Answer<Order> {
    try await rest.order(id, effort)
  }

  public func setStatus(
    _ status: OrderStatus, of id: OrderID, request: RequestID, leavingWithin limit: Duration
  ) async throws(DeskError) -> Acceptance {
    try await rest.setStatus(status, of: id, request: request, leavingWithin: limit)
  }

  public func setLines(
    _ lines: LineSet, of id: OrderID, request: RequestID, leavingWithin limit: Duration
  ) async throws(DeskError) -> Acceptance {
    try await rest.setLines(lines, of: id, request: request, leavingWithin: limit)
  }

  public func retryLogIn() async { await rest.retryLogIn() }
}
