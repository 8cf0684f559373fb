import Glibc
import Synchronization

/// Gives the terminal back when the process crashes.
///
/// Handlers for every signal whose default ends a process restore the terminal if one is armed, then let the signal take its
/// default course. The ``SignalPipe`` takes HUP, INT and TERM. The handlers also keep Swift's own crash reporter out, which would
/// ask questions on the terminal and write memory to logs; so install them in commands that use no terminal, too. They run on a
/// stack of their own.
public enum CrashHandlers {
  /// Installs the handlers, with a stack for the calling thread. Call once, at the start.
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

  /// Gives the modes of a line back however the process ends while a body runs, by HUP, INT and TERM as well.
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

  /// Gives the calling thread a stack for the handlers, or one that has overflowed its own could not run them. The event
  /// loop does this: the main actor need not run on the thread that the process began with.
  static func addStack() {
    var current = stack_t()
    guard sigaltstack(nil, &current) == 0, current.ss_sp == nil else { return }
    var stack = stack_t()
    stack.ss_size = 64 * 1024
    // Never freed: it may be used until the process ends.
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: stack.ss_size, alignment: 16)
    sigaltstack(&stack, nil)
  }

  /// Names what to send to which terminal, and the modes to set on it. The descriptor must not block.
  public static func arm(descriptor: Int32, restoring bytes: [UInt8], modes: termios) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    let restoration = UnsafeMutablePointer<Restoration>.allocate(capacity: 1)
    restoration.initialize(to: Restoration(descriptor: descriptor, bytes: copy, count: bytes.count, modes: modes))
    // The former one is never freed: a handler on another thread may be reading it.
    armed.store(UInt(bitPattern: restoration), ordering: .sequentiallyConsistent)
  }

  /// The terminal has been restored in order.
  public static func disarm() {
    armed.store(0, ordering: .sequentiallyConsistent)
  }
}

/// What a crash handler needs, in memory it can read without taking a lock or counting references.
private struct Restoration {
  var descriptor: Int32
  var bytes: UnsafeMutablePointer<UInt8>
  var count: Int
  var modes: termios
}

/// The address of the `Restoration`; 0 for none. A handler can reach nothing but a global.
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
  // Blocked until the handler returns; a fault would then happen again by itself.
  raise(number)
}
