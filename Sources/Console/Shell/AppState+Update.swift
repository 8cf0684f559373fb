import Commerce
import Desk
import TerminalRuntime
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Takes one event and says what is to be done about it.
  ///
  /// - Parameter instant: when keys were read, by a clock that nobody sets; it goes with `moment` if it is not given.
  public mutating func update(
    _ event: AppEvent, at moment: Timestamp, instant: ContinuousClock.Instant? = nil
  ) -> [Effect] {
    now = moment
    gate.moment = instant ?? Self.instant(of: moment)
    let depth = overlays.count
    var effects = handle(event)
    effects += keepComponents()
    // A question that has come to light beneath another has to be seen before it can be answered.
    if overlays.count < depth, overlays.last?.isConfirmation == true { awaitsPaint = true }
    return effects
  }

  private mutating func handle(_ event: AppEvent) -> [Effect] {
    switch event {
    case .started(let view):
      return start(at: view)
    case .key(let key):
      noteOperator()
      let awaited = awaitsPaint
      let effects = typed(key)
      return awaitsPaint && !awaited ? effects + tellDroppedAnswer() : effects
    case .read(let keys):
      gate.watch.begin(keys, at: gate.moment)
      return []
    case .lineEnd:
      gate.watch.noteLineEnd(at: gate.moment)
      return hearTextDuringGrace()
    case .paste(let text):
      noteOperator()
      return gate.held == nil ? paste(text) : takeBack()
    case .mouse(let event):
      noteOperator()
      return gate.held == nil ? point(event) : []
    case .resized(let size):
      self.size = size
      _ = settleComponents()
      // A question that is drawn anew, or was too large for the window, has to be seen again.
      awaitsPaint = overlays.last?.isConfirmation == true
      return []
    case .tick:
      return tick()
    case .service(let event):
      return receive(event)
    case .stopPutOff:
      let sent = shell.orders.beingSent
      say(.stopsAfterWrite(sent.count == 1 ? sent.first : nil))
      return []
    case .painted:
      awaitsPaint = false
      return []
    case .shown:
      if !awaitsPaint, shell.shownAt == nil { shell.shownAt = gate.moment }
      return []
    }
  }

  /// Somebody is at the desk.
  private mutating func noteOperator() {
    for component in Self.components { _ = component.noteOperator(&self) }
  }

  private static let origin = ContinuousClock.now

  static func instant(of moment: Timestamp) -> ContinuousClock.Instant {
    origin + .milliseconds(moment.milliseconds)
  }

  private mutating func start(at view: StartView) -> [Effect] {
    var effects = [Effect.listen] + Self.components.flatMap { $0.start(&self) }
    switch view {
    case .orders: effects += update(.orders) { $0.loadPage(1, .turn, cacheFirst: true) }
    case .order(let id):
      effects += update(.orders) { update in
        update.loadPage(1, .turn, cacheFirst: true)
        update.openNumber(id.rawValue)
      }
    case .catalog: effects += show(.catalog)
    case .customers: effects += show(.customers)
    }
    return effects
  }

  /// A key goes to what has the keyboard: a text field takes what it can write, the catalog of actions gets the rest.
  mutating func press(_ key: Key) -> [Effect] {
    guard !awaitsPaint else { return [] }
    guard !isTooSmall else { return pressUnseen(key) }
    if !gate.isTelling, isNoticeWhole { notice = nil }
    if scope.takesText, typeInto(key) { return afterTyping() }
    // The letters of a menu come before keys that move: J is a status, too.
    if scope == .menu, let letter = key.text, let effects = chooseByLetter(letter) { return effects }
    if let id = session.catalog.action(for: key, in: scope), availability(of: id) != .hidden { return perform(id) }
    if key.isDigit, overlays.isEmpty, let digit = key.text { return type(digit) }
    // What is being said of a text is not wiped away by its rest.
    if !gate.isTelling { say(.keyMeansNothing(texts.keyName(key), instead: keysOfUse)) }
    return []
  }

  /// A digit begins a number that is looked for.
  private mutating func type(_ digit: Character) -> [Effect] {
    guard scope != .orders, scope != .order else {
      return update(.orders) { $0.openLine(.find, with: String(digit)) }
    }
    return ask(.search, with: String(digit)) + search(String(digit))
  }

  /// Where nothing can be read, nothing is chosen or answered; what is under way can be stopped.
  private mutating func pressUnseen(_ key: Key) -> [Effect] {
    switch session.catalog.action(for: key, in: scope) {
    case .interrupt: interrupt()
    case .suspend: [.terminal(.suspend)]
    case .redraw: [.terminal(.redraw)]
    default: []
    }
  }

  private mutating func tick() -> [Effect] {
    if let until = session.unlockedUntil, until <= now {
      session.unlockedUntil = nil
      say(.lockedAgain)
    }
    return releaseAnswerIfDue() + Self.components.flatMap { $0.tick(&self) }
  }

  /// How long nothing can change by itself: a spinner turns, a preview or a sweep is due; otherwise for ever.
  public var nextTick: Duration? {
    if !activities.isEmpty { return min(.milliseconds(120), graceLeft ?? .milliseconds(120)) }
    if let graceLeft { return graceLeft }
    let due = [session.unlockedUntil] + Self.components.map { $0.due(self) }
    return due.compactMap(\.self).min().map { .milliseconds(max(1, $0.milliseconds - now.milliseconds)) }
  }
}
