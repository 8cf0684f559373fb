import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// Moving orders to another status: chosen, asked about, sent.

extension ComponentReading<Orders> {
  var availabilityOfMoving: Availability {
    if let lock = writeLock { return lock }
    if !own.marks.isEmpty { return .enabled }
    return (pane == .orders ? own.list.current?.id : own.open.order?.id) == nil ? .disabled(.noOrderHere) : .enabled
  }

  /// Whether an order is on the screen now, in the list or open.
  fileprivate func isInSight(_ id: OrderID) -> Bool {
    (pane == .order || isSideBySide) && own.open.id == id
      || (pane == .orders || isSideBySide) && own.list.rows.contains { $0.id == id }
  }

  /// The name behind a single order, so that the number is not all there is to check.
  fileprivate func customer(of changes: [StatusChange.Target]) -> SafeText {
    guard changes.count == 1, let id = changes.first?.orderID else { return .empty }
    let known =
      own.list.rows.first { $0.id == id }?.customer ?? own.open.order.flatMap { $0.id == id ? $0.customer : nil }
    guard let name = known?.fullName, !name.isEmpty else { return .empty }
    return ": " + personal(name).text
  }
}

extension Update<Orders> {
  /// Opens the statuses for the marked orders, else for the one under the cursor when the key was pressed.
  mutating func openStatusMenu() {
    let targets: [StatusChange.Target]
    if !own.marks.isEmpty {
      targets = own.marks.orders.map { .init(orderID: $0.id, status: $0.status, total: $0.total) }
    } else if pane == .orders, let row = own.list.current {
      targets = [.init(orderID: row.id, status: row.status, total: row.total)]
    } else if let order = own.open.order {
      targets = [.init(orderID: order.id, status: order.status, total: order.totals.total)]
    } else {
      return
    }
    let present = targets.count == 1 ? OrderStatus.documented.firstIndex(of: targets[0].status) : nil
    openMenu(.status(targets), count: OrderStatus.documented.count, selected: present ?? 0)
  }

  /// Asks for confirmation; nothing is sent before it.
  mutating func askToMove(_ targets: [StatusChange.Target], to wanted: OrderStatus) {
    let free = targets.filter { !own.isBeingSent($0.orderID) }
    guard !free.isEmpty else { return say(.stillSending(targets.count), .warning) }
    let changes = free.filter { $0.status != wanted }
    guard !changes.isEmpty else {
      return say(
        own.list.known == nil || pane == .order ? .alreadyInStatus(free.count, wanted) : .lastSeenInStatus(wanted))
    }
    var lines = [
      StyledText(texts(.moveQuestion(changes, to: wanted, brief: size.width < 60)), .heading),
      StyledText(texts.verb(of: wanted) + customer(of: changes), .text),
    ]
    let hidden = own.marks.isEmpty ? 0 : changes.filter { !isInSight($0.orderID) }.count
    if hidden > 0 { lines.append(StyledText(texts(.marksOutOfSight(hidden)), .caution)) }
    if changes.count > 1, free.count > changes.count {
      lines.append(StyledText(texts(.alreadyThere(free.count - changes.count, wanted)), .faint))
    }
    let risks = Set(changes.flatMap { StatusRisk.risks(from: $0.status, to: wanted) })
    for risk in StatusRisk.allCases where risks.contains(risk) {
      lines.append(StyledText(texts(.risk(risk)), risk.asksForTyping ? .danger : .caution))
    }
    // Last, because a small screen cuts the end off.
    if changes.count > 1 { lines.append(StyledText(changes.listing, .text)) }
    let typed = changes.count == 1 ? changes[0].orderID.rawValue : String(changes.count)
    pose(
      .changeStatus(changes.map { .init(orderID: $0.orderID, expected: $0.status, wanted: wanted) }), lines,
      expected: risks.contains(where: \.asksForTyping) ? typed : nil)
  }

  mutating func send(_ changes: [StatusChange], over earlier: Set<JournalEntry.ID> = []) {
    guard let first = changes.first else { return }
    let token = newToken()
    for change in changes { own.list.tags[change.orderID] = .underWay(change.wanted) }
    // What is there already is no part of the next set.
    for there in own.marks.orders where there.status == first.wanted { own.marks.remove(there.id) }
    own.sending.orders[token] = Set(changes.map(\.orderID))
    guard changes.count > 1 else {
      begin(token, .sendingStatus(first.orderID, first.wanted), isWrite: true)
      if own.open.id == first.orderID { own.open.write = .sending }
      own.sending.changes[token] = first
      return ask(.changeStatus(token, first, over: earlier))
    }
    begin(token, .sendingSet(done: 0, total: changes.count, first.wanted), isWrite: true)
    push(.progress(BulkProgress(token: token, wanted: first.wanted, ids: changes.map(\.orderID))))
    ask(.changeStatuses(token, changes))
  }

  // MARK: A write that earlier ones are in the way of

  /// The answer is about the writes that are shown, and about no other.
  mutating func askToSendOver(_ earlier: [JournalEntry], on current: Order, _ held: HeldWrite) {
    let shown = earlier.map { entry in
      let at = texts.time(entry.openedAt).string
      return StyledText(
        texts(.doubt(.earlierQuestion(current.id, entry.state, by: entry.intent.operatorName, at: at))), .heading)
    }
    let rest = [
      StyledText(texts(.doubt(.earlierShows(current.status, at: texts.time(now).string)))),
      StyledText(texts(.doubt(.earlierWarning)), .caution),
    ]
    present(
      .question(
        Question(
          purpose: .sendOver(held, earlier: Set(earlier.map(\.id))), title: texts(.questionTitle), lines: shown + rest))
    )
  }

  mutating func send(_ held: HeldWrite, over earlier: Set<JournalEntry.ID>) {
    switch held {
    case .status(let change): send([change], over: earlier)
    case .lines(let draft): send(draft, over: earlier)
    }
  }
}
