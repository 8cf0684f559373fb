import Glibc

extension EventLoop {
  struct Readiness {
    var terminal = false
    var writable = false
    var signals = false
    var mailbox = false
  }

  /// Sleeps until a descriptor is ready or a deadline is due.
  func wait() -> Readiness {
    // After an interruption the terminal is no longer polled: a lost one would be ready forever.
    let terminalEvents = POLLIN | (terminal.hasPendingOutput ? POLLOUT : 0)
    var polled = [
      pollfd(fd: cause == nil ? terminal.descriptor : -1, events: Int16(terminalEvents), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, nfds_t(polled.count), timeout) > 0 else { return Readiness() }
    let atTerminal = Int32(polled[0].revents)
    return Readiness(
      terminal: atTerminal & (POLLIN | POLLHUP | POLLERR | POLLNVAL) != 0, writable: atTerminal & POLLOUT != 0,
      signals: polled[1].revents != 0, mailbox: polled[2].revents != 0)
  }

  /// Milliseconds until the first deadline, rounded up so that the loop does not wake just before it; -1 for none.
  private var timeout: Int32 {
    let deadlines = [decoder.patience.map { lastInput + $0 }, ticks.deadline, graceEnds].compactMap { $0 }
    guard let first = deadlines.min() else { return -1 }
    let left = max(.zero, first - .now).components
    let milliseconds = left.seconds * 1000 + (left.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: milliseconds)
  }
}
