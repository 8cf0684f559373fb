import Glibc

/// The state of a terminal line as `stty -g` and the sequences sent to it tell it.
struct TerminalModes: Equatable {
  /// Flags and control characters of the line.
  private var line: [UInt32]

  init(of terminal: PseudoTerminal) throws {
    let descriptor = open(terminal.path, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    defer { close(descriptor) }
    var settings = termios()
    guard descriptor >= 0, tcgetattr(descriptor, &settings) == 0 else {
      throw Unexpected("no modes of \(terminal.path)")
    }
    let characters = withUnsafeBytes(of: settings.c_cc) { $0.map(UInt32.init) }
    line = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag] + characters
  }

  /// The private modes that bytes sent to a terminal leave otherwise than they were: all off but the cursor.
  static func leftOver(in bytes: [UInt8]) -> [String] {
    var isOn: [String: Bool] = ["25": true]
    let text = String(decoding: bytes, as: UTF8.self)
    for match in text.matches(of: /\u{1B}\[\?([0-9;]+)([hl])/) {
      for mode in match.1.split(separator: ";") { isOn[String(mode)] = match.2 == "h" }
    }
    return isOn.filter { $0.value != ($0.key == "25") }.map(\.key).filter { !["7", "12", "45"].contains($0) }.sorted()
  }
}
