import Commerce
import Widgets

extension AppState {
  /// Asks before leaving only if something is being sent or staged by this operator.
  mutating func quit() -> [Effect] {
    let sending = activities.filter(\.isWrite).count
    let staged = drafts.values.filter { $0.owner == session.operatorName }.count
    guard sending > 0 || staged > 0 else {
      isFinished = true
      return []
    }
    var question = Question(
      purpose: .quit, title: texts(.questionTitle), lines: [StyledText(texts(.quitQuestion), .heading)])
    if sending > 0 { question.lines.append(StyledText(texts(.stillSending(sending)), .caution)) }
    if staged > 0 { question.lines.append(StyledText(texts(.stillStaged(staged)), .text)) }
    push(.question(question))
    return []
  }

  /// The terminal or the process is going: nothing new is begun.
  mutating func finish() {
    isFinished = true
  }

  /// One step back: closes what is on top, else goes from the order to the list.
  mutating func goBack() -> [Effect] {
    if case .progress(let bulk)? = overlays.last, let activity = activities.first(where: { $0.token == bulk.token }) {
      return stop(activity)
    }
    if let top = overlays.popLast() {
      if top.wouldSend { say(.nothingWasSent) }
      return []
    }
    // Going back never ends a write: Ctrl-C does.
    if let activity = activities.last(where: { !$0.isWrite }) { return stop(activity) }
    if pane == .order { pane = .orders }
    return []
  }

  /// Ends what runs, newest first; never the program.
  mutating func interrupt() -> [Effect] {
    if let activity = activities.last { return stop(activity) }
    if !overlays.isEmpty { return goBack() }
    say(.quitHint(session.catalog.keyName(of: .quit)))
    return []
  }

  private mutating func stop(_ activity: Activity) -> [Effect] {
    if activity.isWrite {
      say(.waitingStopped, .warning)
    } else {
      end(activity.token)
      if orders.loading?.token == activity.token { orders.loading = nil }
      if order.loading == activity.token { order.loading = nil }
      say(.canceled)
    }
    return [.cancel(activity.token)]
  }

  /// Begins to show that something is under way.
  mutating func begin(_ token: LoadToken, _ phrase: Phrase, isWrite: Bool = false) {
    activities.append(Activity(token: token, phrase: phrase, startedAt: now, isWrite: isWrite))
  }

  mutating func end(_ token: LoadToken) {
    activities.removeAll { $0.token == token }
  }

  /// A read-only console may write for a while.
  mutating func unlock(minutes: Int) -> [Effect] {
    session.unlockedUntil = Timestamp(milliseconds: now.milliseconds + Int64(minutes) * 60_000)
    say(.unlocked(minutes), .warning)
    return []
  }
}
