import Commerce
import Desk
import Testing

/// What every platform promises the desk.
@Suite("Platform contract")
struct PlatformContractTests {
  @Test("pages hold 20 orders, newest first, every order of the status once", arguments: PlatformKind.allCases)
  func pagesAreCompleteAndDisjoint(kind: PlatformKind) async throws {
    try await PlatformBench.with(kind) { bench in
      let expected = bench.numbers(.complete)
      try #require(expected.count > 2 * OrderPage.size)
      var seen: [OrderID] = []
      var number = 1
      while true {
        let page = try await bench.platform.orders(status: .complete, page: number).value
        #expect(page.number == number && page.status == .complete)
        #expect(page.totalItems == expected.count)
        #expect(page.rows.count <= OrderPage.size)
        seen += page.rows.map(\.id)
        if number >= page.pageCount { break }
        #expect(page.rows.count == OrderPage.size)
        number += 1
      }
      #expect(seen == expected)
    }
  }

  @Test("a page past the end is empty", arguments: PlatformKind.allCases)
  func pagePastTheEndIsEmpty(kind: PlatformKind) async throws {
    try await PlatformBench.with(kind) { bench in
      let first = try await bench.platform.orders(status: .complete, page: 1).value
      let beyond = try await bench.platform.orders(status: .complete, page: first.pageCount + 1).value
      #expect(beyond.rows.isEmpty)
    }
  }

  @Test("an order's data agree with its row in the list", arguments: PlatformKind.allCases)
  func detailAgreesWithRow(kind: PlatformKind) async throws {
    try await PlatformBench.with(kind) { bench in
      let page = try await bench.platform.orders(status: .preparing, page: 1).value
      for row in page.rows.prefix(3) {
        let order = try await bench.platform.order(row.id).value
        #expect(OrderSummary(order) == row)
        #expect(!order.lines.isEmpty)
      }
    }
  }

  @Test("an order that does not exist is not found", arguments: PlatformKind.allCases)
  func unknownOrderIsNotFound(kind: PlatformKind) async throws {
    try await PlatformBench.with(kind) { bench in
      let error = await #expect(throws: DeskError.self) {
        _ = try await bench.platform.order(OrderID(rawValue: "999999999"))
      }
      #expect(error?.kind == .notFound)
    }
  }

  @Test("an accepted status change is seen once it is done", arguments: PlatformKind.allCases)
  func statusChangeIsSeen(kind: PlatformKind) async throws {
    try await PlatformBench.with(kind) { bench in
      let id = try #require(bench.numbers(.preparing).first)
      let request = RequestID.random()
      let acceptance = try await bench.platform.setStatus(
        .dispatched, of: id, request: request, leavingWithin: .seconds(5))
      #expect(acceptance.request == request)
      bench.settle()
      #expect(try await bench.platform.order(id).value.status == .dispatched)
    }
  }

  @Test("lines that are not named are removed, the others have the quantities named", arguments: PlatformKind.allCases)
  func lineSetReplacesLines(kind: PlatformKind) async throws {
    try await PlatformBench.with(kind) { bench in
      var order: Order?
      for id in bench.numbers(.preparing) {
        let candidate = try await bench.platform.order(id).value
        if candidate.lines.count >= 2, (try? LineSet(of: candidate)) != nil {
          order = candidate
          break
        }
      }
      let before = try #require(order)
      let kept = before.lines[0].productCode
      let wanted = try LineSet([.init(productCode: kept, quantity: Quantity(4))])
      _ = try await bench.platform.setLines(wanted, of: before.id, request: .random(), leavingWithin: .seconds(5))
      bench.settle()
      let after = try await bench.platform.order(before.id).value
      #expect(wanted.isSatisfied(by: after))
    }
  }

  @Test("a change of an order that does not exist is refused and changes nothing", arguments: PlatformKind.allCases)
  func unknownOrderCannotBeMoved(kind: PlatformKind) async throws {
    try await PlatformBench.with(kind) { bench in
      let error = await #expect(throws: DeskError.self) {
        _ = try await bench.platform.setStatus(
          .dispatched, of: OrderID(rawValue: "999999999"), request: .random(), leavingWithin: .seconds(5))
      }
      #expect(error?.kind == .refused || error?.kind == .notFound)
    }
  }

  @Test("what a colleague changed is in the next reading", arguments: PlatformKind.allCases)
  func readingsAreFresh(kind: PlatformKind) async throws {
    try await PlatformBench.with(kind) { bench in
      let id = try #require(bench.numbers(.preparing).first)
      _ = try await bench.platform.order(id)
      bench.move(id, .awaitingStock)
      #expect(try await bench.platform.order(id).value.status == .awaitingStock)
    }
  }
}
