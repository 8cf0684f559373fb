import Commerce
import Desk
import Texts
import Widgets

extension AppState {
  /// Asks before leaving only if something is being sent, was sent and is not settled, or is staged by this operator.
  mutating func quit() -> [Effect] {
    let (sending, open, staged, leftovers) = leftBehind
    guard asksBeforeLeaving else {
      isFinished = true
      return []
    }
    var question = Question<QuestionPurpose>(
      purpose: .quit, title: texts(.questionTitle), lines: [StyledText(texts(.quitQuestion), .heading)])
    if sending > 0 { question.lines.append(StyledText(texts(.stillSending(sending)), .caution)) }
    let orders = open.count { $0.orderID != nil }
    if orders > 0 {
      question.lines.append(StyledText(texts(.doubt(.leftOpen(orders, isKept: !session.isThrownAway))), .caution))
    }
    if open.count > orders {
      question.lines.append(StyledText(texts(.doubt(.leftToYou(open.count - orders))), .caution))
    }
    let all = staged + leftovers.reduce(0) { $0 + $1.count }
    if session.isThrownAway, all > 0 {
      question.lines.append(StyledText(texts(.stagedLost(all)), .caution))
    } else {
      if staged > 0 { question.lines.append(StyledText(texts(.stillStaged(staged)), .text)) }
      question.lines += leftovers.map { StyledText(texts($0.kept), .text) }
    }
    push(.question(question))
    return []
  }

  /// What leaving is asked about: writes being sent and writes in doubt, drafts of this operator, and what components have.
  private var leftBehind: (sending: Int, open: [WriteTarget], staged: Int, leftovers: [Leftover]) {
    let staged = drafts.values.filter { $0.owner == session.operatorName }.count
    return (activities.filter(\.isWrite).count, doubt.left, staged, Self.components.compactMap { $0.left(self) })
  }

  var asksBeforeLeaving: Bool { leftBehind != (0, [], 0, []) }

  /// The terminal or the process is going: nothing new is begun.
  mutating func finish() {
    isFinished = true
  }

  /// One step back: closes what is on top, else goes from the order to the list.
  mutating func goBack() -> [Effect] {
    if let token = overlays.last?.running, let activity = activities.first(where: { $0.token == token }) {
      return stop(activity)
    }
    if case .progress(let bulk)? = overlays.last, let activity = activities.first(where: { $0.token == bulk.token }) {
      return stop(activity)
    }
    if case .importing(let view)? = overlays.last, let activity = activities.first(where: { $0.token == view.running })
    {
      return stop(activity)
    }
    if case .handout(.picking(let view))? = overlays.last,
      let activity = activities.first(where: { $0.token == view.printing })
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
    case .order:
      if let effects = goBackToOrder() { return effects }
      pane = .orders
    case .catalog, .customers: break
    case .orders: return closeKnownOrders()
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
      say(activity.stopPhrase, .warning)
    } else {
      end(activity.token)
      if orders.loading?.token == activity.token { orders.loading = nil }
      if order.loading == activity.token { order.loading = nil }
      if lookup?.token == activity.token { lookup = nil }
      forgetOrderSearch(activity.token)
      for component in Self.components { _ = component.forget(activity.token, &self) }
      closeImport(activity.token)
      forgetPrinting(activity.token)
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
