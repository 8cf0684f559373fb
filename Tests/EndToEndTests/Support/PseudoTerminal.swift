import Glibc

/// A terminal line without a window: what the program sends stays bytes, and the line can be lost.
final class PseudoTerminal {
  let path: String
  private var controller: Int32

  init(width: Int = 80, height: Int = 24) throws {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    // TIOCSPTLCK and TIOCGPTN, whose macros Swift does not see: unlock the other end, and tell its number.
    var (lock, number): (Int32, Int32) = (0, 0)
    guard controller >= 0, ioctl(controller, 0x4004_5431, &lock) == 0, ioctl(controller, 0x8004_5430, &number) == 0
    else { throw Unexpected("no pseudo-terminal to be had") }
    path = "/dev/pts/\(number)"
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  deinit {
    hangUp()
  }

  /// The line is gone, as when SSH loses its connection.
  func hangUp() {
    if controller >= 0 { close(controller) }
    controller = -1
  }

  /// Starts a program as a terminal window does.
  func start(
    _ arguments: [String], environment: [String: String?] = [:], output: ChildProcess.Stream? = nil,
    errors: ChildProcess.Stream? = nil
  ) throws -> ChildProcess {
    try Workplace.here.start(
      arguments, environment: ["TERM": "xterm-256color"].merging(environment) { $1 }, input: .terminal(path),
      output: output ?? .terminal(path), errors: errors ?? .terminal(path), leadsSession: true)
  }

  func types(_ text: String) throws { try sends(Array(text.utf8)) }

  /// Bytes as they are, whatever they mean.
  func sends(_ bytes: [UInt8]) throws {
    guard write(controller, bytes, bytes.count) == bytes.count else { throw Unexpected("the terminal takes no input") }
  }

  /// What the program has sent and nobody has read yet.
  func read() -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = max(0, Glibc.read(controller, buffer.baseAddress, buffer.count))
      }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Reads until a text has come.
  ///
  /// - Returns: everything up to now.
  @discardableResult
  func reads(_ text: String) async throws -> [UInt8] {
    let wanted = Array(text.utf8)
    var bytes: [UInt8] = []
    let came = try await eventually(every: .milliseconds(10)) {
      bytes += read()
      return bytes.firstRange(of: wanted) != nil
    }
    guard came else {
      throw Unexpected("the program never sent “\(text)” but \(String(decoding: bytes, as: UTF8.self))")
    }
    return bytes
  }

  /// Reads until nothing has come for a while.
  ///
  /// - Returns: everything up to now.
  @discardableResult
  func readsUntilStill(for pause: Duration) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    var still = ContinuousClock.now
    let cameToRest = try await eventually(every: .milliseconds(20)) {
      let piece = read()
      bytes += piece
      if !piece.isEmpty { still = .now }
      return ContinuousClock.now - still >= pause
    }
    guard cameToRest else { throw Unexpected("the program never stops sending") }
    return bytes
  }
}
