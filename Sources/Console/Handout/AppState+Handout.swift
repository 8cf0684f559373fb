import Commerce
import Desk
import TerminalRuntime
import Texts
import Widgets

// What leaves the terminal: picking lists and messages to customers.
extension AppState {
  func availabilityInHandout(of id: ActionID) -> Availability? {
    // The help that is asked for lies over what it is about.
    let top = overlays.last { overlay in if case .viewer = overlay { false } else { true } }
    if session.hidesPersonalData, id == .copy || id == .copyLink, case .handout(.message)? = overlays.last {
      return .disabled(.isPersonal)
    }
    return switch (id, top) {
    case (.printPicking, .handout(.picking(let view))?):
      session.handout.printProgram == nil
        ? .disabled(.handout(.noPrintCommand))
        : view.printing == nil ? .enabled : .disabled(.handout(.stillPrinting))
    case (.copyLink, .handout(.message(let view))?):
      view.message.link == nil ? .disabled(.handout(.noPhone(view.message.writtenPhone))) : .enabled
    // Nothing in a picking list is personal.
    case (.export, .handout(.picking)?): .enabled
    default: nil
    }
  }

  mutating func performInHandout(_ id: ActionID) -> [Effect]? {
    switch (id, overlays.last) {
    case (.printPicking, .handout(.picking(let view))?): printOut(view)
    case (.export, .handout(.picking)?): openPickingFileMenu()
    case (.copy, .handout(.picking(let view))?): copy(view.sheet.text(texts), saying: .handout(.listCopied))
    case (.copy, .handout(.message(let view))?): copy(view.message.text, saying: .handout(.messageCopied))
    case (.copyLink, .handout(.message(let view))?):
      view.message.link.map { copy($0, saying: .copied(personal($0).text.string)) } ?? []
    default: nil
    }
  }

  private mutating func copy(_ text: String, saying phrase: Phrase) -> [Effect] {
    guard text.utf8.count <= TerminalRequest.copyLimit else {
      say(.tooLongToCopy, .warning)
      return []
    }
    say(phrase)
    return [.terminal(.copy(text))]
  }

  /// Begins to read for a list or a message; what was read for an earlier one is not wanted any more.
  mutating func beginReading(_ phrase: Phrase, _ effect: (LoadToken) -> HandoutEffect) -> [Effect] {
    var effects: [Effect] = []
    if let old = handoutReading, activities.contains(where: { $0.token == old }) {
      end(old)
      effects.append(.cancel(old))
    }
    let token = newToken()
    handoutReading = token
    begin(token, phrase)
    return effects + [.handout(effect(token))]
  }

  // MARK: Answers

  mutating func receive(_ event: HandoutEvent) -> [Effect] {
    switch event {
    case .reading(let token, let done, let total):
      setPhrase(.handout(.readingOrders(done: done, total: total)), of: token)
    case .readForPicking(let token, let found, let unread, let error):
      guard endReading(token) else { break }
      receivePicking(PickingList(found, unread: unread), error)
    case .readForMessage(let token, let id, let result):
      guard endReading(token) else { break }
      receiveMessage(id, result)
    case .printed(let token, let failure):
      receivePrinted(token, failure)
    }
    return []
  }

  /// - Returns: whether it was still awaited.
  private mutating func endReading(_ token: LoadToken) -> Bool {
    guard activities.contains(where: { $0.token == token }) else { return false }
    end(token)
    return true
  }

  mutating func carryOut(_ question: HandoutQuestion) -> [Effect] {
    switch question {
    case .pickWithout(let list): show(list)
    }
    return []
  }
}
