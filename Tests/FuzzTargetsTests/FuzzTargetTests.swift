import FuzzTargets
import Testing

/// The short form of the fuzzer's runs: `Tests/README.md` has the whole.
@Suite("What must hold of any input")
struct FuzzTargetTests {
  @Test("holds of the inputs to begin with", arguments: FuzzTarget.allCases)
  func seeds(_ target: FuzzTarget) {
    for seed in target.seeds { #expect(throws: Never.self, "\(seed)") { try target.check(seed) } }
    #expect(throws: Never.self) { try target.check([]) }
  }

  @Test("holds of a thousand changed ones for each seed", arguments: FuzzTarget.allCases, [1, 2] as [UInt64])
  func changed(_ target: FuzzTarget, seed: UInt64) {
    var inputs = Mutations(of: target, seed: seed)
    for _ in 0..<1000 {
      let input = inputs.next()
      #expect(throws: Never.self, "\(target), seed \(seed): \(input)") { try target.check(input) }
    }
  }
}
