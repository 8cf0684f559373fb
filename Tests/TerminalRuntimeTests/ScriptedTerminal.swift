import Glibc
import TerminalRuntime
import TextGrid

/// A terminal whose other end a test holds: what the operator types goes in there.
@MainActor
final class ScriptedTerminal: Terminal {
  private(set) var size = Size(width: 20, height: 5)
  let descriptor: Int32
  private var peer: Int32
  /// What was done to it, in order.
  private(set) var log: [String] = []
  private(set) var reports: [TerminalReport] = []
  private(set) var cursors: [Point?] = []
  /// What the system would say; taken over by ``updateSize()``.
  var windowSize = Size(width: 20, height: 5)
  /// Frames the terminal takes only when flushed.
  var stalls = false
  var isLost = false
  private(set) var hasPendingOutput = false

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else {
      throw .system(operation: "socketpair", code: errno)
    }
    (descriptor, peer) = (ends[0], ends[1])
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(descriptor)
    if peer >= 0 { close(peer) }
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(peer, bytes, bytes.count)
  }

  func hangUp() {
    // A child that another test is just starting may hold this end too: closing it alone would not end the line.
    shutdown(peer, Int32(SHUT_RDWR))
    close(peer)
    peer = -1
  }

  func flush() throws(TerminalError) {
    log.append("flush")
    hasPendingOutput = false
  }

  func updateSize() { size = windowSize }

  func present(_ surface: Surface, cursor: Point?) throws(TerminalError) {
    if isLost { throw .lost }
    log.append("frame")
    cursors.append(cursor)
    hasPendingOutput = stalls
  }

  func apply(_ theme: Theme) { log.append("theme \(theme.name)") }
  func perform(_ request: TerminalRequest) { log.append("\(request)") }
  func accept(_ report: TerminalReport) { reports.append(report) }
  func suspend() { log.append("suspend") }
  func resume() { log.append("resume") }
  func restore() { log.append("restore") }
}
