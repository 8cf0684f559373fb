import Synchronization
import TextGrid

/// The one line on a terminal that says what is going on; nothing where stderr is no terminal.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let current = Mutex(SafeText.empty)

  init(on standard: Standard = .error) {
    isShown = standard.isTerminal
  }

  func show(_ sentence: String) {
    guard isShown else { return }
    // One column is left free, or some terminals wrap.
    let text = SafeText(sentence).truncated(to: 79)
    current.withLock { current in
      current = text
      Self.draw(text)
    }
  }

  /// Writes a line above the progress.
  func write(_ line: String, to standard: Standard = .output) {
    current.withLock { current in
      if !current.isEmpty { Self.draw(.empty) }
      standard.write(line + "\n")
      if !current.isEmpty { Self.draw(current) }
    }
  }

  func clear() {
    current.withLock { current in
      if !current.isEmpty { Self.draw(.empty) }
      current = .empty
    }
  }

  private static func draw(_ text: SafeText) {
    Standard.error.write("\r\u{1B}[K" + text.string)
  }
}
