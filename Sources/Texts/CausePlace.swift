import Desk

/// Where a cause is told: what can be done next is a key in the console and a command or an option on the command line.
public enum CausePlace: Hashable, Sendable, CaseIterable {
  case console, command
}

extension DeskError {
  /// Whether the platform answered well and said nothing.
  var cameWithoutData: Bool {
    if case .answer(let shape) = came { (200..<300).contains(shape.status) && detail.isEmpty } else { false }
  }
}
