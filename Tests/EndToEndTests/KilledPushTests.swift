import Glibc
import SeededInput
import Testing

/// Nothing of a catalog is lost, whatever becomes of the processes that send it.
@Suite("A catalog push that is killed", .endToEnd)
struct KilledPushTests {
  private static let kills = 50
  private static let products = 1...600

  @Test(
    "fifty times at any moment, and pushed again each time: every product arrives as it is wanted, the journal is right"
  )
  func fifty() async throws {
    let shop = try await Shop.open(options: ["--orders", "10", "--queue-delay", "0"])
    let relay = try Relay(to: shop)
    defer { relay.close() }
    var random = SeededGenerator(seed: 20_261_122)
    var prices: [Int: Int] = [:]
    var killed = 0
    while killed < Self.kills {
      let isWhole = try await push(through: relay, killedAt: Moment(&random))
      if !isWhole { killed += 1 }
      // Wanted otherwise before all have arrived, at times: what arrives later must be what is wanted last.
      if isWhole || Int.random(in: 0..<8, using: &random) == 0 {
        let changed = Self.products.filter { _ in prices.isEmpty || Int.random(in: 0..<10, using: &random) < 7 }
        for number in changed { prices[number] = Int.random(in: 1...99_999, using: &random) }
        _ = try await importProducts(Samples.products(changed) { prices[$0] ?? 0 }, on: relay.url)
      }
    }
    let end = try await balcao(on: relay.url, "catalog", "push", "--yes")
    #expect(end.ending == .exit(0), "\(end)")
    let wanted = Dictionary(uniqueKeysWithValues: prices.map { (Samples.ean($0), Samples.wire($1)) })
    #expect(try shop.arrivedProducts.prices == wanted)
    try await checkJournal(relay)

    let sent = relay.requests.count
    let again = try await balcao(on: relay.url, "catalog", "push", "--yes")
    #expect(again.ending == .exit(0) && again.errors.contains("Nada a enviar"), "\(again)")
    #expect(relay.requests.count == sent)
  }

  /// All that was sent is there by its name, with an end, and nobody has touched it.
  private func checkJournal(_ relay: Relay) async throws {
    let journal = try await JournalledWrite.all(relay.url)
    #expect(Set(relay.requests.map(\.id)).isSubset(of: journal.flatMap(\.requests)))
    #expect(Set(journal.map(\.request)).count == journal.count)
    #expect(Set(journal.map(\.state)) == ["accepted", "unknown"])
    let verified = try await balcao(on: relay.url, "journal", "verify")
    #expect(verified.ending == .exit(0), "\(verified)")
  }

  /// When a push is killed: at a write on its way, or a moment later.
  private struct Moment {
    var write: Int
    var place: Relay.Moment
    /// Goes on for so long, so that the process is also met between two requests; nobody waits for anything.
    var microseconds: UInt32

    init(_ random: inout SeededGenerator) {
      write = Int.random(in: 1...6, using: &random)
      place = Relay.Moment.allCases.randomElement(using: &random) ?? .taken
      microseconds = place == .answered ? UInt32.random(in: 0...8_000, using: &random) : 0
    }
  }

  /// - Returns: whether it came to its end before the moment.
  private func push(through relay: Relay, killedAt moment: Moment) async throws -> Bool {
    let place = try Workplace.here
    let victim = Victim()
    relay.interfere { write, passed in
      guard write == moment.write, passed == moment.place else { return true }
      usleep(moment.microseconds)
      victim.kill()
      return false
    }
    let errors = place.newFile("err")
    let child = try place.start(
      [Workplace.balcao, "catalog", "push", "--yes"] + connectionArguments(relay.url), errors: .file(errors))
    victim.set(child)
    let ending = try await child.end(within: commandPatience)
    relay.interfere(nil)
    // What had left before arrives before anything later leaves.
    #expect(try await eventually(every: .milliseconds(2)) { relay.isStill })
    guard ending != .signal(SIGKILL) else { return false }
    #expect(ending == .exit(0), "\(Files.text(errors))")
    return true
  }
}
