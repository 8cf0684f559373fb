import FaultServer

/// The nine commands that talk to the platform, as the proofs run them.
enum DeskCommand: String, CaseIterable, Sendable {
  case list = "orders list"
  case show = "orders show"
  case sweep = "orders sweep"
  case setStatus = "orders set-status"
  case setQuantity = "orders set-quantity"
  case push = "catalog push"
  case add = "customers add"
  case setTerms = "customers set"
  case pushTerms = "customers push"

  static let order = "8160"

  /// Where a fault can play.
  var places: [Place] {
    switch self {
    case .list, .show, .sweep: [.firstRead]
    case .setStatus, .setQuantity: [.firstRead, .write, .readBack]
    case .push, .add, .setTerms, .pushTerms: [.write]
    }
  }

  /// Whether a reading can tell what became of its write.
  var readsBack: Bool { self == .setStatus || self == .setQuantity }
  /// Whether what it sends may be sent again.
  var mayRepeat: Bool { [.push, .setTerms, .pushTerms].contains(self) }
  var readsOrders: Bool { [.show, .setStatus, .setQuantity].contains(self) }

  /// The order as it is after the command.
  var wanted: OrderState? {
    var lines = ShopModel.sampleLines
    switch self {
    case .setStatus: return OrderState(status: "P", lines: lines)
    case .setQuantity:
      lines["7891000140307"] = 4
      return OrderState(status: "E", lines: lines)
    default: return nil
    }
  }

  /// Makes what it needs in this workplace, and returns its arguments but those of the connection.
  func prepare(on url: String) async throws -> [String] {
    let place = try Workplace.here
    let words = rawValue.split(separator: " ").map(String.init)
    func file(_ name: String, _ text: String) throws -> String {
      let path = place.newFile(name)
      try Files.write(text, to: path)
      return path
    }
    switch self {
    case .list: return words + ["--status", "E"]
    case .show: return words + [Self.order]
    case .sweep: return words + ["--pace", "0"]
    case .setStatus: return words + ["--to", "P", Self.order, "--yes"]
    case .setQuantity: return words + [Self.order, "7891000140307=4", "--yes"]
    case .push:
      try await take("catalog", try file("products.csv", Samples.products(1...3)), on: url)
      return words + ["--yes"]
    case .pushTerms:
      let text = "cnpj;nome fantasia;bloqueado;limite\n\(Samples.cnpj(1));Mercado;não;10,50\n"
      try await take("customers", try file("customers.csv", text), on: url)
      return words + ["--yes"]
    case .add: return words + ["--file", try file("customer.csv", Samples.customerForm), "--yes"]
    case .setTerms: return words + [Samples.cnpj(1), "--blocked", "no", "--limit", "10,50", "--yes"]
    }
  }

  private func take(_ kind: String, _ file: String, on url: String) async throws {
    let taken = try await balcao(on: url, kind, "import", file)
    guard taken.ending == .exit(0) else { throw Unexpected("not imported: \(taken)") }
  }
}
