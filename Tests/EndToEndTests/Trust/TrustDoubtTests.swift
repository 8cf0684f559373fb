import FaultServer
import Testing

/// What is open in the journal is settled once the platform shows it, and by nothing else.
@Suite("Trust: open entries are settled", .endToEnd)
struct TrustDoubtTests {
  @Test("a hundred accepted moves that the platform carries out later are all confirmed by one command")
  func many() async throws {
    let count = Proof.isWhole("doubt") ? 100 : 12
    let server = try FaultServer(shop: ShopModel(orders: ShopModel.orders(count)))
    defer { server.close() }
    server.shop.queueChanges()
    try await moves((0..<count).map { "\(8160 + $0)" }, to: "P", on: server.url)
    server.shop.carryOutQueue()
    let start = ContinuousClock.now
    let settled = try await balcao(on: server.url, "journal", "settle")
    let took = ContinuousClock.now - start
    let states = try await JournalledWrite.all(server.url).map(\.state)
    var faults: [String] = []
    if settled.ending != .exit(0) { faults.append("settle: \(settled)") }
    if states.count != count || Set(states) != ["confirmed"] { faults.append("not settled: \(Set(states))") }
    #expect(server.log.writes.count == count)
    print("doubt: \(count) open entries in \(took), \(Proof.report("doubt", faults))")
  }

  @Test("what another entry did confirms that entry, and what never came stays open: 4")
  func others() async throws {
    let server = try FaultServer()
    defer { server.close() }
    server.shop.queueChanges()
    try await moves(["8160", "8161"], to: "P", on: server.url)
    // The platform loses the move of 8160.
    server.shop.carryOutQueue { $0.order == "8160" }
    let first = try await balcao(on: server.url, "journal", "settle")
    var faults = first.ending == .exit(4) ? [] : ["settle: \(first)"]
    if first.ending == .exit(4) {
      try await moves(["8160"], to: "H", on: server.url, "--over-unsettled")
      let second = try await balcao(on: server.url, "journal", "settle")
      let entries = try await JournalledWrite.all(server.url).filter { $0.order == "8160" }.map(\.state)
      let isRight = entries.first == "confirmed" && !entries.dropFirst().contains("confirmed")
      if !isRight { faults.append("settle: \(entries), \(second)") }
    }
    let other = try await JournalledWrite.all(server.url).first { $0.order == "8161" }
    if other?.state != "confirmed" { faults.append("not settled: \(other?.state ?? "nothing")") }
    print("doubt: one that another entry did, \(Proof.report("doubt", faults))")
  }

  private func moves(_ orders: [String], to status: String, on url: String, _ options: String...) async throws {
    let sent = try await balcao(
      on: url, arguments: ["orders", "set-status", "--to", status, "--yes", "--no-wait"] + options + orders)
    #expect(sent.ending == .exit(0), "\(sent)")
  }
}
