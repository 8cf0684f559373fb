import Glibc
import Synchronization

/// Puts the stop that Ctrl-Z asks for off, while this process holds what others wait for.
///
/// The stop comes with the last ``end()``, as the signal it was. A process that was started to ignore it goes on ignoring it.
/// That it waits is told: by the event loop to its application; where no loop answers the signal, on stderr.
public enum StopHold {
  private struct State {
    var holds = 0
    /// What answered the signal before the first hold; `nil` while there is none, or the signal is ignored.
    var former: sigaction?
    /// The stop was raised, and the event loop has not seen it yet.
    var isRaised = false
  }

  private static let state = Mutex(State())

  /// - Parameter words: what stderr is told, once, should a stop have to wait for this.
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
      // A handler of the former hold may have been late.
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

  /// Whether a stop waits for the last ``end()``, or for the event loop to see it.
  public static var isStopDue: Bool {
    state.withLock { $0.isRaised || $0.former != nil && stopIsDue.load(ordering: .relaxed) }
  }

  /// Whether a stop has to wait; if so it comes with the last ``end()``.
  static func putsOffStop() -> Bool {
    state.withLock { state in
      state.isRaised = false
      guard state.former != nil else { return false }
      stopIsDue.store(true, ordering: .relaxed)
      return true
    }
  }

  /// Stops now, and begins no hold before the process has been continued; puts the stop off if there is a hold.
  static func stop(_ stop: () -> Void) {
    state.withLock { state in
      if state.former == nil { stop() } else { stopIsDue.store(true, ordering: .relaxed) }
    }
  }
}

/// A handler can reach nothing but a global.
private let stopIsDue = Atomic<Bool>(false)
/// Whether an event loop answered the signal before the hold.
private let loopAnswers = Atomic<Bool>(false)

/// The address of the words for stderr; 0 for none. Whoever takes them owns them: no handler reads what has been freed.
private let wordsToTell = Atomic<UInt>(0)

private func take(leaving words: UnsafeMutablePointer<CChar>?) -> UnsafeMutablePointer<CChar>? {
  UnsafeMutablePointer(bitPattern: wordsToTell.exchange(UInt(bitPattern: words), ordering: .acquiringAndReleasing))
}

/// Called by a handler, which may not free.
private func tellStandardError() {
  guard let words = take(leaving: nil) else { return }
  let code = errno
  _ = write(STDERR_FILENO, words, strlen(words))
  errno = code
}
