import Desk

/// Where a cause is told: what can be done next is a key in the console and a command or an option on the command line.
public enum CausePlace: Hashable, Sendable, CaseIterable {
  case console, command
}

extension DeskError {
  var isRedirect: Bool {
    if case .answer(let shape) = came { (300..<400).contains(shape.status) } else { false }
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

/// A pause in the unit in which a person counts it, rounded up.
enum RoundedPause: Hashable, Sendable {
  case seconds(Int), minutes(Int), hours(Int), days(Int)

  init(_ seconds: Int) {
    self =
      switch seconds {
      case ..<100: .seconds(max(1, seconds))
      case ..<5400: .minutes((seconds + 59) / 60)
      case ..<172_800: .hours((seconds + 3599) / 3600)
      default: .days((seconds + 86_399) / 86_400)
      }
  }
}

extension StringProtocol {
  var startingUpperCase: String { prefix(1).uppercased() + dropFirst() }
}
