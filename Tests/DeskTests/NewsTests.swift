import Commerce
import Desk
import DeskTesting
import Testing

@Suite("News since the last look")
struct NewsTests {
  private let store = MemoryStore()
  private let clock = ManualClock()

  private func desk(of name: String = "ana") -> OrderDesk {
    OrderDesk(
      platform: FakePlatform(orders: []), store: store, clock: clock,
      identity: OrderDesk.Identity(operatorName: name, profile: "dev"))
  }

  private func see(_ number: Int) async throws {
    try await store.keep(Order.sample(number), readAt: clock.now())
  }

  private func wait(seconds: Int) { clock.advance(by: .seconds(seconds)) }

  @Test("begin with the first look, and what was looked at is shown once more when it is asked for")
  func looks() async throws {
    try await see(1)
    #expect(try await desk().news(limit: 9).items.isEmpty)
    wait(seconds: 20)
    try await see(2)
    wait(seconds: 20)
    let news = try await desk().news(limit: 9)
    #expect(news.items.map(\.order.value.id.rawValue) == ["2"])
    #expect(try await desk().news(limit: 9) == news)
    try await desk().lookAtNews(asOf: news.asOf)
    #expect(try await desk().news(limit: 9).items.isEmpty)
    #expect(try await desk().newsOfLastLook(limit: 9).items == news.items)
    #expect(try await desk(of: "bia").news(limit: 9).items.isEmpty)
  }

  @Test("that are stored while somebody looks are not lost")
  func lateStoring() async throws {
    _ = try await desk().news(limit: 9)
    wait(seconds: 20)
    let answeredAt = clock.now()
    let news = try await desk().news(limit: 9)
    try await desk().lookAtNews(asOf: news.asOf)
    try await store.keep(Order.sample(3), readAt: answeredAt)
    #expect(try await desk().news(limit: 9).items.map(\.order.value.id.rawValue) == ["3"])
  }

  @Test("are no more than asked for, and say that there are more; an older look does not undo a later one")
  func limits() async throws {
    _ = try await desk().news(limit: 9)
    wait(seconds: 20)
    for number in 1...3 { try await see(number) }
    let news = try await desk().news(limit: 2)
    #expect(news.items.count == 2 && news.isCut)
    try await desk().lookAtNews(asOf: news.asOf)
    #expect(try await desk().news(limit: 9).items.count == 3)
    try await desk().lookAtNews(asOf: clock.now())
    try await desk().lookAtNews(asOf: Timestamp(milliseconds: clock.now().milliseconds - 9000))
    #expect(try await desk().news(limit: 9).items.isEmpty)
  }
}
