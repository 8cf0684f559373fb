import Commerce
import Desk
import Texts
import Widgets

extension AppState {
  /// Asks before leaving only if something is being sent, was sent and is not settled, or is staged by this operator.
  mutating func quit() -> [Effect] {
    let (sending, staged, products) = leftBehind
    guard asksBeforeLeaving else {
      isFinished = true
      return []
    }
    var question = Question<QuestionPurpose>(
      purpose: .quit, title: texts(.questionTitle), lines: [StyledText(texts(.quitQuestion), .heading)])
    if sending > 0 { question.lines.append(StyledText(texts(.stillSending(sending)), .caution)) }
    question.lines += Self.components.flatMap { $0.leftBehind(self) }
    if session.isThrownAway, staged + products > 0 {
      question.lines.append(StyledText(texts(.stagedLost(staged + products)), .caution))
    } else {
      if staged > 0 { question.lines.append(StyledText(texts(.stillStaged(staged)), .text)) }
      if products > 0 { question.lines.append(StyledText(texts(.catalog(.stagedStays(products))), .text)) }
    }
    push(.question(question))
    return []
  }

  /// What leaving is asked about: writes being sent, drafts and products of this operator.
  private var leftBehind: (sending: Int, staged: Int, products: Int) {
    let staged = drafts.values.filter { $0.owner == session.operatorName }.count
    return (activities.filter(\.isWrite).count, staged, catalog.staged.count)
  }

  var asksBeforeLeaving: Bool {
    leftBehind != (0, 0, 0) || Self.components.contains { !$0.leftBehind(self).isEmpty }
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
    if case .catalog(.push(let run))? = overlays.last, let activity = activities.first(where: { $0.token == run.token })
    {
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
    if let owner = paneOwner { return owner.goBack(&self) }
    switch pane {
    case .catalog: return goBackInCatalog()
    case .customers: break
    case .orders, .order: break
    }
    return []
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
      say(activity.token == catalog.push ? .catalog(.stoppingPush) : activity.stopPhrase, .warning)
    } else {
      end(activity.token)
      forgetCatalogLoad(activity.token)
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
