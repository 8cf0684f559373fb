import Glibc
import Synchronization

/// Delays the stop of Ctrl-Z while this process holds locks that others wait for.
///
/// The last ``end()`` performs the stop by the original signal. A process that was started to ignore the signal keeps ignoring
/// it. The operator is told of the delay: the event loop tells its application; without a loop it goes to stderr.
public enum StopHold {
  private struct State {
    var holds = 0
    /// The action before the first hold; `nil` if there is no hold or the signal is ignored.
    var former: sigaction?
    /// Whether a stop was raised that the event loop has not seen yet.
    var isRaised = false
  }

  private static let state = Mutex(State())

  /// - Parameter words: written to stderr once if a stop has to wait for this hold.
  public static func begin(_ words: String) {
    state.withLock { state in
      state.holds += 1
      var former = sigaction()
      guard state.holds == 1, sigaction(SIGTSTP, nil, &former) == 0, !SignalPipe.isIgnored(former) else { return }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        stopIsDue.store(true, ordering: .relaxed)
        if loopAnswers.load(ordering: .relaxed) { SignalPipe.note(number) } else { tellStandardError() }
      }
      action.sa_flags = SA_RESTART
      loopAnswers.store(!SignalPipe.isDefault(former), ordering: .relaxed)
      // A handler of the previous hold may have been late.
      stopIsDue.store(false, ordering: .relaxed)
      free(take(leaving: strdup("\n" + words + "\n")))
      if sigaction(SIGTSTP, &action, nil) == 0 { state.former = former }
    }
  }

  public static func end() {
    state.withLock { state in
      state.holds -= 1
      guard state.holds == 0, var former = state.former else { return }
      sigaction(SIGTSTP, &former, nil)
      state.former = nil
      free(take(leaving: nil))
      guard stopIsDue.exchange(false, ordering: .relaxed) else { return }
      state.isRaised = loopAnswers.load(ordering: .relaxed)
      SignalPipe.raiseStop()
    }
  }

  /// Whether a stop waits for the last ``end()`` or for the event loop.
  public static var isStopDue: Bool {
    state.withLock { $0.isRaised || $0.former != nil && stopIsDue.load(ordering: .relaxed) }
  }

  /// Whether a stop has to wait; if so, the last ``end()`` performs it.
  static func putsOffStop() -> Bool {
    state.withLock { state in
      state.isRaised = false
      guard state.former != nil else { return false }
      stopIsDue.store(true, ordering: .relaxed)
      return true
    }
  }

  /// Stops now and allows no new hold until the process is continued; delays the stop if there is a hold.
  static func stop(_ stop: () -> Void) {
    state.withLock { state in
      if state.former == nil { stop() } else { stopIsDue.store(true, ordering: .relaxed) }
    }
  }
}

/// A handler can access only globals.
private let stopIsDue = Atomic<Bool>(false)
/// Whether an event loop handled the signal before the hold.
private let loopAnswers = Atomic<Bool>(false)

/// The address of the words for stderr; 0 for none. Taking them transfers ownership, so no handler reads freed memory.
private let wordsToTell = Atomic<UInt>(0)

private func take(leaving words: UnsafeMutablePointer<CChar>?) -> UnsafeMutablePointer<CChar>? {
  UnsafeMutablePointer(bitPattern: wordsToTell.exchange(UInt(bitPattern: words), ordering: .acquiringAndReleasing))
}

/// Called by a handler, which must not free memory.
private func tellStandardError() {
  guard let words = take(leaving: nil) else { return }
  let code = errno
  _ = write(STDERR_FILENO, words, strlen(words))
  errno = code
}
