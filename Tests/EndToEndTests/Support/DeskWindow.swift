import Glibc

/// A terminal window with a console in it, worked as a person works it: look, press, type.
struct DeskWindow {
  private let tmux: TmuxServer
  private let launcher: Launcher
  private let hand = Hand()

  /// `balcao demo`.
  static func demo(_ arguments: String..., width: Int = 80, height: Int = 24) async throws -> DeskWindow {
    try await open(["demo"] + arguments, width: width, height: height)
  }

  /// `balcao console` on a platform, with the store of this test.
  static func console(
    on url: String, _ arguments: String..., width: Int = 80, height: Int = 24
  ) async throws -> DeskWindow {
    try await open(["console"] + connectionArguments(url) + arguments, width: width, height: height)
  }

  /// `balcao` with these arguments.
  static func open(_ arguments: [String], width: Int = 80, height: Int = 24) async throws -> DeskWindow {
    try await run([Workplace.balcao] + arguments, width: width, height: height)
  }

  /// An interactive shell.
  static func shell(_ shell: [String] = ["/bin/sh", "-i"], width: Int = 80, height: Int = 24) async throws -> DeskWindow
  {
    try await run(shell, width: width, height: height)
  }

  private static func run(_ program: [String], width: Int, height: Int) async throws -> DeskWindow {
    let window = DeskWindow(tmux: try TmuxServer(), launcher: try Launcher())
    try await window.tmux.open(["/bin/sh", window.launcher.script] + program, width: width, height: height)
    return window
  }

  // MARK: Looking

  var screen: [String] {
    get async throws {
      try await tmux.run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
  }

  /// Waits until a text is on the screen.
  func sees(_ text: String, within limit: Duration = patience) async throws {
    try await waits(within: limit, "the screen never showed “\(text)”") { $0.contains { $0.contains(text) } }
  }

  /// Waits until a text is not on the screen.
  func seesNoMore(_ text: String) async throws {
    try await waits("the screen still shows “\(text)”") { !$0.contains { $0.contains(text) } }
  }

  /// Waits until the line that has one text has another one, too.
  func sees(_ text: String, inLineOf label: String) async throws {
    try await waits("no line with “\(label)” shows “\(text)”") {
      $0.contains { $0.contains(label) && $0.contains(text) }
    }
  }

  /// Waits until the screen is as wanted.
  func waits(
    within limit: Duration = patience, _ complaint: String, _ isSo: ([String]) -> Bool
  ) async throws {
    var last: [String] = []
    let came = try await eventually(within: limit, every: .milliseconds(40)) {
      last = try await screen
      return isSo(last)
    }
    if !came { throw Unexpected("\(complaint):\n\(last.joined(separator: "\n"))") }
    await hand.reads()
  }

  /// The numbers of the orders in the list, from the top.
  var orderNumbers: [String] {
    get async throws {
      var numbers = try await orderNumbersNow
      // The picture may have been taken in the middle of a frame.
      _ = try await eventually(every: .milliseconds(40)) {
        let former = numbers
        numbers = try await orderNumbersNow
        return numbers == former
      }
      return numbers
    }
  }

  private var orderNumbersNow: [String] {
    get async throws {
      try await screen.compactMap { line in
        line.drop { !$0.isNumber && !$0.isLetter }.split(separator: " ").first.map(String.init)
      }.filter { $0.count == 6 && $0.allSatisfy(\.isNumber) }
    }
  }

  /// The number of the order under the cursor.
  var orderUnderCursor: String {
    get async throws {
      guard let line = try await screen.first(where: { $0.hasPrefix("▸") }),
        let number = line.split(whereSeparator: { !$0.isNumber }).first
      else { throw Unexpected("no cursor in the list") }
      return String(number)
    }
  }

  // MARK: Working

  /// Presses keys by their tmux names: `f`, `Enter`, `Escape`, `Down`, `C-z`.
  func press(_ keys: String...) async throws {
    for key in keys {
      try await hand.waits()
      try await tmux.run(["send-keys", key])
      await hand.typed(1)
    }
  }

  /// Presses a key that is answered only once something has been read.
  func presses(_ key: String, untilSeeing text: String) async throws {
    let came = try await eventually(every: .milliseconds(300)) {
      if try await screen.contains(where: { $0.contains(text) }) { return true }
      try await press(key)
      return false
    }
    guard came else { throw Unexpected("\(key) never brought “\(text)”") }
  }

  /// Types a text.
  func types(_ text: String) async throws {
    try await hand.waits()
    try await tmux.run(["send-keys", "-l", text])
    await hand.typed(text.count)
  }

  /// Types a line for a shell.
  func enters(_ line: String) async throws {
    try await types(line)
    try await press("Enter")
  }

  /// Pastes as a terminal does that brackets what is pasted.
  func pastes(_ text: String) async throws {
    try await tmux.run(["set-buffer", "--", text])
    try await tmux.run(["paste-buffer", "-p"])
  }

  func resizes(width: Int, height: Int) async throws {
    try await tmux.run(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// Moves the order under the cursor to another status, and says yes.
  func moves(_ number: String, to new: String) async throws {
    try await press("s")
    try await sees("Mudar o status para")
    try await press(new.lowercased())
    try await sees("(\(new)), R$")
    try await agrees(to: "Pedido \(number): ")
  }

  /// Answers a question with yes once it is seen. What comes in the very moment of its painting does not count: a person presses
  /// again, after a while.
  func agrees(to question: String) async throws {
    try await sees(question)
    for attempt in 0..<5 {
      // After one that did not count, the next needs half a second of silence.
      if attempt > 0 { try await Task.sleep(for: .milliseconds(600)) }
      try await press("s")
      var isRefused = false
      let isAnswered = try await eventually(within: .seconds(10), every: .milliseconds(40)) {
        // The program may have ended with the answer, and the window with it.
        guard let screen = try? await screen else { return true }
        isRefused = screen.contains { $0.contains("Não contou") }
        return isRefused || !screen.contains { $0.contains("N Não") }
      }
      if isAnswered, !isRefused { return }
    }
    throw Unexpected("the question was never answered: \(question)")
  }

  /// Leaves the console from its first level, whatever it asks.
  ///
  /// - Returns: its exit status.
  func leaves() async throws -> Int {
    let question = "Sair do Balcão?"
    var isAsked = false
    // On a busy machine a console may read the key together with the one before, and then it does not count.
    for _ in 0..<5 where !isAsked {
      try await press("q")
      isAsked = try await eventually(within: .seconds(10), every: .milliseconds(40)) {
        guard let screen = try? await screen, !hasEnded else { return true }
        return screen.contains { $0.contains(question) }
      }
    }
    if isAsked, !hasEnded, (try? await screen.contains { $0.contains(question) }) == true {
      try await agrees(to: question)
    }
    return try await ends()
  }

  private var hasEnded: Bool { Files.text(launcher.statusFile).contains(where: \.isNumber) }

  // MARK: The terminal and the program in it

  /// What tmux says of the terminal by a format, e.g. `#{cursor_flag}`.
  func terminal(_ format: String) async throws -> String {
    String(try await tmux.run(["display-message", "-p", format]).dropLast())
  }

  /// The program's process.
  var process: RunningProcess {
    get async throws {
      var number: pid_t?
      let came = try await eventually {
        number = pid_t(Files.text(launcher.identifierFile).prefix { $0.isNumber })
        return number != nil
      }
      guard came, let number else { throw Unexpected("the program was not started") }
      return RunningProcess(identifier: number)
    }
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: its exit status as a shell sees it: 128 and more for a signal.
  func ends() async throws -> Int {
    var status: Int?
    let came = try await eventually {
      status = Int(Files.text(launcher.statusFile).prefix { $0.isNumber })
      return status != nil
    }
    guard came, let status else {
      throw Unexpected("the program has not ended:\n\(try await screen.joined(separator: "\n"))")
    }
    return status
  }
}

/// How fast a person is: no two keys at once, a question is read before it is answered. A console tells hands from texts by
/// that, so that tests have to have one, too.
private actor Hand {
  private var free = ContinuousClock.now

  func waits() async throws {
    try await Task.sleep(until: free)
  }

  /// So many keys were pressed; a whole line takes its time.
  func typed(_ count: Int) {
    free = .now + (count < 5 ? .milliseconds(150) : count < 12 ? .milliseconds(300) : .milliseconds(1100))
  }

  /// Something was seen that wants an answer.
  func reads() {
    free = max(free, .now + .milliseconds(250))
  }
}

/// Starts a program and leaves its process number and its exit status in files: tmux alone does not always come to know them.
private struct Launcher {
  let script: String

  var identifierFile: String { script + ".pid" }
  var statusFile: String { script + ".status" }

  init() throws {
    script = try Workplace.here.newFile("launch")
    try Files.write(
      """
      /bin/sh -c 'echo $$ >"$0"; exec "$@"' \(identifierFile) "$@"
      echo $? >\(statusFile)

      """, to: script)
  }
}
