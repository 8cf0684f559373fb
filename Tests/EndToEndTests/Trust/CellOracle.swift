import FaultServer

/// What a run should have done, from the server's log and the fault's row alone.
extension CellRun {
  private var facts: Facts {
    Facts(fault: cell.fault, place: cell.place, exchanges: log.exchanges, wanted: cell.command.wanted)
  }

  /// What is wrong; empty if nothing is.
  var faults: [String] {
    guard case .exit(let code) = result.ending else { return ["ended by \(result.ending)"] }
    var faults: [String] = []
    let expected = expectedCodes
    if !expected.contains(code) { faults.append("exit \(code) instead of \(expected.sorted())") }
    faults += Claims(said, language: cell.language).faults(in: facts, code: code)
    faults += journalFaults
    faults += requestFaults
    return faults
  }

  /// Exit codes that are right; more than one only where chance decides what a client can know.
  private var expectedCodes: Set<Int32> {
    switch cell.place {
    case .firstRead: codesOfFirstRead
    case .write: codesOfWrite
    case .readBack: cell.fault.read == .content ? [0] : [4]
    }
  }

  /// That something beside an order does not exist says that the address is wrong: both readings are right.
  private var isAddressInDoubt: Bool { cell.fault.name.hasPrefix("404") && !cell.command.readsOrders }

  private var codesOfFirstRead: Set<Int32> {
    switch cell.fault.read {
    case .content: [0]
    case .refused where isAddressInDoubt: [1, 3]
    case .refused: [1]
    case .noData: cell.command.readsOrders ? [1] : [0, 1, 3]
    case .nothing: [3]
    case .logInRefused: [5]
    }
  }

  private var codesOfWrite: Set<Int32> {
    switch cell.fault.write {
    case .accepted: [0]
    case .refused: [1]
    case .notTaken, .unreached: [3]
    case .logInRefused: [5]
    case .acceptedOrNothing: cell.command.readsBack ? [0] : [0, 4]
    // The connection stood, and whether a byte was handed to it before it broke, chance decides.
    case .nothing where !facts.sawWrite: [3, 4]
    case .nothing: cell.command.readsBack && facts.isDone ? [0] : [4]
    }
  }

  private var journalFaults: [String] {
    let missing = Set(facts.writes.map(\.request.id)).subtracting(journal.flatMap(\.requests) + [""])
    if !missing.isEmpty { return ["requests not in the journal: \(missing)"] }
    let right = facts.journalStates
    // Of repeated batches the last one counts, which is the newest.
    let looked = facts.sawWrite ? [journal.first?.state ?? "nothing"] : journal.map(\.state)
    let wrong = looked.filter { !right.contains($0) }
    return wrong.isEmpty ? [] : ["in the journal \(wrong) instead of \(right.sorted())"]
  }

  private var requestFaults: [String] {
    var faults: [String] = []
    if cell.place == .firstRead, cell.fault.read != .content, facts.sawWrite, cell.command.readsOrders {
      faults.append("sent without a reading")
    }
    if !cell.command.mayRepeat, facts.writes.count > 1 { faults.append("sent \(facts.writes.count) times") }
    let ids = facts.writes.map(\.request.id).filter { !$0.isEmpty }
    if Set(ids).count < ids.count { faults.append("one request id for \(ids.count) sendings") }
    return faults
  }
}
