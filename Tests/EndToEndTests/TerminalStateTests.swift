import Glibc
import Testing

@Suite("The terminal afterwards", .endToEnd)
struct TerminalStateTests {
  /// A way to leave, and the exit status the shell then sees.
  enum Way: String, CaseIterable, CustomTestStringConvertible {
    case quit, terminated, hungUp, segmentationFault, trap, abort

    var signal: Int32? {
      switch self {
      case .quit: nil
      case .terminated: SIGTERM
      case .hungUp: SIGHUP
      case .segmentationFault: SIGSEGV
      case .trap: SIGTRAP
      case .abort: SIGABRT
      }
    }

    var status: Int32 {
      switch self {
      case .quit: 0
      case .terminated, .hungUp: 130
      case .segmentationFault, .trap, .abort: 128 + (signal ?? 0)
      }
    }

    var testDescription: String { rawValue }
  }

  @Test("is as it was before, however the console ends", arguments: Way.allCases)
  func restored(way: Way) async throws {
    let place = try Workplace.here
    let desk = try await DeskWindow.shell()
    try await desk.enters("stty -a >\(place.folder)/before; echo re''ady")
    try await desk.sees("ready")
    try await desk.enters("sh -c 'echo $$ >\(place.folder)/pid; exec \(Workplace.balcao) demo'; echo status=$?")
    try await desk.sees("página 1/")
    #expect(try await desk.terminal("#{alternate_on}") == "1")
    if let signal = way.signal {
      let identifier = try #require(pid_t(Files.text("\(place.folder)/pid").dropLast()))
      #expect(kill(identifier, signal) == 0)
    } else {
      try await desk.press("q")
    }
    try await desk.sees("status=\(way.status)")
    #expect(try await desk.terminal("#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_flag}") == "0 1 0 0")
    // The shell sets the modes anew while it reads a line, so they are looked at from within one.
    try await desk.enters("stty -a >\(place.folder)/after; echo do''ne")
    try await desk.sees("done")
    #expect(Files.text("\(place.folder)/after") == Files.text("\(place.folder)/before"))
    try await desk.enters("cat -v")
    try await desk.pastes("pasted")
    try await desk.sees("pasted")
    #expect(!(try await desk.screen.joined().contains("200~")), "pasting is still bracketed")
  }

  @Test("Ctrl-Z goes back to the shell, fg to the console")
  func suspended() async throws {
    let desk = try await DeskWindow.shell()
    try await desk.enters("\(Workplace.balcao) demo")
    try await desk.sees("página 1/")
    try await desk.press("C-z")
    try await desk.sees("Stopped")
    #expect(try await desk.terminal("#{alternate_on} #{cursor_flag}") == "0 1")
    try await desk.enters("echo in the ''shell")
    try await desk.sees("in the shell")
    try await desk.resizes(width: 100, height: 30)
    try await desk.enters("fg")
    try await desk.sees("página 1/")
    #expect(try await desk.orderNumbers.count == 20)
    let next = try await desk.orderNumbers[1]
    try await desk.press("Down")
    try await desk.sees("▸  \(next)")
    #expect(try await desk.terminal("#{alternate_on}") == "1")
  }

  @Test("in the background it draws nothing, from the start on and after bg; fg brings it")
  func background() async throws {
    let desk = try await DeskWindow.shell(["bash", "--norc", "-i"])
    try await desk.enters("\(Workplace.balcao) demo &")
    // The shell says so before its next prompt.
    try await desk.presses("Enter", untilSeeing: "Stopped")
    #expect(try await desk.terminal("#{alternate_on}") == "0")
    try await desk.enters("clear; fg")
    try await desk.sees("página 1/")
    try await desk.press("C-z")
    try await desk.sees("Stopped")
    try await desk.enters("clear; bg")
    try await desk.presses("Enter", untilSeeing: "Stopped")
    #expect(try await desk.terminal("#{alternate_on} #{cursor_flag}") == "0 1")
    try await desk.enters("clear; fg")
    try await desk.sees("página 1/")
    try await desk.press("q")
    try await desk.seesNoMore("página 1/")
    try await desk.enters("echo status=$?")
    try await desk.sees("status=0")
  }

  @Test("a terminal that can do nothing gets a sentence and no codes")
  func dumb() async throws {
    let terminal = try PseudoTerminal()
    let place = try Workplace.here
    let (output, errors) = (place.newFile("out"), place.newFile("err"))
    let child = try terminal.start(
      [Workplace.balcao, "demo"], environment: ["TERM": "dumb"], output: .file(output), errors: .file(errors))
    #expect(try await child.end() == .exit(2))
    #expect(Files.text(errors).contains("dumb"))
    #expect(Files.text(output).isEmpty)
    #expect(terminal.read().isEmpty)
  }

  @Test("an unset or unknown TERM gets a sentence", arguments: [nil, "", "no-such-terminal"])
  func unknown(term: String?) async throws {
    let terminal = try PseudoTerminal()
    let child = try terminal.start([Workplace.balcao, "demo"], environment: ["TERM": term])
    #expect(try await child.end() == .exit(2))
    let said = String(decoding: terminal.read(), as: UTF8.self)
    #expect(said.hasPrefix("balcao: ") && !said.contains("\u{1B}"), "\(said)")
  }

  @Test("without a terminal there is a sentence and no codes", arguments: [["demo"], ["console"], []])
  func none(arguments: [String]) async throws {
    let shop = try await Shop.open()
    let place = try Workplace.here
    try place.writeProfile(for: shop)
    let command = try await run([Workplace.balcao] + arguments)
    #expect(command.ending == .exit(2), "\(command)")
    #expect(command.output.isEmpty)
    #expect(command.errors.contains("terminal") && !command.errors.contains("\u{1B}"))
  }
}
