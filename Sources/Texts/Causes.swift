import Desk

/// Where a cause is told: what can be done next is a key in the console and a command or an option on the command line.
public enum CausePlace: Hashable, Sendable, CaseIterable {
  case console, command
}

extension DeskError {
  var isRedirect: Bool {
    if case .answer(let shape) = came { (300..<400).contains(shape.status) } else { false }
  }

  /// Whether an answer came that was given up, so that there is nothing of it to look at.
  var isUnusable: Bool {
    if case .unusable = came { true } else { false }
  }

  /// Whether the platform answered well and said nothing.
  var cameWithoutData: Bool {
    if case .answer(let shape) = came { (200..<300).contains(shape.status) && detail.isEmpty } else { false }
  }
}

extension DeskError.AnswerShape {
  /// The size as both languages write it.
  var sizeText: String { size < 1024 ? "\(size) bytes" : "\((size + 512) / 1024) kB" }
}

extension StringProtocol {
  var startingUpperCase: String { prefix(1).uppercased() + dropFirst() }
}
