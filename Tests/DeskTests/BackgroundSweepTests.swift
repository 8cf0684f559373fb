import Commerce
import Desk
import DeskTesting
import Testing

@Suite("Sweeping beside other work")
struct BackgroundSweepTests {
  /// Fifty pages in E, one in P.
  private let fixture = DeskFixture(
    orders: (1...1000).map { .sample($0) } + [.sample(1001, status: .preparing)])

  private func sweep() async throws -> SweepProgress {
    var settings = SweepSettings.inBackground(pace: 1)
    settings.statuses = [.sentToSupplier, .preparing]
    return try #require(try await fixture.desk.sweep(settings))
  }

  private func readings(since count: Int) -> [String] {
    fixture.platform.log.dropFirst(count).map { call in
      if case .orders(let status, let page) = call { "\(status)\(page)" } else { "?" }
    }
  }

  @Test("reads twenty new pages of a list, then the others, and goes on there the next time until all is read")
  func parts() async throws {
    var done = try await sweep()
    #expect(!done.isComplete)
    #expect(readings(since: 0) == (1...20).map { "E\($0)" } + ["P1"])
    done = try await sweep()
    #expect(!done.isComplete)
    #expect(readings(since: 21) == ["E1"] + (20...40).map { "E\($0)" } + ["P1"])
    done = try await sweep()
    #expect(done.isComplete)
    #expect(try await fixture.store.indexReach().count == 1001)
  }

  @Test("begins no more requests a second than it is allowed to")
  func pace() async throws {
    _ = try await sweep()
    #expect(fixture.clock.sleeps.allSatisfy { $0 == .seconds(1) } && fixture.clock.sleeps.count == 20)
  }
}
