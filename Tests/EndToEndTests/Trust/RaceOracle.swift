import FaultServer

/// What two commands may have done to each other, from the server's log.
struct RaceOracle {
  var kind: RaceKind
  var server: FaultServer
  var first: CommandResult
  var second: CommandResult

  private var writes: [ServerLog.Exchange] { server.log.writes }

  var faults: [String] {
    var faults = endings + sentAtOnce + blindWrites
    switch kind {
    case .newCustomer:
      let times = server.shop.now.registered.values.max() ?? 0
      if times != 1 { faults.append("registered \(times) times") }
    case .sameStatus, .sameStatusUnwaited:
      if writes.count != 1 { faults.append("sent \(writes.count) times") }
    case .lines, .linesUnwaited: faults += lostCorrections
    case .statusAndLines:
      let order = server.shop.order(RaceKind.order)
      if first.ending == .exit(0), order?.status != "P" { faults.append("the status is lost") }
      if second.ending == .exit(0), order?.lines[RaceKind.codes[1]] != 8 { faults.append("the correction is lost") }
    case .stopped:
      if second.ending != .exit(3) { faults.append("the second ended with \(second.ending), and the turn was taken") }
    case .otherStatus, .otherStatusUnwaited, .opposite, .killed: break
    }
    return faults.map { "\($0). First: \(first.ending), second: \(second.ending) \(Self.end(of: second))" }
  }

  private var endings: [String] {
    let (allowedFirst, allowedSecond): (Set<Int32>, Set<Int32>) =
      kind == .newCustomer ? ([0], [0, 1, 3, 4]) : ([0, 1, 4], [0, 1, 3, 4])
    var faults: [String] = []
    if kind == .killed {
      if first.ending != .signal(9) { faults.append("the first was not killed") }
    } else if !allowedFirst.contains(where: { first.ending == .exit($0) }) {
      faults.append("the first ended with \(first.ending): \(Self.end(of: first))")
    }
    if !allowedSecond.contains(where: { second.ending == .exit($0) }) { faults.append("the second ended wrongly") }
    return faults
  }

  private var sentAtOnce: [String] { kind == .killed ? [] : Self.sentAtOnce(server.log) }
  private var blindWrites: [String] { kind == .killed ? [] : Self.blindWrites(server.log) }

  /// Two writes about one order must not be under way at once.
  static func sentAtOnce(_ log: ServerLog) -> [String] {
    let writes = log.writes
    return writes.indices.flatMap { one in
      writes.indices.filter { $0 > one }.filter { other in
        writes[one].request.path == writes[other].request.path
          && writes[other].began < writes[one].ended ?? .max
      }.map { other in "two writes of \(writes[one].request.path) at once" }
    }
  }

  /// Each later write about an order needs a reading of it after the one before.
  static func blindWrites(_ log: ServerLog) -> [String] {
    let exchanges = log.exchanges
    return exchanges.enumerated().filter { $0.element.request.isWrite && !$0.element.request.order.isEmpty }.compactMap
    {
      place, write in
      guard let last = exchanges[..<place].last(where: { $0.request.isWrite && $0.request.path == write.request.path })
      else { return nil }
      let isRead = exchanges[..<place].contains {
        $0.request.order == write.request.order && !$0.request.isWrite && $0.began > last.ended ?? .max
      }
      return isRead ? nil : "a write of \(write.request.path) that read nothing after the one before"
    }
  }

  private var lostCorrections: [String] {
    let lines = server.shop.order(RaceKind.order)?.lines ?? [:]
    var lost: [String] = []
    if first.ending == .exit(0), lines[RaceKind.codes[0]] != 9 { lost.append("the first correction is lost") }
    if second.ending == .exit(0), lines[RaceKind.codes[1]] != 8 { lost.append("the second correction is lost") }
    return lost
  }

  private static func end(of result: CommandResult) -> String {
    (result.output + result.errors).split(separator: "\n").suffix(3).joined(separator: " / ")
  }
}
