import Desk
import SeededInput
import Testing

@testable import LocalStore

/// Every kind of tampering is found, whatever the history; `BALCAO_PROOF=tampering` does each twenty times.
@Suite("Tampering")
struct TamperingTests {
  private static let rounds: UInt64 = ProofScope.isWhole("tampering") ? 20 : 1

  @Test("is found, and where the file lacks something nothing more is written", arguments: TamperingKind.all)
  func found(kind: TamperingKind) async throws {
    var faults: [String] = []
    for round in 0..<Self.rounds {
      let bench = try await TamperBench(seed: ProofScope.seed &+ round &* 7919)
      let before = try bench.folder.open()
      #expect(try await before.verify() == .intact(count: bench.count))
      before.close()
      try await kind.tamper(bench)
      let store = try bench.folder.open()
      let verification = try await store.verify()
      if !kind.isNamed(by: verification) { faults.append("seed \(ProofScope.seed) round \(round): \(verification)") }
      if kind.stopsWriting {
        let refusal = await fault { _ = try await store.open(.sample(1), at: .after(500)) }
        if refusal != .restored {
          faults.append("seed \(ProofScope.seed) round \(round): written, \(String(describing: refusal))")
        }
        // A refused write leaves no trace, and hides nothing.
        if try await store.verify() != verification {
          faults.append("round \(round): another finding after a refused write")
        }
      }
    }
    #expect(faults.isEmpty)
    if Self.rounds > 1 { print("tampering: \(kind.testDescription), \(Self.rounds) rounds, \(faults.count) faults") }
  }

  @Test("what is put back whole, with the anchor, is not found: the promise ends there")
  func limit() async throws {
    let bench = try await TamperBench(seed: 1)
    try bench.put(store: bench.earlier.store, head: bench.earlier.head, anchor: bench.earlier.anchor)
    guard case .intact(let count) = try await bench.folder.open().verify() else {
      Issue.record("found")
      return
    }
    #expect(count < bench.count)
  }
}

extension TamperingKind {
  fileprivate func isNamed(by verification: JournalVerification) -> Bool {
    switch verification {
    case .intact: false
    case .broken(_, let reason): found.contains(reason)
    case .schemaChanged(let names): found.isEmpty && !names.isEmpty
    }
  }
}
