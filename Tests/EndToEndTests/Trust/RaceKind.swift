import FaultServer

/// Two commands on one store that go for the same thing at once.
enum RaceKind: String, CaseIterable, Sendable {
  case sameStatus = "the same status twice"
  case otherStatus = "two statuses"
  case lines = "two corrections"
  case statusAndLines = "a status and a correction"
  case newCustomer = "a new customer twice"
  case opposite = "sets in opposite orders"
  case sameStatusUnwaited = "the same status twice, --no-wait"
  case otherStatusUnwaited = "two statuses, --no-wait"
  case linesUnwaited = "two corrections, --no-wait"
  case stopped = "the first is stopped in its turn"
  case killed = "the first is killed in its turn"

  static let order = "8160"
  static let codes = ShopModel.sampleLines.keys.sorted()

  /// The arguments of the one that comes first, and of the other.
  func commands(customerFile: String) -> (first: [String], second: [String]) {
    let status = { (to: String) in ["orders", "set-status", "--to", to, Self.order, "--yes"] }
    let lines = { (place: Int, amount: Int) in
      ["orders", "set-quantity", Self.order, "\(Self.codes[place])=\(amount)", "--yes"]
    }
    let add = ["customers", "add", "--file", customerFile, "--yes"]
    let set = (0..<4).map { "\(8160 + $0)" }
    switch self {
    case .sameStatus: return (status("P"), status("P"))
    case .otherStatus, .killed: return (status("P"), status("H"))
    case .stopped: return (status("P"), status("H") + ["--wait", "2"])
    case .lines: return (lines(0, 9), lines(1, 8))
    case .statusAndLines: return (status("P"), lines(1, 8))
    case .newCustomer: return (add, add)
    case .opposite:
      return (
        ["orders", "set-status", "--to", "P", "--yes"] + set,
        ["orders", "set-status", "--to", "H", "--yes"] + set.reversed()
      )
    case .sameStatusUnwaited: return (status("P") + ["--no-wait"], status("P") + ["--no-wait"])
    case .otherStatusUnwaited: return (status("P") + ["--no-wait"], status("H") + ["--no-wait"])
    case .linesUnwaited: return (lines(0, 9) + ["--no-wait"], lines(1, 8) + ["--no-wait"])
    }
  }
}
