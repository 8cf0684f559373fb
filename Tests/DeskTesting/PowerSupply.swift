import Synchronization

/// Keeps a simulated process alive for so many steps. A store and a platform that share one do nothing once it is used up,
/// which is what a process that was killed leaves behind.
public final class PowerSupply: Sendable {
  private let stepsLeft: Mutex<Int?>

  /// Lasts for ever, until it is told otherwise.
  public init() {
    stepsLeft = Mutex(nil)
  }

  /// So many steps from now on.
  public func limit(to steps: Int) {
    stepsLeft.withLock { $0 = steps }
  }

  /// Whether it has run out.
  public var isOut: Bool { stepsLeft.withLock { $0 == 0 } }

  /// A new process, which lives for ever.
  public func restore() {
    stepsLeft.withLock { $0 = nil }
  }

  /// Uses up a step; `false` if there was none left.
  func take() -> Bool {
    stepsLeft.withLock { steps in
      guard let left = steps else { return true }
      steps = max(0, left - 1)
      return left > 0
    }
  }
}
