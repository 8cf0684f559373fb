import Commerce

extension OrderDesk {
  /// Journal entries, newest first, older than `id`.
  public func journal(before id: JournalEntry.ID? = nil, limit: Int = 200) async throws(DeskError) -> [JournalEntry] {
    try await store.entries(before: id, limit: limit)
  }

  public func journalEntry(_ id: JournalEntry.ID) async throws(DeskError) -> JournalEntry? {
    try await store.entry(id)
  }

  /// Looks into the writes that a console left unsettled when it died or was left: each is read back once.
  ///
  /// What was done is confirmed. What was accepted and is not done is recorded as not confirmed; if the order cannot be read,
  /// it stays accepted and the next console looks again. Only orders can be read: the other writes stay unknown.
  /// - Returns: the entries as they stand now; those that are not settled need a person.
  /// - Throws: only if the orphans cannot be taken. Once taken they are all returned, as no later call will find them.
  public func lookIntoOrphans() async throws(DeskError) -> [JournalEntry] {
    var looked: [JournalEntry] = []
    for orphan in try await store.takeOrphans(at: clock.now()) {
      if let id = orphan.intent.target.orderID, let current = try? await order(id).value {
        if orphan.intent.change.isDone(in: current) {
          await record(.confirmed, for: orphan.id)
        } else if orphan.state == .accepted {
          await record(.notConfirmed, for: orphan.id)
        }
      }
      looked.append((try? await store.entry(orphan.id)) ?? orphan)
    }
    return looked
  }

  /// The program is leaving: what is still being sent becomes ``WriteState/unknown`` in the journal.
  public func abandonWrites(note: String) async {
    try? await store.abandonOwn(note: note, at: clock.now())
  }
}

extension WriteChange {
  /// Whether an order is as this change wanted it.
  public func isDone(in order: Order) -> Bool {
    switch self {
    case .status(_, let to): order.status == to
    case .lines(_, let to): (try? LineSet(to))?.isSatisfied(by: order) ?? false
    case .products, .newCustomer, .terms: false
    }
  }

  /// The change that leads back, where there is one.
  public var reversed: WriteChange? {
    switch self {
    case .status(let from, let to): .status(from: to, to: from)
    case .lines(let from, let to): .lines(from: to, to: from)
    case .products, .newCustomer, .terms: nil
    }
  }
}
