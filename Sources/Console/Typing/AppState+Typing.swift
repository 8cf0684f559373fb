import Commerce
import Desk
import TerminalRuntime
import Texts
import Widgets

// Between the keyboard and the actions: what only text could have typed sends, discards and keeps nothing.
extension AppState {
  /// A key as it was typed.
  mutating func typed(_ key: Key) -> [Effect] {
    var effects = releaseAnswerIfDue()
    switch gate.watch.take(key, at: gate.moment, inField: takesText || opensField(key)) {
    case .taken: break
    case .scanPrefix: return effects
    case .swallowed(let isFirst): return effects + (isFirst ? swallowBurst() : []) + restoreUndone()
    }
    // No text holds Esc: whoever presses it is looking.
    if key.code == .escape { gate.needsSilence = false }
    if gate.isRepeat(key) { return effects }
    effects += restoreUndone()
    if gate.held != nil { return effects + hearDuringGrace(key) }
    if key.isDigit, gate.watch.isFirstDigit(at: gate.moment) { gate.beforeDigits = takesText ? overlays.last : nil }
    if key.endsScan, gate.watch.scannedDigits(at: gate.moment) > 0 { return effects + endScan(key) }
    if let action = weightyAction(of: key) { return effects + answer(action, key) }
    if !awaitsPaint, !means(key) { gate.meaninglessAt = gate.moment }
    return effects + press(key)
  }

  private var takesText: Bool { gate.held == nil && scope.takesText }

  /// Whether what follows a key goes into a text field.
  private func opensField(_ key: Key) -> Bool {
    guard gate.held == nil, !awaitsPaint, !isTooSmall, [.orders, .order, .catalog, .customers].contains(scope) else {
      return false
    }
    guard let id = session.catalog.action(for: key, in: scope) else { return key.isDigit }
    return [.commandLine, .find, .search, .note, .edit, .addLine].contains(id) && availability(of: id) == .enabled
  }

  /// The answer that is held, once its grace is over, and the keys pressed since.
  mutating func releaseAnswerIfDue() -> [Effect] {
    guard let held = gate.held, held.due <= gate.moment else { return [] }
    gate.held = nil
    if let overlay = held.overlay { overlays.append(overlay) }
    var effects = perform(held.action)
    for key in held.later {
      if let action = weightyAction(of: key) { effects += refuse(action, key) } else { effects += press(key) }
    }
    return effects
  }

  /// How long until the held answer is carried out.
  var graceLeft: Duration? { gate.held.map { max(.milliseconds(1), $0.due - gate.moment) } }

  // MARK: Scanned codes

  /// Enter or Tab of a scanner, right behind its digits.
  private mutating func endScan(_ key: Key) -> [Effect] {
    switch scope {
    case .finder, .search, .commandLine, .form, .orders, .order, .catalog, .customers:
      // A scanner's Tab is its Enter; in a form it goes on to the next field.
      let end = scope == .form ? key : Key(.enter)
      guard case .input(let line)? = overlays.last, line.purpose == .orders(.find) else {
        return weightyAction(of: end).map { answer($0, end) } ?? press(end)
      }
      notice = nil
      return update(.orders) { $0.find(line.field.text, isScanned: true) }
    case .quantity, .typedQuestion:
      if let field = gate.beforeDigits, !overlays.isEmpty { overlays[overlays.count - 1] = field }
      return tell(.scanRefused)
    case .product, .customer:
      // The page makes room for what is scanned next.
      overlays.removeLast()
      let code = gate.watch.scannedCode(at: gate.moment)
      guard OrderID(typed: code) != nil else { return tell(.scanRefused) }
      return update(.orders) { $0.openNumber(code, isScanned: true) }
    case .menu, .question, .review, .comparison, .progress, .viewer, .journal, .picking, .message:
      return tell(.scanRefused)
    }
  }

  // MARK: Answers

  /// What a key would do here, if that sends, discards, keeps or ends something.
  private func weightyAction(of key: Key) -> ActionID? { awaitsPaint ? nil : weight(of: key) }

  private func weight(of key: Key) -> ActionID? {
    guard !isTooSmall, key.isText else { return nil }
    if letterRow(of: key) != nil { return menuWritesFile ? .choose : nil }
    guard let id = session.catalog.action(for: key, in: scope), availability(of: id) == .enabled else { return nil }
    switch id {
    case .confirm, .keepMine, .keepTheirs, .undo: return id
    case .choose: return menuWritesFile ? id : nil
    case .quit: return overlays.isEmpty && !asksBeforeLeaving ? id : nil
    case .complete: return isOfWritingField ? id : nil
    case .nextField: return scope == .quantity ? id : nil
    default: return nil
    }
  }

  /// The row of the menu on top that a letter stands for.
  private func letterRow(of key: Key) -> Int? {
    guard let letter = key.text, case .menu(let menu)? = overlays.last else { return nil }
    return menuLetters(menu).firstIndex(of: letter.uppercased())
  }

  private var menuWritesFile: Bool {
    if case .menu(let menu)? = overlays.last { menu.purpose.writesFile } else { false }
  }

  /// Whether Enter in the field on top does more than find.
  private var isOfWritingField: Bool {
    switch scope {
    case .search: false
    case .finder: if case .input(let line)? = overlays.last { line.purpose != .orders(.find) } else { false }
    // What is not typed in full yet is only told so.
    case .typedQuestion: if case .question(let question)? = overlays.last { question.isTypedInFull } else { false }
    default: true
    }
  }

  /// An answer that came in the read that brought the question up was dropped: that is said, too.
  mutating func tellDroppedAnswer() -> [Effect] {
    guard let key = gate.watch.rest.first(where: { weight(of: $0) != nil }), let action = weight(of: key) else {
      return []
    }
    return refuse(action, key)
  }

  private mutating func answer(_ action: ActionID, _ key: Key) -> [Effect] {
    let isAnswer = action != .nextField && (action != .complete || scope == .typedQuestion)
    guard
      isAnswer
        ? gate.counts(asksOnScreen: action != .undo && !overlays.isEmpty, shownAt: shell.shownAt) : gate.endsField()
    else {
      return refuse(action, key)
    }
    // What is undone can be staged again, so it need not wait for what follows.
    if action == .undo { noteUndo(key) }
    guard action != .undo, isAnswer || gate.watch.isBrisk(at: gate.moment) else { return press(key) }
    if isNoticeWhole { notice = nil }
    if let row = letterRow(of: key), case .menu(var menu)? = overlays.last {
      menu.cursor.select(row)
      overlays[overlays.count - 1] = .menu(menu)
    }
    if isAnswer { gate.noteAnswer(key) }
    gate.hold(action, key: key, of: overlays.popLast())
    return []
  }

  private mutating func refuse(_ action: ActionID, _ key: Key) -> [Effect] {
    gate.needsSilence = true
    return tell(.answerNotCounted(texts.key(action)))
  }

  private mutating func tell(_ phrase: Phrase) -> [Effect] {
    gate.saidAt = gate.moment
    say(phrase, .warning)
    return session.usesBell ? [.terminal(.bell)] : []
  }

  // MARK: The grace

  private mutating func hearDuringGrace(_ key: Key) -> [Effect] {
    guard key.code != .escape, key != .control("c"), means(key) else { return takeBack() }
    gate.held?.later.append(key)
    return key.isText ? hearTextDuringGrace() : []
  }

  /// One more text key behind an answer that is held: a hand does not press three so fast.
  mutating func hearTextDuringGrace() -> [Effect] {
    gate.hearOther() ? takeBack() : []
  }

  /// The question comes back: what followed the answer was no hand's.
  mutating func takeBack() -> [Effect] {
    guard let held = gate.held else { return [] }
    gate.held = nil
    if let overlay = held.overlay { push(overlay) }
    return refuse(held.action, held.key)
  }

  private mutating func swallowBurst() -> [Effect] {
    if gate.held != nil { return takeBack() }
    gate.needsSilence = true
    return tell(.burstSwallowed)
  }

  /// Whether a key does anything here.
  private func means(_ key: Key) -> Bool {
    if scope.takesText || session.catalog.action(for: key, in: scope) != nil { return true }
    guard case .character(let character) = key.code, key.modifiers.subtracting(.shift).isEmpty else {
      return !key.isText
    }
    switch scope {
    case .menu: return letterRow(of: key) != nil
    case .orders, .order, .catalog, .customers: return character.isASCII && character.isNumber
    default: return false
    }
  }
}
