import Commerce

/// The known history of an order, newest first.
public struct OrderTimeline: Hashable, Sendable {
  public struct Entry: Hashable, Sendable, Identifiable {
    /// An identity that is stable while more becomes known.
    public enum ID: Hashable, Sendable {
      case placed, moved(Timestamp), write(JournalEntry.ID), note(OrderNote.ID)
    }

    public enum Event: Hashable, Sendable {
      /// The customer placed the order.
      case placed
      /// Readings showed another status.
      case moved(StatusMove)
      /// An operator sent a change.
      case write(JournalEntry)
      /// An operator left a note.
      case note(OrderNote)
    }

    public var at: Timestamp
    public var event: Event

    public init(at: Timestamp, event: Event) {
      self.at = at
      self.event = event
    }

    public var id: ID {
      switch event {
      case .placed: .placed
      case .moved(let move): .moved(move.seenAt)
      case .write(let entry): .write(entry.id)
      case .note(let note): .note(note.id)
      }
    }
  }

  public private(set) var entries: [Entry] = []

  public init() {}

  /// Merges events by time. A move that a confirmed write explains appears once, as that write.
  public init(placedAt: Timestamp?, moves: [StatusMove], writes: [JournalEntry], notes: [OrderNote]) {
    let unexplained = moves.filter { move in !writes.contains { $0.explains(move) } }
    let events =
      (placedAt.map { [Entry(at: $0, event: .placed)] } ?? [])
      + unexplained.map { Entry(at: $0.seenAt, event: .moved($0)) }
      + writes.map { Entry(at: $0.openedAt, event: .write($0)) }
      + notes.map { Entry(at: $0.at, event: .note($0)) }
    // Events of the same time keep their order.
    entries = events.enumerated().sorted { ($0.element.at, $0.offset) > ($1.element.at, $1.offset) }.map(\.element)
  }

  /// The notes, newest first.
  public var notes: [OrderNote] {
    entries.compactMap { if case .note(let note) = $0.event { note } else { nil } }
  }
}

extension JournalEntry {
  fileprivate func explains(_ move: StatusMove) -> Bool {
    guard state == .confirmed, case .status(_, move.to) = intent.change else { return false }
    // The read-back starts at once: its first readings, before the write took effect, are later than its beginning.
    return openedAt <= move.seenAt && events.last.map { $0.at >= move.after } ?? false
  }
}

extension OrderDesk {
  /// The known history of an order. Parts that the store cannot read are left out.
  ///
  /// - Parameters:
  ///   - placedAt: when the customer placed it, from the order itself.
  ///   - limit: the maximum number of writes from the journal.
  public func timeline(of id: OrderID, placedAt: Timestamp?, limit: Int = 50) async -> OrderTimeline {
    OrderTimeline(
      placedAt: placedAt, moves: (try? await store.moves(of: id)) ?? [],
      writes: (try? await store.entries(of: id, limit: limit)) ?? [], notes: (try? await store.notes(of: id)) ?? [])
  }
}
