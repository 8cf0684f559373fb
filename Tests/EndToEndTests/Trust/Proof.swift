import Glibc
import SeededInput

/// How much of the long proofs a run does, and how.
enum Proof {
  static let seed = ProofScope.seed

  static func isWhole(_ name: String) -> Bool { ProofScope.isWhole(name) }

  /// `BALCAO_PROOF_ONLY`: a part of the names of what is to be run.
  static let only = getenv("BALCAO_PROOF_ONLY").map { String(cString: $0) }

  /// How many runs go on at once.
  static let width = getenv("BALCAO_PROOF_WIDTH").flatMap { Int(String(cString: $0)) } ?? 4

  /// Does everything, a few at once, each in a workplace of its own, and returns what each gave.
  static func each<Item: Sendable, Value: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Item) async throws -> Value
  ) async throws -> [Value] {
    try await withThrowingTaskGroup(of: (Int, Value).self) { group in
      var values = [Value?](repeating: nil, count: items.count)
      var rest = items.enumerated().makeIterator()
      func startNext() {
        guard let (place, item) = rest.next() else { return }
        group.addTask { (place, try await inOwnWorkplace { try await body(item) }) }
      }
      for _ in 0..<width { startNext() }
      while let (place, value) = try await group.next() {
        values[place] = value
        startNext()
      }
      return values.compactMap { $0 }
    }
  }

  static func inOwnWorkplace<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
    let place = try Workplace()
    do {
      let value = try await Workplace.$current.withValue(place) { try await body() }
      await place.clear()
      return value
    } catch {
      await place.clear()
      throw error
    }
  }
}
