import Testing

/// Two processes on one store never overwrite each other, and never send at once.
@Suite("Trust: two processes at once", .endToEnd)
struct TrustRaceTests {
  @Test("two commands: no two writes of an order at once, none unseen, no correction lost, no customer twice")
  func commands() async throws {
    let kinds = Proof.only.map { name in RaceKind.allCases.filter { $0.rawValue.contains(name) } } ?? RaceKind.allCases
    let times = Proof.isWhole("races") ? 92 : 2
    let races = kinds.flatMap { kind in (0..<times).map { Race(kind: kind, number: $0) } }
    report("races", try await Proof.each(races) { try await $0.run() })
  }

  @Test("with consoles: the same, and whoever waits stays alive")
  func consoles() async throws {
    let times = Proof.isWhole("console-races") ? 300 : 2
    let races = ConsoleRace.Kind.allCases.flatMap { kind in (0..<times).map { ConsoleRace(kind: kind, number: $0) } }
    report("console-races", try await Proof.each(races) { try await $0.run() })
  }

  private func report(_ title: String, _ results: [Race.Result]) {
    let overlapped = results.count(where: \.overlapped)
    let counted = Proof.report(title, results.flatMap { result in result.faults.map { "\(result.name): \($0)" } })
    #expect(overlapped * 10 >= results.count * 8, "only \(overlapped) of \(results.count) overlapped")
    print("\(title): \(results.count), \(overlapped) overlapped, \(counted)")
  }
}
