import Commerce
import ConsoleKit
import Desk
import Texts
import Widgets

extension AppState {
  /// Asks before leaving only if something is being sent, was sent and is not settled, or is staged by this operator.
  mutating func quit() -> [Effect] {
    guard asksBeforeLeaving else {
      isFinished = true
      return []
    }
    var question = Question<QuestionPurpose>(
      purpose: .quit, title: texts(.questionTitle), lines: [StyledText(texts(.quitQuestion), .heading)])
    let sending = activities.count(where: \.isWrite)
    if sending > 0 { question.lines.append(StyledText(texts(.stillSending(sending)), .caution)) }
    question.lines += Self.components.flatMap { $0.leftBehind(self) }
    let staged = Self.components.compactMap { $0.left(self) }
    if session.isThrownAway, !staged.isEmpty {
      question.lines.append(StyledText(texts(.stagedLost(staged.reduce(0) { $0 + $1.count })), .caution))
    } else {
      question.lines += staged.map { StyledText(texts($0.kept), .text) }
    }
    push(.question(question))
    return []
  }

  var asksBeforeLeaving: Bool {
    activities.contains(where: \.isWrite)
      || Self.components.contains { !$0.leftBehind(self).isEmpty || $0.left(self) != nil }
  }

  /// The terminal or the process is going: nothing new is begun.
  mutating func finish() {
    isFinished = true
  }

  /// One step back: closes what is on top, else goes from the order to the list.
  mutating func goBack() -> [Effect] {
    if let token = overlays.last?.running, let activity = activities.first(where: { $0.token == token }) {
      return stop(activity)
    }
    if let top = overlays.popLast() {
      if top.wouldSend { add(texts(.nothingWasSent), .information) }
      // Esc gives the search up; Enter keeps what it found.
      guard case .input(let line) = top, line.purpose == .search else { return [] }
      return search("")
    }
    // A write that waits for somebody else has sent nothing yet.
    if let activity = activities.last, activity.isWrite, activity.isWaitingForLock { return stop(activity) }
    // Going back never ends a write that may have been sent: Ctrl-C does.
    if let activity = activities.last(where: { !$0.isWrite && !$0.isQuiet(at: now) }) { return stop(activity) }
    return paneOwner.goBack(&self)
  }

  /// Ends what runs, newest first; never the program.
  mutating func interrupt() -> [Effect] {
    if let activity = activities.last { return stop(activity) }
    if !overlays.isEmpty { return goBack() }
    say(.quitHint)
    return []
  }

  private mutating func stop(_ activity: Activity) -> [Effect] {
    if activity.isWrite {
      say(activity.stopPhrase, .warning)
    } else {
      end(activity.token)
      for component in Self.components { _ = component.forget(activity.token, &self) }
      say(.canceled)
    }
    return [.cancel(activity.token)]
  }

  /// A read-only console may write for a while.
  mutating func unlock(minutes: Int) -> [Effect] {
    session.unlockedUntil = now.advanced(by: Int64(minutes) * 60_000)
    say(.unlocked(minutes), .warning)
    return []
  }
}
