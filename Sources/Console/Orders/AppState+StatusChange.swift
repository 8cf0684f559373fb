import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Opens the statuses for the marked orders, else for the one under the cursor when the key was pressed.
  mutating func openStatusMenu() -> [Effect] {
    let targets: [StatusChange.Target]
    if !marks.isEmpty {
      targets = marks.orders.map { .init(orderID: $0.id, status: $0.status, total: $0.total) }
    } else if pane == .orders, let row = orders.current {
      targets = [.init(orderID: row.id, status: row.status, total: row.total)]
    } else if let order = order.order {
      targets = [.init(orderID: order.id, status: order.status, total: order.totals.total)]
    } else {
      return []
    }
    let present = targets.count == 1 ? OrderStatus.documented.firstIndex(of: targets[0].status) : nil
    push(
      .menu(
        MenuOverlay(purpose: .status(targets), count: OrderStatus.documented.count, selected: present ?? 0)))
    return []
  }

  /// Asks for confirmation; nothing is sent before it.
  mutating func askToMove(_ targets: [StatusChange.Target], to wanted: OrderStatus) -> [Effect] {
    let free = targets.filter { !isBeingSent($0.orderID) }
    guard !free.isEmpty else {
      say(.stillSending(targets.count), .warning)
      return []
    }
    let changes = free.filter { $0.status != wanted }
    guard !changes.isEmpty else {
      say(orders.known == nil || pane == .order ? .alreadyInStatus(free.count, wanted) : .lastSeenInStatus(wanted))
      return []
    }
    var question = Question<QuestionPurpose>(
      purpose: .changeStatus(changes.map { .init(orderID: $0.orderID, expected: $0.status, wanted: wanted) }),
      title: texts(.questionTitle),
      lines: [StyledText(texts(.moveQuestion(changes, to: wanted, brief: size.width < 60)), .heading)])
    question.lines.append(StyledText(texts.verb(of: wanted) + customer(of: changes), .text))
    let hidden = marks.isEmpty ? 0 : changes.filter { !isInSight($0.orderID) }.count
    if hidden > 0 { question.lines.append(StyledText(texts(.marksOutOfSight(hidden)), .caution)) }
    if changes.count > 1, free.count > changes.count {
      question.lines.append(StyledText(texts(.alreadyThere(free.count - changes.count, wanted)), .faint))
    }
    let risks = Set(changes.flatMap { StatusRisk.risks(from: $0.status, to: wanted) })
    for risk in StatusRisk.allCases where risks.contains(risk) {
      question.lines.append(StyledText(texts(.risk(risk)), risk.asksForTyping ? .danger : .caution))
    }
    // Last, because a small screen cuts the end off.
    if changes.count > 1 { question.lines.append(StyledText(changes.listing, .text)) }
    if risks.contains(where: \.asksForTyping) {
      question.expected = changes.count == 1 ? changes[0].orderID.rawValue : String(changes.count)
    }
    push(.question(question))
    return []
  }

  private func isInSight(_ id: OrderID) -> Bool {
    (pane == .order || isWide) && order.id == id || (pane == .orders || isWide) && orders.rows.contains { $0.id == id }
  }

  /// The name behind a single order, so that the number is not all there is to check.
  private func customer(of changes: [StatusChange.Target]) -> SafeText {
    guard changes.count == 1, let id = changes.first?.orderID else { return .empty }
    let known =
      orders.rows.first { $0.id == id }?.customer ?? order.order.flatMap { $0.id == id ? $0.customer : nil }
    guard let name = known?.fullName, !name.isEmpty else { return .empty }
    return ": " + personal(name).text
  }

  mutating func send(_ changes: [StatusChange]) -> [Effect] {
    guard let first = changes.first else { return [] }
    let token = newToken()
    for change in changes { orders.tags[change.orderID] = .underWay(change.wanted) }
    // What is there already is no part of the next set.
    for there in marks.orders where there.status == first.wanted { marks.remove(there.id) }
    beingSent[token] = Set(changes.map(\.orderID))
    guard changes.count > 1 else {
      begin(token, .sendingStatus(first.orderID, first.wanted), isWrite: true)
      if order.id == first.orderID { order.write = .sending }
      sentChanges[token] = first
      return [.changeStatus(token, first)]
    }
    begin(token, .sendingSet(done: 0, total: changes.count, first.wanted), isWrite: true)
    push(.progress(BulkProgress(token: token, wanted: first.wanted, ids: changes.map(\.orderID))))
    return [.changeStatuses(token, changes)]
  }

  // MARK: Outcomes

  mutating func receiveStep(_ token: LoadToken, _ id: OrderID, _ step: WriteStep) {
    if order.id == id { order.write = step.state }
    // What became of an earlier write is no word on this one.
    if sentDrafts[token] != nil { orders.tags[id] = step.state == .unknown ? .uncertain : nil }
    guard let index = activities.firstIndex(where: { $0.token == token }) else { return }
    switch step {
    case .queued, .checking(_, accepted: true): activities[index].phrase = .queued(id)
    case .unknown, .checking(_, accepted: false): activities[index].phrase = .doubt(.lookingFor(id))
    case .waiting(let holder): activities[index].phrase = .doubt(.waiting(id, holder))
    case .waitingForEarlier(let entry):
      activities[index].phrase = .doubt(
        .waitingForEarlier(id, by: entry.intent.operatorName, at: texts.time(entry.openedAt).string))
    case .checkFails(let error, let since, _):
      activities[index].phrase = .doubt(.checkFails(id, error, since: texts.time(since).string))
      connection = error.connection ?? connection
    case .rereading, .sending:
      if activities[index].isWaitingForLock { activities[index].phrase = .sendingNow(id) }
    }
  }

  mutating func receiveEnd(_ token: LoadToken, _ id: OrderID, _ outcome: WriteOutcome) -> [Effect] {
    end(token)
    beingSent[token] = nil
    note(outcome, of: id)
    let change = sentChanges.removeValue(forKey: token)
    let draft = sentDrafts.removeValue(forKey: token)
    if change != nil, outcome.isGood { marks.remove(id) }
    say(draft == nil ? .outcome(id, outcome) : .linesOutcome(id, outcome), outcome.noticeKind)
    if case .unsettled(let last, let before, let current) = outcome {
      if let held = change.map(HeldWrite.status) ?? draft.map(HeldWrite.lines) {
        askToSendOver(before + [last], on: current, held)
      }
      return []
    }
    let looks: [Effect] = outcome.tag == .uncertain ? [.journal(.look)] : []
    return looks + (draft.map { showConsequences(of: outcome, for: $0) } ?? [])
  }

  mutating func receiveBulkOutcome(_ token: LoadToken, _ id: OrderID, _ outcome: WriteOutcome) {
    beingSent[token]?.remove(id)
    note(outcome, of: id)
    if outcome.isGood { marks.remove(id) }
    guard let place = progressIndex(token), case .progress(var bulk) = overlays[place] else { return }
    bulk.outcomes[id] = outcome
    overlays[place] = .progress(bulk)
    if let index = activities.firstIndex(where: { $0.token == token }) {
      activities[index].phrase = .sendingSet(done: bulk.outcomes.count, total: bulk.ids.count, bulk.wanted)
    }
  }

  mutating func receiveBulkEnd(_ token: LoadToken) -> [Effect] {
    beingSent[token] = nil
    end(token)
    guard let place = progressIndex(token), case .progress(var bulk) = overlays[place] else { return [.journal(.look)] }
    bulk.isOver = true
    overlays[place] = .progress(bulk)
    let counts = OutcomeCounts(bulk.outcomes.values)
    say(.doubt(.setEnded(counts, bulk.wanted)), counts.isAllDone ? .success : .warning)
    return [.journal(.look)]
  }

  private func progressIndex(_ token: LoadToken) -> Int? {
    overlays.lastIndex { if case .progress(let bulk) = $0 { bulk.token == token } else { false } }
  }

  /// What an outcome means for the rows and the order on the screen.
  private mutating func note(_ outcome: WriteOutcome, of id: OrderID) {
    // What was read ahead of it is what it was before.
    if orderAhead.id == id { orderAhead.clear() }
    if order.id == id { order.write = outcome.state }
    noteStop(outcome.error)
    // What may still be done later makes the list shorter, too.
    if outcome.tag == .uncertain, !outcome.isGood { orders.movedAway.insert(id) }
    guard let current = outcome.lastReading else {
      orders.tags[id] = outcome.isGood ? nil : outcome.tag
      return
    }
    let readAt = outcome.lastReadAt ?? now
    let isOnPage = orders.shown?.page.rows.contains { $0.id == id } == true
    // Marked on another page, or found in the index, it leaves the list just the same.
    let others = marks.orders + (orders.known?.rows ?? [])
    let wasListed = isOnPage || others.contains { $0.id == id && $0.status == orders.status }
    if order.id == id, order.order != nil || order.failure == nil {
      showOrder(Dated(current, readAt: readAt), isFromStore: false)
    }
    marks.refresh(Dated(OrderSummary(current), readAt: readAt))
    orders.update(OrderSummary(current), readAt: readAt)
    orders.tags[id] = outcome.isGood ? nil : outcome.tag
    guard current.status != orders.status, wasListed else { return }
    if isOnPage { orders.tags[id] = .moved(current.status) }
    orders.movedAway.insert(id)
    orders.shortenedAt = now
    orders.ahead = [:]
  }

  /// What the outcome of a line change means for the draft it came from.
  private mutating func showConsequences(of outcome: WriteOutcome, for sent: OrderDraft) -> [Effect] {
    let id = sent.id
    switch outcome {
    case .confirmed(let current, let differences):
      // What was staged while this was on its way stays staged, on the order as it is now.
      let later = drafts[id].flatMap { $0 == sent ? nil : $0.rebased(on: current) }
      drafts[id] = later?.isEmpty == false ? later : nil
      keepOrderRowVisible()
      present(.viewer(Viewer(.sentences, title: texts(.whatChanged(id)), lines: changeLines(sent, differences))))
      // The store has what was staged on the order as it was before.
      return later.map { [.keepDraft($0)] } ?? []
    case .alreadySo:
      if drafts[id] == sent { drafts[id] = nil }
    case .moved(let current):
      guard let draft = drafts[id] else { break }
      present(.comparison(DraftConflict(draft: draft, current: current)))
    case .accepted, .notConfirmed, .diverted, .unseen, .refused, .unknown, .notSent, .unsettled:
      break
    case .unrecorded(let outcome, _):
      return showConsequences(of: outcome, for: sent)
    }
    return []
  }
}
