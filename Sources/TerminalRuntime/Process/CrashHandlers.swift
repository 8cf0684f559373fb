import Glibc
import Synchronization

/// Restores the terminal when the process crashes.
///
/// The handlers cover every signal whose default ends a process, except HUP, INT and TERM, which ``SignalPipe`` handles. They
/// restore the terminal if one is armed, then let the signal take its default action. They also keep out Swift's crash reporter,
/// which would prompt on the terminal and write memory to logs; so commands without a terminal install them too. They run on a
/// stack of their own.
public enum CrashHandlers {
  /// Installs the handlers and a signal stack for the calling thread. Call once, at the start.
  public static func install() {
    // The first use of a global takes a lock, which must not happen within a handler.
    _ = armed.load(ordering: .relaxed)
    addStack()
    catchSignals(fatal)
  }

  private static let fatal = [
    SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT, SIGSYS, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
    SIGXCPU, SIGXFSZ, SIGPWR, SIGPOLL, SIGSTKFLT,
  ]
  private static let orderly = [SIGHUP, SIGINT, SIGTERM]

  /// Restores the modes of a line however the process ends while `body` runs, including by HUP, INT and TERM.
  public static func guarding<Value, Fault>(
    _ descriptor: Int32, modes: termios, _ body: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    install()
    arm(descriptor: descriptor, restoring: [], modes: modes)
    catchSignals(orderly)
    defer {
      for number in orderly { signal(number, SIG_DFL) }
      disarm()
    }
    return try body()
  }

  private static func catchSignals(_ numbers: [Int32]) {
    for number in numbers {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in restoreAndDie(number) }
      action.sa_flags = SA_ONSTACK
      sigaction(number, &action, nil)
    }
  }

  /// Gives the calling thread a signal stack; after a stack overflow the handlers could not run without one. The event loop calls
  /// this, since the main actor need not run on the initial thread.
  static func addStack() {
    var current = stack_t()
    guard sigaltstack(nil, &current) == 0, current.ss_sp == nil else { return }
    var stack = stack_t()
    stack.ss_size = 64 * 1024
    // Never freed: it may be used until the process ends.
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: stack.ss_size, alignment: 16)
    sigaltstack(&stack, nil)
  }

  /// Sets what to write to a terminal, and the modes to set, in a crash. The descriptor must not block.
  public static func arm(descriptor: Int32, restoring bytes: [UInt8], modes: termios) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    let restoration = UnsafeMutablePointer<Restoration>.allocate(capacity: 1)
    restoration.initialize(to: Restoration(descriptor: descriptor, bytes: copy, count: bytes.count, modes: modes))
    // The former one is never freed: a handler on another thread may be reading it.
    armed.store(UInt(bitPattern: restoration), ordering: .sequentiallyConsistent)
  }

  /// Disarms the handlers once the terminal has been restored.
  public static func disarm() {
    armed.store(0, ordering: .sequentiallyConsistent)
  }
}

/// The data of a crash handler, readable without locks or reference counting.
private struct Restoration {
  var descriptor: Int32
  var bytes: UnsafeMutablePointer<UInt8>
  var count: Int
  var modes: termios
}

/// The address of the `Restoration`; 0 for none. A handler can access only globals.
private let armed = Atomic<UInt>(0)

/// Async-signal-safe; every step is best effort.
private func restoreAndDie(_ number: Int32) {
  if let restoration = UnsafeMutablePointer<Restoration>(bitPattern: armed.load(ordering: .relaxed)) {
    _ = write(restoration.pointee.descriptor, restoration.pointee.bytes, restoration.pointee.count)
    tcsetattr(restoration.pointee.descriptor, TCSANOW, &restoration.pointee.modes)
  }
  var standard = sigaction()
  standard.__sigaction_handler.sa_handler = SIG_DFL
  sigaction(number, &standard, nil)
  // Blocked until the handler returns; a hardware fault then recurs by itself.
  raise(number)
}
