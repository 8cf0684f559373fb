import Commerce

/// The queue of doubt: writes that were sent and not settled are looked for until a reading shows them or a person closes them.
extension OrderDesk {
  /// Milliseconds between two readings of the queue.
  private static let pauseOfSettling = 500
  /// How many writes of an order are looked at for one that explains what a reading shows.
  private static let entriesOfOrder = 50

  /// The writes that are not settled, the newest first.
  public func openWrites() async throws(DeskError) -> [OpenWrite] {
    try await store.openWrites(of: nil).reversed()
  }

  /// When the platform is asked next about an open write; `nil` if it is not.
  public func nextSettling() async throws(DeskError) -> Timestamp? {
    try await store.openWrites(of: nil).filter { !$0.isAttended && $0.entry.intent.target.orderID != nil }
      .compactMap(\.due).min()
  }

  /// Asks the platform about the open writes whose time has come, each order once and at most two a second.
  ///
  /// One process of a store settles at a time; in the others this does nothing. What a dead process left is due at once.
  ///
  /// - Parameters:
  ///   - all: also those whose time has not come.
  ///   - limit: how many orders are read, at most.
  ///   - budget: milliseconds after which no further reading begins; `nil` for as long as it takes.
  /// - Returns: the entries that were looked into, as they stand now; `nil` where another process settles.
  @discardableResult
  public func settle(
    all: Bool = false, limit: Int = .max, within budget: Int? = nil
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

  private func settleAlone(all: Bool, limit: Int, within budget: Int?) async throws(DeskError) -> [JournalEntry] {
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
      if index > 0 { do { try await clock.sleep(milliseconds: Self.pauseOfSettling) } catch { break } }
      if let budget, clock.uptime() - start >= budget { break }
      let error = await readForSettling(id)
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
  public func close(_ id: JournalEntry.ID, word: String) async throws(DeskError) -> JournalEntry? {
    guard let entry = try await store.entry(id), !entry.isSettled else { return try await store.entry(id) }
    let note = "\(identity.operatorName): \(CardNumber.masked(word))"
    try await store.record(.closed, note: note, for: id, at: clock.now())
    return try await store.entry(id)
  }

  /// A reading settles what it shows by itself; see ``settle(showing:readAt:)``.
  private func readForSettling(_ id: OrderID) async -> DeskError? {
    do throws(DeskError) {
      _ = try await order(id)
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

  /// Settles the open writes of an order that a reading shows. Nothing is asked of the platform.
  func settle(showing order: Order, readAt: Timestamp) async {
    guard let open = try? await store.openWrites(of: order.id), open.contains(where: { !$0.isAttended }) else { return }
    await settle(open, of: order.id, readAt: readAt, hasAppeared: { $0.isDone(in: order) }, shows: "\(order.status)")
  }

  /// Settles open status changes that the rows of a list show.
  func settle(showing rows: [OrderSummary], readAt: Timestamp) async {
    guard let all = try? await store.openWrites(of: nil), !all.isEmpty else { return }
    for row in rows {
      let open = all.filter { $0.entry.intent.target.orderID == row.id }
      guard open.contains(where: { !$0.isAttended }) else { continue }
      await settle(
        open, of: row.id, readAt: readAt,
        hasAppeared: { if case .status(_, row.status) = $0 { true } else { false } }, shows: nil)
    }
  }

  /// - Parameter shows: what the reading shows where it was one of the whole order; such a one also tells that an accepted write
  ///   is not seen in time.
  private func settle(
    _ open: [OpenWrite], of id: OrderID, readAt: Timestamp, hasAppeared: (WriteChange) -> Bool, shows: String?
  ) async {
    let sent = ((try? await store.entries(of: id, limit: Self.entriesOfOrder)) ?? []).filter(\.mayHaveArrived)
    for write in open where !write.isAttended {
      let entry = write.entry
      guard hasAppeared(entry.intent.change) else {
        let age = readAt.milliseconds - entry.openedAt.milliseconds
        if let shows, entry.state == .accepted, age >= doubtAfter {
          _ = await record(.notConfirmed, note: "it was \(shows)", for: entry.id)
        }
        continue
      }
      // A later write that wanted the same is what the reading shows.
      if let later = sent.first(where: { $0.id > entry.id && hasAppeared($0.intent.change) }) {
        _ = await record(.asWanted, note: "perhaps by entry \(later.id)", for: entry.id)
      } else {
        _ = await record(.confirmed, note: "seen later", for: entry.id)
      }
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
