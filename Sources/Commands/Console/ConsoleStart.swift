import Commerce
import Console
import ConsoleKit
import Settings
import Texts

/// What the console shows first.
struct ConsoleStart: Equatable {
  /// The words behind the program's name; none is the orders.
  var view: [String] = []
  /// The status whose orders are shown first.
  var status = "E"

  func open(in environment: CommandEnvironment) async throws {
    let start = try startView(environment)
    let connection = try Connection(environment)
    let settings = environment.settings
    let run = ConsoleRun(
      environment: environment, connection: connection, isProduction: settings.isProduction,
      profile: settings.profile ?? settings.user ?? "")
    do {
      try await run.run(start)
    } catch {
      await connection.close()
      throw error
    }
    await connection.close()
  }

  private func startView(_ environment: CommandEnvironment) throws(Failure) -> StartView {
    let status = try environment.status(status)
    switch (view.first, view.count) {
    case (nil, _), ("orders", 1): return .orders(status)
    case ("catalog", 1): return .catalog
    case ("customers", 1): return .customers
    case ("order", 2): return .order(try environment.orderID(view[1]))
    default: throw environment.failure(.usage, .unknownView(view.joined(separator: " ")))
    }
  }
}

/// A command line that opens the console, read without the argument parser, which takes longer than all else before the first
/// frame.
struct PlainConsoleLine {
  private(set) var start = ConsoleStart()
  private(set) var overrides = Overrides()

  /// Fails if anything else stands there: then the parser decides.
  init?(_ arguments: [String]) {
    var words = arguments[...]
    var hasStatus = false
    while let word = words.popFirst() {
      guard word.hasPrefix("-") else {
        start.view.append(word)
        continue
      }
      if overrides.raise(flag: word) { continue }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let value = parts.count == 2 ? parts[1] : words.popFirst(), !value.hasPrefix("-") else { return nil }
      if parts[0] == "--status" {
        start.status = value
        hasStatus = true
      } else if !overrides.set(option: parts[0], to: value) {
        return nil
      }
    }
    switch (start.view.first, start.view.count) {
    case (nil, _), ("orders", 1), ("order", 2): break
    case ("catalog", 1), ("customers", 1): if hasStatus { return nil }
    default: return nil
    }
  }
}

extension Overrides {
  /// - Returns: whether the option exists, takes a value, and accepts this one.
  fileprivate mutating func set(option: String, to value: String) -> Bool {
    switch option {
    case "--profile": profile = value
    case "--base-url": baseURL = value
    case "--user": user = value
    case "--password-file": passwordFile = value
    case "--ca-file": caFile = value
    case "--store": store = value
    case "--config": config = value
    case "--theme": theme = value
    case "--lang": lang = value
    case "--operator": operatorName = value
    case "--timeout":
      guard let seconds = Int(value) else { return false }
      timeout = seconds
    default: return false
    }
    return true
  }

  /// - Returns: whether the option exists and takes no value.
  fileprivate mutating func raise(flag: String) -> Bool {
    switch flag {
    case "--password-stdin": passwordStdin = true
    case "--read-only": readOnly = true
    case "--no-color": noColor = true
    default: return false
    }
    return true
  }
}
