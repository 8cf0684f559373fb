import Glibc
import Synchronization

/// A signal that the event loop handles.
public enum ProcessSignal: Hashable, Sendable, CaseIterable {
  case interrupt, terminate, hangUp, windowChange, stop, resume

  var number: Int32 {
    switch self {
    case .interrupt: SIGINT
    case .terminate: SIGTERM
    case .hangUp: SIGHUP
    case .windowChange: SIGWINCH
    case .stop: SIGTSTP
    case .resume: SIGCONT
    }
  }
}

/// Writes signals as bytes to a pipe that the event loop polls. Its handlers do nothing else.
///
/// Create it before the terminal: curses installs its own handlers for signals without one. Only one pipe is active; a second one
/// takes the signals over.
public final class SignalPipe: Sendable {
  private let wake: WakePipe
  /// The previous handlers, restored by ``close()``.
  private let former: Mutex<[(number: Int32, action: sigaction)]>

  /// A signal that the process was started to ignore (as by `nohup`) stays ignored.
  ///
  /// - Throws: ``TerminalError/system(operation:code:)``
  public init(_ signals: [ProcessSignal] = ProcessSignal.allCases) throws(TerminalError) {
    wake = try WakePipe()
    former = Mutex([])
    signalDescriptor.store(wake.writeEnd, ordering: .sequentiallyConsistent)
    for signal in signals {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in SignalPipe.note(number) }
      action.sa_flags = SA_RESTART
      var old = sigaction()
      guard sigaction(signal.number, nil, &old) == 0 else { continue }
      if Self.isIgnored(old), signal == .hangUp || signal == .stop { continue }
      guard sigaction(signal.number, &action, nil) == 0 else {
        let code = errno
        close()
        throw .system(operation: "sigaction", code: code)
      }
      former.withLock { $0.append((signal.number, old)) }
    }
  }

  deinit {
    close()
  }

  /// Readable while signals wait.
  public var descriptor: Int32 { wake.readEnd }

  /// The signals since the last call, in order; repeated ones count once.
  public func drain() -> [ProcessSignal] {
    var seen: [ProcessSignal] = []
    for byte in wake.drain() {
      guard let signal = ProcessSignal.allCases.first(where: { $0.number == Int32(byte) }), !seen.contains(signal)
      else {
        continue
      }
      seen.append(signal)
    }
    return seen
  }

  /// Restores the previous handlers.
  ///
  /// - Parameter terminalIsLost: the loss of a terminal may be noticed before its SIGHUP, which must not interrupt the clean-up:
  ///   the signal is ignored from here on.
  public func close(terminalIsLost: Bool = false) {
    former.withLock { former in
      for (number, action) in former {
        if terminalIsLost, number == SIGHUP {
          signal(SIGHUP, SIG_IGN)
          continue
        }
        var action = action
        sigaction(number, &action, nil)
      }
      former = []
    }
    _ = signalDescriptor.compareExchange(expected: wake.writeEnd, desired: -1, ordering: .sequentiallyConsistent)
  }

  /// Whether a shell can take the terminal back; false if this process is the log-in shell itself.
  public static var canStop: Bool {
    var current = sigaction()
    return getsid(0) != getpid() && sigaction(SIGTSTP, nil, &current) == 0 && !isIgnored(current)
  }

  /// Stops the process as Ctrl-Z would. Returns when it is continued, or at once while a ``StopHold`` is active.
  public static func stopProcess() {
    StopHold.stop {
      var standard = sigaction()
      standard.__sigaction_handler.sa_handler = SIG_DFL
      var ours = sigaction()
      guard sigaction(SIGTSTP, &standard, &ours) == 0 else { return }
      raiseStop()
      sigaction(SIGTSTP, &ours, nil)
    }
  }

  /// Sends the signal to this thread, so that the stop takes effect at once. The main actor may run on a pool thread, where
  /// signals are blocked.
  static func raiseStop() {
    var stop = sigset_t()
    var mask = sigset_t()
    sigemptyset(&stop)
    sigaddset(&stop, SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stop, &mask)
    raise(SIGTSTP)
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  /// Whether this process may use a terminal. A terminal without job control is free to use.
  public static func isInForeground(_ descriptor: Int32) -> Bool {
    let group = tcgetpgrp(descriptor)
    return group < 0 || group == getpgrp()
  }

  /// Stops the process, as job control stops a background writer, until it may use a terminal.
  ///
  /// Returns also if stopping has no effect because there is no shell to continue the process.
  public static func waitForForeground(_ descriptor: Int32, stop: () -> Void = stopProcess) {
    var attempts = 0
    while !isInForeground(descriptor), attempts < 3 {
      let start = ContinuousClock.now
      stop()
      // Nobody types `bg` that fast.
      attempts = ContinuousClock.now - start < .milliseconds(5) ? attempts + 1 : 0
    }
  }

  /// Writes a signal to the pipe; called by handlers.
  static func note(_ number: Int32) {
    let descriptor = signalDescriptor.load(ordering: .relaxed)
    guard descriptor >= 0 else { return }
    let code = errno
    WakePipe.write(UInt8(truncatingIfNeeded: number), to: descriptor)
    errno = code
  }

  static func isDefault(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_DFL, to: Int.self)
  }

  static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// The descriptor that handlers write to; -1 for none. A handler can access only globals.
private let signalDescriptor = Atomic<Int32>(-1)
