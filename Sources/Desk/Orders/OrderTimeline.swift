import Commerce

/// What happened to an order as far as it is known here, the newest first.
public struct OrderTimeline: Hashable, Sendable {
  public struct Entry: Hashable, Sendable, Identifiable {
    /// What it is that stays the same when more is known of it.
    public enum ID: Hashable, Sendable {
      case placed, moved(Timestamp), write(JournalEntry.ID), note(OrderNote.ID)
    }

    public enum Event: Hashable, Sendable {
      /// The customer placed it.
      case placed
      /// Readings have shown another status.
      case moved(StatusMove)
      /// Somebody sent a change of it.
      case write(JournalEntry)
      /// Somebody left a note on it for the others.
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

  /// Merges what is known by time. A move that a confirmed write of the journal explains is told once, as that write.
  public init(placedAt: Timestamp?, moves: [StatusMove], writes: [JournalEntry], notes: [OrderNote]) {
    let unexplained = moves.filter { move in !writes.contains { $0.explains(move) } }
    let events =
      (placedAt.map { [Entry(at: $0, event: .placed)] } ?? [])
      + unexplained.map { Entry(at: $0.seenAt, event: .moved($0)) }
      + writes.map { Entry(at: $0.openedAt, event: .write($0)) }
      + notes.map { Entry(at: $0.at, event: .note($0)) }
    // What is of the same moment stays as it stands above.
    entries = events.enumerated().sorted { ($0.element.at, $0.offset) > ($1.element.at, $1.offset) }.map(\.element)
  }

  /// The notes, the newest first.
  public var notes: [OrderNote] {
    entries.compactMap { if case .note(let note) = $0.event { note } else { nil } }
  }
}

extension JournalEntry {
  fileprivate func explains(_ move: StatusMove) -> Bool {
    guard state == .confirmed, case .status(_, move.to) = intent.change else { return false }
    // It is looked for at once: readings of its own, before it took effect, lie after its beginning.
    return openedAt <= move.seenAt && events.last.map { $0.at >= move.after } ?? false
  }
}

extension OrderDesk {
  /// What is known here of an order's past. What the store cannot tell is left out.
  ///
  /// - Parameters:
  ///   - placedAt: when the customer placed it, which the order itself says.
  ///   - limit: how many writes of the journal, at most.
  public func timeline(of id: OrderID, placedAt: Timestamp?, limit: Int = 50) async -> OrderTimeline {
    OrderTimeline(
      placedAt: placedAt, moves: (try? await store.moves(of: id)) ?? [],
      writes: (try? await store.entries(of: id, limit: limit)) ?? [], notes: (try? await store.notes(of: id)) ?? [])
  }
}
