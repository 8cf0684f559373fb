import Commerce
import Desk
import TerminalRuntime
import Testing
import TextGrid
import Texts

@testable import Console

/// Text that comes without brackets sends, discards and ends nothing.
@Suite("Hands, pastes and scanners")
struct HandTests {
  /// A way to a place, unhurried.
  struct Place: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let go: @Sendable (inout ConsoleDriver) -> Void
  }

  static let places: [Place] = [
    Place(testDescription: "list") { _ in },
    Place(testDescription: "marked") { $0.press("space", "space") },
    Place(testDescription: "status menu") { $0.press("s") },
    Place(testDescription: "status question") { $0.press("s", "p") },
    Place(testDescription: "question of a set") { $0.press("space", "space", "s", "p") },
    Place(testDescription: "typed question") { $0.press("space", "space", "s", "c") },
    Place(testDescription: "order") { $0.openFirst() },
    Place(testDescription: "quantity") {
      $0.openFirst(); $0.press("e")
    },
    Place(testDescription: "review") {
      $0.openFirst(); $0.press("e", "3", "enter", "t")
    },
    Place(testDescription: "question to discard") {
      $0.openFirst()
      $0.press("e", "3", "enter")
      $0.command("descartar")
    },
    Place(testDescription: "note") { $0.press("a") },
    Place(testDescription: "finder") { $0.press("1") },
    Place(testDescription: "command line") { $0.press(":") },
    Place(testDescription: "journal") { $0.press("l") },
    Place(testDescription: "catalog") { $0.press("f7") },
    Place(testDescription: "customers") { $0.press("f8") },
  ]

  static let texts = [
    "Segue o pedido\rsS\rqS\r", "spS\rspS\rspS\r", "S\rS\rS\rS\rS\rS\r", "13974\rs\rp\rS\r",
    "sim pode mandar\rS\rS\rq\rS\r",
    "qSqSqSqS\r", ":sair\rS\rS\r", "13974 13973\tS\tS\r", "e33\rtS\re33\rtS\r", "OK\rS\nS\nS\n", "e3\rtS e3\rtS",
  ]

  /// Bytes in one read, and milliseconds between reads.
  static let cuts: [(size: Int, pause: Int)] = [(10_000, 0), (16, 5), (4, 20), (1, 5), (1, 30), (1, 45)]

  @Test("a text without brackets writes, discards and quits nothing, wherever and however it comes", arguments: places)
  func rawPastes(place: Place) {
    for text in Self.texts {
      for cut in Self.cuts {
        var console = ConsoleDriver(listing: Sample.list(60))
        place.go(&console)
        let drafts = console.state.drafts
        let before = console.effects.count
        let keys = Self.keys(text)
        console.elapse(.seconds(1))
        for start in stride(from: 0, to: keys.count, by: cut.size) {
          console.read(Array(keys[start..<min(start + cut.size, keys.count)]), after: .milliseconds(cut.pause))
        }
        console.wait(seconds: 2)
        let what = "\(text.debugDescription) in pieces of \(cut)"
        let new = console.effects.dropFirst(before)
        #expect(!new.contains { $0.isWrite }, "\(what)")
        #expect(!new.contains { $0.keepsWords }, "\(what)")
        #expect(!console.state.isFinished, "\(what)")
        for (id, draft) in drafts { #expect(console.state.drafts[id] == draft, "\(what)") }
      }
    }
  }

  static func keys(_ text: String) -> [Key] {
    text.map { $0 == "\r" || $0 == "\n" ? Key(.enter) : $0 == "\t" ? Key(.tab) : .character($0) }
  }

  @Test(
    "a line typed at once into a field that its first key opens is taken, as on a slow line",
    arguments: [":turno", "/silva", "13974"])
  func lumps(text: String) {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.read(Self.keys(text), after: .seconds(1))
    guard case .input(let line)? = console.state.overlays.last else {
      Issue.record("no field is open")
      return
    }
    #expect(line.field.text == (text.first?.isNumber == true ? text : String(text.dropFirst())))
  }

  // MARK: Answers

  private func asking(_ keys: String...) -> ConsoleDriver {
    var console = ConsoleDriver(listing: Sample.list(60))
    for key in keys.isEmpty ? ["s", "p"] : keys { console.press(key) }
    return console
  }

  @Test("u beside another key undoes nothing, by itself at once")
  func undo() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.openFirst()
    console.press("delete")
    let drafts = console.state.drafts
    console.read(Self.keys("uj"), after: .seconds(1))
    #expect(console.state.drafts == drafts && console.notice?.contains("Não contou") == true)
    console.press("k", "u")
    #expect(console.state.drafts.isEmpty)
  }

  @Test("the letter of a menu that writes a file waits as an answer does")
  func fileMenu() {
    var console = asking("x")
    console.read(Self.keys("Caro cliente"), after: .seconds(1))
    console.wait(seconds: 1)
    #expect(!console.effects.contains { if case .export = $0 { true } else { false } })
    console.press("esc", "x", "j")
    #expect(console.effects.contains { if case .export(let request) = $0 { request.format == .json } else { false } })
  }

  @Test("an answer closes the question at once, and is sent 250 ms later")
  func grace() {
    var console = asking()
    #expect(console.read([.character("S")], after: .milliseconds(500)).isEmpty)
    #expect(console.state.overlays.isEmpty && console.writes.isEmpty)
    console.elapse(.milliseconds(249))
    console.send(.tick)
    #expect(console.writes.isEmpty)
    console.elapse(.milliseconds(1))
    console.send(.tick)
    #expect(console.writes.count == 1)
  }

  @Test("an answer before the question was on the screen for 70 ms does not count, and that is said")
  func tooEarly() {
    var console = asking()
    console.read([.character("S")], after: .milliseconds(69))
    #expect(console.state.overlays.count == 1)
    #expect(console.notice?.contains("Não contou") == true)
    #expect(console.effects.filter { $0 == .terminal(.bell) }.count == 1)
    // The next one needs half a second of silence before it.
    console.read([.character("S")], after: .milliseconds(499))
    #expect(console.state.overlays.count == 1)
    console.read([.character("S")], after: .milliseconds(500))
    console.wait(seconds: 1)
    #expect(console.writes.count == 1)
  }

  @Test("the bell can be switched off")
  func bell() {
    var session = SessionInfo.desk()
    session.usesBell = false
    var console = ConsoleDriver(listing: Sample.list(60), session: session)
    console.press("s", "p")
    console.read([.character("S")], after: .milliseconds(20))
    #expect(console.notice?.contains("Não contou") == true)
    #expect(!console.effects.contains(.terminal(.bell)))
  }

  @Test(
    "an answer with a key beside it does not count",
    arguments: [("jS", 0, 0), ("Sj", 0, 0), ("j", 69, 1), ("x", 499, 1)])
  func notAlone(keys: String, pause: Int, separate: Int) {
    var console = asking()
    console.elapse(.seconds(1))
    if separate == 0 {
      console.read(Self.keys(keys), after: .zero)
    } else {
      console.read(Self.keys(keys), after: .zero)
      console.read([.character("S")], after: .milliseconds(pause))
    }
    if keys == "Sj" { #expect(console.notice?.contains("Não contou") == true) }
    console.wait(seconds: 2)
    #expect(console.writes.isEmpty)
  }

  @Test("N and Esc always count", arguments: [Key.character("n"), Key(.escape)])
  func no(key: Key) {
    var console = asking()
    console.read([.character("j"), key], after: .milliseconds(1))
    #expect(console.state.overlays.isEmpty && console.writes.isEmpty)
  }

  @Test("q on the list quits only as an answer does")
  func quits() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.elapse(.seconds(1))
    console.read(Self.keys("kq"), after: .zero)
    console.wait(seconds: 1)
    #expect(!console.state.isFinished)
    console.press("q")
    #expect(console.state.isFinished || console.state.overlays.last?.isConfirmation == true)
  }

  // MARK: Between an answer and what it sets off

  @Test(
    "a burst, three other keys, a meaningless key, Esc or Ctrl-C bring the question back",
    arguments: [
      [Key.character("a"), .character("b"), .character("c"), .character("d"), .character("f")],
      [.character("j"), .character("k"), .character("f")], [.character("ç")], [Key(.escape)], [.control("c")],
    ])
  func takenBack(keys: [Key]) {
    var console = asking()
    console.read([.character("S")], after: .milliseconds(500))
    for key in keys { console.read([key], after: .milliseconds(30)) }
    guard case .question? = console.state.overlays.last else {
      Issue.record("the question is not there")
      return
    }
    console.wait(seconds: 2)
    #expect(console.writes.isEmpty)
  }

  @Test(
    "a text of 80 ms a key that begins with the answer brings the question back",
    arguments: ["S\nStatus", "sI\r\nsim", "SSS\rs8", "S 8161"])
  func slowText(text: String) {
    var console = asking()
    console.elapse(.seconds(1))
    var decoder = KeyDecoder()
    for byte in text.utf8 {
      for event in decoder.feed([byte]) {
        if case .key(let key) = event {
          console.read([key], after: .milliseconds(80))
        } else {
          console.elapse(.milliseconds(80))
          console.send(.lineEnd)
        }
      }
    }
    console.wait(seconds: 2)
    #expect(console.writes.isEmpty)
  }

  @Test("a paste brings the question back; a window of another size does not")
  func pasteInGrace() {
    var console = asking()
    console.read([.character("S")], after: .milliseconds(500))
    console.send(.paste("13974"))
    #expect(console.state.overlays.last?.isConfirmation == true)
    var other = asking()
    other.read([.character("S")], after: .milliseconds(500))
    other.send(.resized(Size(width: 100, height: 30)))
    other.wait(seconds: 1)
    #expect(other.writes.count == 1)
  }

  @Test("an arrow pressed meanwhile moves after the answer was carried out")
  func laterKeys() {
    var console = asking()
    let cursor = console.state.orders.cursor
    console.read([.character("S")], after: .milliseconds(500))
    console.read([Key(.down)], after: .milliseconds(100))
    #expect(console.state.orders.cursor == cursor)
    console.wait(seconds: 1)
    #expect(console.writes.count == 1 && console.state.orders.cursor != cursor)
  }

  @Test("the answering key held down answers once, and nothing after it")
  func heldKey() {
    var console = asking()
    console.read([.character("s")], after: .milliseconds(500))
    for _ in 0..<60 { console.read([.character("s")], after: .milliseconds(30)) }
    // As long as it may be the beginning of a text, nothing is sent.
    #expect(console.writes.isEmpty && console.state.overlays.isEmpty)
    console.read([.character("s")], after: .milliseconds(1000))
    #expect(console.writes.count == 1 && console.state.overlays.count == 1)
  }

  // MARK: Scanned codes

  @Test(
    "a scanned number opens its order, however it ends, and a second one the second order", arguments: ["\r", "\t"])
  func scan(end: String) {
    for pause in [0, 20, 60] {
      var console = ConsoleDriver(listing: Sample.list(60))
      console.elapse(.seconds(1))
      for number in ["13974", "13970"] {
        let keys = Self.keys(number + end)
        if pause == 0 {
          console.read(keys, after: .seconds(1))
        } else {
          for key in keys { console.read([key], after: .milliseconds(pause)) }
        }
        #expect(console.state.pane == .order && console.state.order.id?.rawValue == number, "\(pause)")
        console.answerOrder(Sample.order(number))
        console.elapse(.seconds(1))
      }
      #expect(console.writes.isEmpty)
    }
  }

  @Test("what a scanner says of the kind of code is no key", arguments: [0, 20])
  func scanPrefix(pause: Int) {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.elapse(.seconds(1))
    let keys = Self.keys("]C113974\r")
    if pause == 0 {
      console.read(keys, after: .zero)
    } else {
      for key in keys { console.read([key], after: .milliseconds(pause)) }
    }
    #expect(console.state.order.id?.rawValue == "13974")
  }

  @Test("a scanned article that is no order's number opens the product")
  func scanProduct() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.read(Self.keys("7891000071014\r"), after: .seconds(1))
    #expect(console.state.order.id?.rawValue == "7891000071014")
    console.failOrder(DeskError(.notFound))
    guard case .catalog(.product(let sheet))? = console.state.overlays.last else {
      Issue.record("no product is open")
      return
    }
    #expect(sheet.code.digits == "7891000071014")
  }

  @Test("a scan is no quantity: the old value stays")
  func scanInQuantity() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.openFirst()
    console.press("e")
    let before = console.state.overlays.last
    console.read(Self.keys("7891000071014\r"), after: .seconds(1))
    #expect(console.state.overlays.last == before && console.state.drafts.isEmpty)
    #expect(console.notice?.contains("leitor") == true)
  }

  @Test("a scanned order number does not confirm the question that asks for that number")
  func scanInTypedQuestion() {
    var console = ConsoleDriver(listing: Sample.list(3, status: .complete), status: .complete)
    console.press("s", "p", "s", "enter")
    guard case .question(let question)? = console.state.overlays.last, let expected = question.expected else {
      Issue.record("nothing is to be typed")
      return
    }
    console.read(Self.keys(expected + "\r"), after: .seconds(1))
    console.wait(seconds: 2)
    #expect(console.writes.isEmpty)
    #expect(console.state.overlays.last?.isConfirmation == true)
  }

  @Test("a scan in a menu or a question chooses nothing", arguments: [["s"], ["s", "p"], ["f"], ["l"]])
  func scanElsewhere(keys: [String]) {
    var console = ConsoleDriver(listing: Sample.list(60))
    for key in keys { console.press(key) }
    let depth = console.state.overlays.count
    console.read(Self.keys("13974\r"), after: .seconds(1))
    console.wait(seconds: 2)
    #expect(console.writes.isEmpty && console.state.overlays.count == depth)
  }
}

extension Effect {
  /// Whether a person's words are kept by it.
  fileprivate var keepsWords: Bool {
    switch self {
    case .team(.addNote), .doubt(.close): true
    default: false
    }
  }
}

extension ConsoleDriver {
  fileprivate mutating func openFirst() {
    press("enter")
    answerOrder(Sample.order(state.order.id?.rawValue ?? ""))
    paint()
  }
}
