import Testing

/// Gives each test of a suite a ``Workplace``, and lets only a few run at once: they wait for the program most of the time, but
/// on a crowded machine everything would be late.
struct EndToEnd: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    await Slots.shared.take()
    do {
      let place = try Workplace()
      do {
        try await Workplace.$current.withValue(place) { try await body() }
      } catch {
        await place.clear()
        throw error
      }
      await place.clear()
    } catch {
      await Slots.shared.give()
      throw error
    }
    await Slots.shared.give()
  }
}

extension Trait where Self == EndToEnd {
  static var endToEnd: Self { EndToEnd() }
}

private actor Slots {
  static let shared = Slots(count: 3)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(count: Int) {
    free = count
  }

  func take() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func give() {
    guard !waiting.isEmpty else {
      free += 1
      return
    }
    waiting.removeFirst().resume()
  }
}
