import Commerce

/// The doubt queue: open writes are checked until a reading shows them or an operator closes them.
extension OrderDesk {
  /// The time between two readings of the queue.
  private static let pauseOfSettling = Duration.milliseconds(500)
  /// The number of an order's writes considered as explanations of a reading.
  private static let entriesOfOrder = 50

  /// The open writes, newest first.
  public func openWrites() async throws(DeskError) -> [OpenWrite] {
    try await store.openWrites(of: nil).reversed()
  }

  /// When the platform is asked next about an open write; `nil` if never.
  public func nextSettling() async throws(DeskError) -> Timestamp? {
    let now = clock.now()
    return try await store.openWrites(of: nil).compactMap { $0.nextLook(at: now) }.min()
  }

  /// Asks the platform about the due open writes: each order with one request, and at most two a second.
  ///
  /// One process of a store settles at a time; in the others this does nothing. Writes of a dead process are due at once.
  ///
  /// - Parameters:
  ///   - all: whether to include writes that are not due.
  ///   - limit: the maximum number of requests.
  ///   - budget: the time after which it ends, even during a reading; `nil` for no limit.
  /// - Returns: the current entries of the checked writes; `nil` if another process settles.
  @discardableResult
  public func settle(
    all: Bool = false, limit: Int = .max, within budget: Duration? = nil
  ) async throws(DeskError) -> [JournalEntry]? {
    guard await store.beginSettling() else { return nil }
    let result: Result<[JournalEntry], DeskError>
    do throws(DeskError) {
      result = .success(try await settleAlone(all: all, limit: limit, within: budget))
    } catch {
      result = .failure(error)
    }
    await store.endSettling()
    return try result.get()
  }

  private func settleAlone(all: Bool, limit: Int, within budget: Duration?) async throws(DeskError) -> [JournalEntry] {
    var looked = try await store.takeOrphans(at: clock.now()).filter { $0.intent.target.orderID == nil }
    let now = clock.now()
    let due = try await store.openWrites(of: nil).filter { open in
      open.entry.intent.target.orderID != nil && !open.isAttended && (all || open.isDue(at: now))
    }
    let orders = Dictionary(grouping: due) { $0.entry.intent.target.orderID }
      .sorted { ($0.value.first?.entry.id ?? 0) < ($1.value.first?.entry.id ?? 0) }
    let start = clock.uptime()
    for (index, order) in orders.prefix(limit).enumerated() {
      guard let id = order.key else { continue }
      if index > 0 { do { try await clock.sleep(for: Self.pauseOfSettling) } catch { break } }
      let rest = budget.map { $0 - (clock.uptime() - start) }
      if let rest, rest <= .zero { break }
      let error = await readForSettling(id, within: rest)
      for open in order.value { looked.append(await settled(open)) }
      // No other order can be read now either.
      if let error, error.stopsCalls || error.kind == .canceled { break }
    }
    return looked.sorted { $0.id < $1.id }
  }

  /// Asks the platform about one open write now.
  ///
  /// - Returns: the current entry.
  /// - Throws: why the order could not be read.
  public func settle(_ id: JournalEntry.ID) async throws(DeskError) -> JournalEntry? {
    if let order = try await store.entry(id)?.intent.target.orderID { _ = try await self.order(order) }
    return try await store.entry(id)
  }

  /// Closes an open write by what an operator found out.
  ///
  /// - Parameter word: the finding, for the journal.
  /// - Throws: ``DeskError/Blocker/beingSent(operatorName:)`` while a living process works on it; that process will record the
  ///   outcome.
  public func close(_ id: JournalEntry.ID, word: String) async throws(DeskError) -> JournalEntry? {
    guard let open = try await store.openWrites(of: nil).first(where: { $0.entry.id == id }) else {
      return try await store.entry(id)
    }
    guard !open.isAttended else {
      throw DeskError(.notPossible(.beingSent(operatorName: open.entry.intent.operatorName)))
    }
    let note = "\(identity.operatorName): \(CardNumber.masked(word))"
    try await store.record(.closed, note: note, for: id, at: clock.now())
    return try await store.entry(id)
  }

  /// The reading itself settles what it shows; see ``settle(_:shownBy:askedAt:)``.
  private func readForSettling(_ id: OrderID, within limit: Duration?) async -> DeskError? {
    do throws(DeskError) {
      _ = try await order(id, .once(within: limit))
      return nil
    } catch {
      return error
    }
  }

  /// Schedules the next check of an open write.
  private func settled(_ open: OpenWrite) async -> JournalEntry {
    let entry = (try? await store.entry(open.entry.id)) ?? open.entry
    guard !entry.isSettled else { return entry }
    let next = DoubtSchedule.next(after: open.looks + 1, openedAt: entry.openedAt, now: clock.now())
    try? await store.schedule([entry.id], due: next, looks: open.looks + 1)
    return entry
  }

  /// The open writes whose sending is over: a later request may show them.
  ///
  /// - Parameter id: only writes to this order; `nil` for all.
  func sentWrites(to id: OrderID? = nil) async -> Set<JournalEntry.ID> {
    Set(((try? await store.openWrites(of: id)) ?? []).filter { !$0.isAttended }.map(\.entry.id))
  }

  /// Settles those writes to an order that a reading shows, if it was requested after they were sent. Sends no request.
  func settle(_ sent: Set<JournalEntry.ID>, shownBy order: Order, askedAt: Timestamp) async {
    for entry in await open(among: sent) where entry.intent.target.orderID == order.id {
      if entry.intent.change.isDone(in: order) {
        await noteSeen(entry) { $0.isDone(in: order) }
      } else if entry.state == .accepted, entry.openedAt.duration(to: askedAt) >= doubtAfter {
        _ = await record(.notConfirmed, note: "it was \(order.status)", for: entry.id)
      }
    }
  }

  /// Settles those status changes that the rows of a list show. A row without a status shows nothing.
  func settle(_ sent: Set<JournalEntry.ID>, shownBy page: OrderPage) async {
    for entry in await open(among: sent) {
      guard let row = page.rows.first(where: { $0.id == entry.intent.target.orderID }),
        !page.withoutStatus.contains(row.id)
      else { continue }
      let hasAppeared = { (change: WriteChange) in if case .status(_, row.status) = change { true } else { false } }
      if hasAppeared(entry.intent.change) { await noteSeen(entry, as: hasAppeared) }
    }
  }

  /// Those of the writes that are still open, oldest first.
  private func open(among sent: Set<JournalEntry.ID>) async -> [JournalEntry] {
    guard !sent.isEmpty else { return [] }
    return ((try? await store.openWrites(of: nil)) ?? []).map(\.entry).filter { sent.contains($0.id) }
  }

  private func noteSeen(_ entry: JournalEntry, as hasAppeared: (WriteChange) -> Bool) async {
    guard let order = entry.intent.target.orderID else { return }
    let writes = (try? await store.entries(of: order, limit: Self.entriesOfOrder)) ?? []
    // The reading shows a later write with the same target state.
    if let later = writes.first(where: { $0.id > entry.id && $0.mayHaveArrived && hasAppeared($0.intent.change) }) {
      _ = await record(.asWanted, note: "perhaps by entry \(later.id)", for: entry.id)
    } else {
      _ = await record(.confirmed, note: "seen later", for: entry.id)
    }
  }

  /// Records what is still being sent as ``WriteState/unknown`` because the program is leaving.
  public func abandonWrites(note: String) async {
    try? await store.abandonOwn(note: note, at: clock.now())
  }
}

extension JournalEntry {
  /// Whether the platform may have carried it out.
  fileprivate var mayHaveArrived: Bool {
    switch state {
    case .refused, .notSent: false
    case .sending, .accepted, .confirmed, .notConfirmed, .unknown, .asWanted, .closed: true
    }
  }
}
