import FaultServer
import Glibc
import SeededInput
import Synchronization

/// Commands that are killed at a moment of their write which the server chooses, one after another on one store.
struct KillSeries: Sendable {
  var seed: UInt64
  var kills: Int

  /// Where the server was when it had a process killed.
  enum Moment: CaseIterable, Sendable {
    case reading, firstByte, arrived, committed, answered, answeredLongAgo

    /// Most between the first byte and the mark of the answer.
    static func drawn(_ random: inout SeededGenerator) -> Moment {
      let moments: [Moment] = [
        .reading, .firstByte, .firstByte, .arrived, .arrived, .committed, .committed, .committed, .answered, .answered,
        .answered, .answeredLongAgo,
      ]
      return moments.randomElement(using: &random) ?? .arrived
    }
  }

  /// What was counted, from the server's log and the journal alone.
  struct Tally: Sendable {
    var killed = 0
    var betweenByteAndAnswer = 0
    var betweenAnswerAndMark = 0
    var elsewhere = 0
    var faults: [String] = []

    static func + (left: Tally, right: Tally) -> Tally {
      Tally(
        killed: left.killed + right.killed,
        betweenByteAndAnswer: left.betweenByteAndAnswer + right.betweenByteAndAnswer,
        betweenAnswerAndMark: left.betweenAnswerAndMark + right.betweenAnswerAndMark,
        elsewhere: left.elsewhere + right.elsewhere, faults: left.faults + right.faults)
    }
  }

  func run() async throws -> Tally {
    let place = try Workplace.here
    try Files.write("background_sweep: no\nread_back_seconds: 5\n", to: "\(place.configFolder)/config.yaml")
    var random = SeededGenerator(seed: seed)
    let killer = Killer()
    let server = try FaultServer(shop: ShopModel(orders: ShopModel.orders(kills))) { killer.sees($0, $1) }
    defer { server.close() }
    var tally = Tally()
    for number in 0..<kills {
      try await kill(number, at: Moment.drawn(&random), with: &random, killer, server, &tally)
    }
    let verified = try await balcao(on: server.url, "journal", "verify")
    if verified.ending != .exit(0) { tally.faults.append("the journal is not whole: \(verified)") }
    return tally
  }

  private func kill(
    _ number: Int, at moment: Moment, with random: inout SeededGenerator, _ killer: Killer, _ server: FaultServer,
    _ tally: inout Tally
  ) async throws {
    let order = "\(8160 + number)"
    let isStatus = Int.random(in: 0..<10, using: &random) < 7
    let words = isStatus ? ["set-status", "--to", "P", order] : ["set-quantity", order, "7891000140307=4"]
    let before = server.log.exchanges.count
    let delay = moment == .answeredLongAgo ? UInt32.random(in: 1_000...30_000, using: &random) : 0
    let ending = try await killer.run(["orders"] + words + ["--yes"], on: server.url, at: moment, delay: delay)
    guard try await eventually(every: .milliseconds(2), { server.log.isStill }) else {
      throw Unexpected("the server never came to rest")
    }
    guard ending == .signal(SIGKILL) else {
      if ending != .exit(0) { tally.faults.append("\(order): ended by \(ending) without being killed") }
      return
    }
    tally.killed += 1
    let writes = server.log.exchanges.dropFirst(before).filter(\.request.isWrite)
    if writes.count > 1 { tally.faults.append("\(order): sent \(writes.count) times") }
    let entry = try await entry(of: order, server)
    count(writes.first, entry, moment, &tally)
    guard let write = writes.first else { return }
    guard let entry, write.request.id.isEmpty || entry.requests.contains(write.request.id) else {
      return tally.faults.append("\(order): sent, and lost from the journal")
    }
    // The next process that reads the order settles it.
    let shown = try await balcao(on: server.url, "orders", "show", order)
    if shown.ending != .exit(0) { tally.faults.append("\(order): cannot be shown: \(shown)") }
    let settled = try await self.entry(of: order, server)?.state ?? "nothing"
    if write.committed != (settled == "confirmed") {
      tally.faults.append("\(order): killed at \(moment), done: \(write.committed), in the journal at last: \(settled)")
    }
    let again = server.log.exchanges.dropFirst(before).filter(\.request.isWrite).count
    if again != writes.count { tally.faults.append("\(order): sent again by the one who looked") }
  }

  private func count(_ write: ServerLog.Exchange?, _ entry: JournalledWrite?, _ moment: Moment, _ tally: inout Tally) {
    switch write {
    case let write? where !write.isAnswered || moment == .firstByte || moment == .arrived || moment == .committed:
      tally.betweenByteAndAnswer += 1
    case .some where entry?.state == "sending" || entry?.state == "unknown": tally.betweenAnswerAndMark += 1
    default: tally.elsewhere += 1
    }
  }

  private func entry(of order: String, _ server: FaultServer) async throws -> JournalledWrite? {
    try await JournalledWrite.all(server.url).first { $0.order == order }
  }
}

/// Kills the running command when the server is at the moment.
private final class Killer: Sendable {
  private let plan = Mutex<(moment: KillSeries.Moment, delay: UInt32, victim: Victim)?>(nil)

  func run(
    _ arguments: [String], on url: String, at moment: KillSeries.Moment, delay: UInt32
  ) async throws -> ChildProcess.Ending {
    let victim = Victim()
    plan.withLock { $0 = (moment, delay, victim) }
    let child = try Workplace.here.start([Workplace.balcao] + arguments + connectionArguments(url))
    victim.set(child)
    let ending = try await child.end(within: commandPatience)
    plan.withLock { $0 = nil }
    return ending
  }

  func sees(_ moment: FaultServer.Moment, _ request: WireRequest) {
    guard let plan = plan.withLock({ $0 }) else { return }
    let isTime =
      switch plan.moment {
      case .reading: !request.isWrite && moment == .arrived
      case .firstByte: request.isWrite && moment == .firstByte
      case .arrived: request.isWrite && moment == .arrived
      case .committed: request.isWrite && moment == .committed
      case .answered, .answeredLongAgo: request.isWrite && moment == .answered
      }
    guard isTime else { return }
    usleep(plan.delay)
    plan.victim.kill()
    self.plan.withLock { $0 = nil }
  }
}
