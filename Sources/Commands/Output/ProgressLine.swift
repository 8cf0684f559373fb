import Synchronization
import TextGrid

/// One line on a terminal that shows the progress. It is not shown if stderr is no terminal.
final class ProgressLine: Sendable {
  private let output: StandardStream
  private let error: StandardStream
  private let isShown: Bool
  private let current = Mutex(SafeText.empty)

  init(_ environment: CommandEnvironment) {
    output = environment.output
    error = environment.error
    isShown = error.isTerminal
  }

  func show(_ sentence: String) {
    guard isShown else { return }
    // Leaves one column free, since some terminals wrap.
    let text = SafeText(sentence).truncated(to: 79)
    current.withLock { current in
      current = text
      draw(text)
    }
  }

  /// Writes a line above the progress.
  ///
  /// - Parameter isData: whether it goes to stdout, rather than to stderr.
  func write(_ line: String, isData: Bool = true) {
    current.withLock { current in
      if !current.isEmpty { draw(.empty) }
      (isData ? output : error).write(line + "\n")
      if !current.isEmpty { draw(current) }
    }
  }

  func clear() {
    current.withLock { current in
      if !current.isEmpty { draw(.empty) }
      current = .empty
    }
  }

  private func draw(_ text: SafeText) {
    error.write("\r\u{1B}[K" + text.string)
  }
}
