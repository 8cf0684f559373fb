import Commerce
import Desk
import DeskTesting
import Testing

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("Marking a whole filter")
struct WholeFilterTests {
  private typealias Script = @Sendable (_ page: Int, _ call: Int) -> OrderPage

  private static func page(_ number: Int, _ orders: ClosedRange<Int>?, total: Int?, size: Int? = nil) -> OrderPage {
    let rows = (orders.map(Array.init) ?? []).map {
      OrderSummary(id: OrderID(rawValue: String($0)), status: .open, placedAt: nil, total: nil)
    }
    return OrderPage(status: .open, number: number, rows: rows, totalItems: total, itemsPerPage: size)
  }

  /// The pages read, how many orders were marked, and what is said to be missing.
  private func mark(_ script: @escaping Script) async throws -> (
    pages: [Int], found: Int, short: [Int]
  ) {
    let pages = Recorder<Int>()
    let platform = ListingPlatform(rest: FakePlatform(orders: [])) { (_, page) async throws(DeskError) in
      pages.append(page)
      return Answer(value: script(page, pages.values.count), raw: .none, request: RequestID(rawValue: "r"))
    }
    let desk = OrderDesk(
      platform: platform, store: MemoryStore(), clock: ManualClock(),
      identity: OrderDesk.Identity(operatorName: "ana", profile: "test"))
    let events = Recorder<Orders.Event>()
    events.append(await Orders.readWholeFilter(LoadToken(), .open, desk, events.append))
    var (found, short) = (0, [Int]())
    for event in events.values {
      if case .marksResolved(_, let orders, _, nil) = event { found = orders.count }
      if case .filterShort(let known, let total) = event { short = [known, total] }
    }
    return (pages.values, found, short)
  }

  @Test("takes the size of pages from the answers, and ends where they do")
  func sizes() async throws {
    let stated = try await mark { page, _ in Self.page(page, page * 10 - 9...page * 10, total: 30, size: 10) }
    #expect(stated.pages == [1, 2, 3] && stated.found == 30 && stated.short.isEmpty)
    let unstated = try await mark { page, _ in Self.page(page, page > 2 ? nil : page * 50 - 49...page * 50, total: nil)
    }
    #expect(unstated.pages == [1, 2, 3] && unstated.found == 100 && unstated.short.isEmpty)
    let repeating = try await mark { page, _ in Self.page(page, 1...5, total: nil) }
    #expect(repeating.pages == [1, 2] && repeating.found == 5)
  }

  @Test("goes on past a page that brings nothing new while orders are missing: the list moved")
  func moved() async throws {
    let ranges = [1...10, 1...10, 11...20]
    let marked = try await mark { page, _ in Self.page(page, ranges[page - 1], total: 20, size: 7) }
    #expect(marked.found == 20 && marked.short.isEmpty)
  }

  @Test("looks once more where the list counts more than it showed, and says what is missing then")
  func short() async throws {
    let found = try await mark { page, call in
      Self.page(page, page == 1 ? 1...10 : call > 2 ? 11...12 : 11...11, total: 12, size: 10)
    }
    #expect(found.pages == [1, 2, 1, 2] && found.found == 12 && found.short.isEmpty)
    let short = try await mark { page, _ in Self.page(page, page == 1 ? 1...10 : 11...11, total: 12, size: 10) }
    #expect(short.pages == [1, 2, 1, 2] && short.found == 11 && short.short == [11, 12])
    let repeating = try await mark { page, _ in Self.page(page, page == 1 ? 1...10 : 11...11, total: 12) }
    #expect(repeating.pages == [1, 2, 3, 1, 2, 3] && repeating.found == 11 && repeating.short == [11, 12])
  }
}
