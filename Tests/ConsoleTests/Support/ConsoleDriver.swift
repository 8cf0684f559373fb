import Commerce
import Desk
import TerminalRuntime
import TextGrid
import Texts
import Widgets

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// Plays the operator, the terminal and the services around an ``AppState``: keys and answers in, effects and screens out.
///
/// The clock of ages stands still until ``wait(seconds:)``; the one that keys are timed by goes on as a hand does. Keys pressed
/// by ``press(_:)`` are pressed by somebody who sees the screen after each; ``pressBlindly(_:)`` leaves the frames out.
struct ConsoleDriver {
  /// 05:21:40 on 22 November 2026 at the desk.
  static let start = Timestamp(seconds: 1_795_335_700)

  private(set) var state: AppState
  /// Every effect so far, oldest first.
  private(set) var effects: [Effect] = []
  private(set) var now = Self.start
  /// The clock that keys are timed by.
  private(set) var instant = ContinuousClock.now
  /// What lay on top when the screen was last seen.
  private(set) var seen: Overlay?
  /// What was seen when the answer that is held was given.
  private(set) var answered: Overlay?

  init(
    session: SessionInfo = .desk(), start: StartView = .orders(.sentToSupplier),
    size: Size = Size(width: 80, height: 24)
  ) {
    precondition(TestZone.isSet)
    state = AppState(session: session, start: start, now: Self.start)
    send(.resized(size))
    send(.started(start))
    paint()
  }

  /// A console that shows the first page of a list of orders, newest first.
  init(
    listing orders: [OrderSummary], session: SessionInfo = .desk(), status: OrderStatus = .sentToSupplier,
    size: Size = Size(width: 80, height: 24)
  ) {
    self.init(session: session, start: .orders(status), size: size)
    answerPage(of: orders)
    paint()
  }

  /// - Returns: the effects of this event.
  @discardableResult
  mutating func send(_ event: AppEvent) -> [Effect] {
    let isHeld = state.gate.held != nil
    let new = state.update(event, at: now, instant: instant)
    if !isHeld, state.gate.held != nil { answered = seen }
    effects += new
    return new
  }

  /// Lets time pass for the clock that keys are timed by.
  mutating func elapse(_ time: Duration) {
    instant += time
  }

  /// Presses a key as an unhurried hand does: long after the one before, and what it answers is carried out.
  private mutating func strike(_ key: Key) -> [Effect] {
    instant += .seconds(1)
    send(.read([key]))
    let new = send(.key(key))
    guard state.gate.held != nil else { return new }
    instant += TypingTimes.grace
    return new + send(.tick)
  }

  // MARK: The operator

  /// Presses keys by their names, with a frame after each.
  @discardableResult
  mutating func press(_ names: String...) -> [Effect] {
    press(names)
  }

  @discardableResult
  mutating func press(_ names: [String]) -> [Effect] {
    names.flatMap { name in
      let new = pressBlindly(name)
      paint()
      return new
    }
  }

  /// Presses keys faster than the screen is drawn.
  @discardableResult
  mutating func pressBlindly(_ names: String...) -> [Effect] {
    names.flatMap { name -> [Effect] in
      guard let key = Key(name: name) else { preconditionFailure("no key is called \(name)") }
      return strike(key)
    }
  }

  /// Takes what one read brings, so long after the last one; then the frame is shown.
  @discardableResult
  mutating func read(_ keys: [Key], after pause: Duration) -> [Effect] {
    read(keys, after: pause) { console in
      for key in keys where !console.state.awaitsPaint { console.send(.key(key)) }
    }
  }

  /// - Parameter deliver: gives the console what the read brought.
  @discardableResult
  mutating func read(
    _ keys: [Key], after pause: Duration, deliver: (inout ConsoleDriver) -> Void
  ) -> [Effect] {
    let before = effects.count
    // The loop wakes when the grace of an answer ends.
    if let left = state.graceLeft, left < pause {
      instant += left
      send(.tick)
      paint()
      instant += pause - left
    } else {
      instant += pause
    }
    send(.read(keys))
    deliver(&self)
    paint()
    return Array(effects[before...])
  }

  /// Types a text, character by character.
  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.flatMap { character in
      let new = strike(.character(character))
      paint()
      return new
    }
  }

  /// Opens the command line and runs a command.
  @discardableResult
  mutating func command(_ text: String) -> [Effect] {
    press(":") + type(text) + press("enter")
  }

  @discardableResult
  mutating func paste(_ text: String) -> [Effect] {
    let new = send(.paste(text))
    paint()
    return new
  }

  // MARK: Time and frames

  mutating func wait(seconds: Double) {
    now = Timestamp(milliseconds: now.milliseconds + Int64(seconds * 1000))
    instant += .seconds(seconds)
    send(.tick)
    paint()
  }

  /// Shows the frame; what is on the screen can be answered from now on.
  mutating func paint() {
    seen = state.overlays.last
    send(.painted)
    send(.shown)
  }

  /// The screen as it is now.
  func drawn() -> Screen {
    var surface = Surface(state.size)
    let cursor = state.draw(into: &surface)
    return Screen(surface: surface, cursor: cursor)
  }

  // MARK: What the state says

  var notice: String? { state.notice?.text.string }

  /// The writes asked for so far.
  var writes: [Effect] { effects.filter(\.isWrite) }

  /// Says something in the message line, as whatever happened would.
  mutating func tell(_ phrase: Phrase) {
    state.say(phrase)
  }

  mutating func forgetEffects() {
    effects = []
  }
}

extension Effect {
  /// Whether it changes something at the platform.
  var isWrite: Bool {
    switch self {
    case .orders(.changeStatus), .orders(.changeStatuses), .orders(.changeLines), .catalog(.send): true
    case .customers(let effect): effect.isWrite
    default: false
    }
  }
}

extension SessionInfo {
  /// Ana at the sandbox.
  static func desk(
    isProduction: Bool = false, isReadOnly: Bool = false, language: Language = .portuguese,
    hidesPersonalData: Bool = false, catalog: ActionCatalog = .standard
  ) -> SessionInfo {
    SessionInfo(
      profile: isProduction ? "loja" : "sandbox", isProduction: isProduction, operatorName: "ana",
      isReadOnly: isReadOnly, language: language, hidesPersonalData: hidesPersonalData,
      origin: "http://127.0.0.1:8080", catalog: catalog)
  }
}
