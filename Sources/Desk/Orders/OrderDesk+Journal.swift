import Commerce

extension OrderDesk {
  /// Journal entries, newest first, older than `id`.
  public func journal(before id: JournalEntry.ID? = nil, limit: Int = 200) async throws(DeskError) -> [JournalEntry] {
    try await store.entries(before: id, limit: limit)
  }

  public func journalEntry(_ id: JournalEntry.ID) async throws(DeskError) -> JournalEntry? {
    try await store.entry(id)
  }
}

extension WriteChange {
  /// Whether an order already is as this change wants it.
  public func isDone(in order: Order) -> Bool {
    switch self {
    case .status(_, let to): order.status == to
    case .lines(_, let to): (try? LineSet(to))?.isSatisfied(by: order) ?? false
    case .products, .newCustomer, .terms: false
    }
  }

  /// The reverse change, if there is one.
  public var reversed: WriteChange? {
    switch self {
    case .status(let from, let to): .status(from: to, to: from)
    case .lines(let from, let to): .lines(from: to, to: from)
    case .products, .newCustomer, .terms: nil
    }
  }
}
