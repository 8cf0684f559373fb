import Commerce

/// The queue of doubt: writes that were sent and not settled are looked for until a reading shows them or a person closes them.
extension OrderDesk {
  /// The time between two readings of the queue.
  private static let pauseOfSettling = Duration.milliseconds(500)
  /// How many writes of an order are looked at for one that explains what a reading shows.
  private static let entriesOfOrder = 50

  /// The writes that are not settled, the newest first.
  public func openWrites() async throws(DeskError) -> [OpenWrite] {
    try await store.openWrites(of: nil).reversed()
  }

  /// When the platform is asked next about an open write; `nil` if it is not.
  public func nextSettling() async throws(DeskError) -> Timestamp? {
    let now = clock.now()
    return try await store.openWrites(of: nil).compactMap { $0.nextLook(at: now) }.min()
  }

  /// Asks the platform about the open writes whose time has come, each order with one request and at most two a
  /// second.
  ///
  /// One process of a store settles at a time; in the others this does nothing. What a dead process left is due at once.
  ///
  /// - Parameters:
  ///   - all: also those whose time has not come.
  ///   - limit: how many requests are made, at most.
  ///   - budget: the time after which it ends, also in the middle of a reading; `nil` for as long as it takes.
  /// - Returns: the entries that were looked into, as they stand now; `nil` where another process settles.
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

  /// Asks the platform about one open write now, whatever its time.
  ///
  /// - Returns: the entry as it stands now.
  /// - Throws: why the order could not be read.
  public func settle(_ id: JournalEntry.ID) async throws(DeskError) -> JournalEntry? {
    if let order = try await store.entry(id)?.intent.target.orderID { _ = try await self.order(order) }
    return try await store.entry(id)
  }

  /// Ends the doubt about a write by what an operator found out.
  ///
  /// - Parameter word: what it was, for the journal.
  /// - Throws: ``DeskError/Hindrance/beingSent(operatorName:)`` while a living process works on it: what becomes of it, that
  ///   process will say.
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

  /// A reading settles what it shows by itself; see ``settle(_:shownBy:askedAt:)``.
  private func readForSettling(_ id: OrderID, within limit: Duration?) async -> DeskError? {
    do throws(DeskError) {
      _ = try await order(id, .once(within: limit))
      return nil
    } catch {
      return error
    }
  }

  /// Gives an open write that was looked for its next time.
  private func settled(_ open: OpenWrite) async -> JournalEntry {
    let entry = (try? await store.entry(open.entry.id)) ?? open.entry
    guard !entry.isSettled else { return entry }
    let next = DoubtSchedule.next(after: open.looks + 1, openedAt: entry.openedAt, now: clock.now())
    try? await store.schedule([entry.id], due: next, looks: open.looks + 1)
    return entry
  }

  /// The open writes whose sending is over: what is asked of the platform from now on may show them.
  ///
  /// - Parameter id: those to one order; `nil` for all of them.
  func sentWrites(to id: OrderID? = nil) async -> Set<JournalEntry.ID> {
    Set(((try? await store.openWrites(of: id)) ?? []).filter { !$0.isAttended }.map(\.entry.id))
  }

  /// Settles those of some writes to an order that a reading shows, if it was asked for after they had been sent. Nothing is
  /// asked of the platform.
  func settle(_ sent: Set<JournalEntry.ID>, shownBy order: Order, askedAt: Timestamp) async {
    for entry in await open(among: sent) where entry.intent.target.orderID == order.id {
      if entry.intent.change.isDone(in: order) {
        await noteSeen(entry) { $0.isDone(in: order) }
      } else if entry.state == .accepted, entry.openedAt.duration(to: askedAt) >= doubtAfter {
        _ = await record(.notConfirmed, note: "it was \(order.status)", for: entry.id)
      }
    }
  }

  /// Settles those of some status changes that the rows of a list show. A row that does not state its status shows nothing.
  func settle(_ sent: Set<JournalEntry.ID>, shownBy page: OrderPage) async {
    for entry in await open(among: sent) {
      guard let row = page.rows.first(where: { $0.id == entry.intent.target.orderID }),
        !page.withoutStatus.contains(row.id)
      else { continue }
      let hasAppeared = { (change: WriteChange) in if case .status(_, row.status) = change { true } else { false } }
      if hasAppeared(entry.intent.change) { await noteSeen(entry, as: hasAppeared) }
    }
  }

  /// Those of some writes that are still open, the oldest first.
  private func open(among sent: Set<JournalEntry.ID>) async -> [JournalEntry] {
    guard !sent.isEmpty else { return [] }
    return ((try? await store.openWrites(of: nil)) ?? []).map(\.entry).filter { sent.contains($0.id) }
  }

  private func noteSeen(_ entry: JournalEntry, as hasAppeared: (WriteChange) -> Bool) async {
    guard let order = entry.intent.target.orderID else { return }
    let writes = (try? await store.entries(of: order, limit: Self.entriesOfOrder)) ?? []
    // A later write that wanted the same is what the reading shows.
    if let later = writes.first(where: { $0.id > entry.id && $0.mayHaveArrived && hasAppeared($0.intent.change) }) {
      _ = await record(.asWanted, note: "perhaps by entry \(later.id)", for: entry.id)
    } else {
      _ = await record(.confirmed, note: "seen later", for: entry.id)
    }
  }

  /// The program is leaving: what is still being sent becomes ``WriteState/unknown`` in the journal.
  public func abandonWrites(note: String) async {
    try? await store.abandonOwn(note: note, at: clock.now())
  }
}

extension JournalEntry {
  /// Whether the platform may have done it.
  fileprivate var mayHaveArrived: Bool {
    switch state {
    case .refused, .notSent: false
    case .sending, .accepted, .confirmed, .notConfirmed, .unknown, .asWanted, .closed: true
    }
  }
}
