import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// Writes that are not settled: asked about by their schedule, by `r` in the journal, and before another write to the order.
extension AppState {
  func availabilityInDoubt(of id: ActionID) -> Availability? {
    guard id == .closeEntry else { return nil }
    return writeLock ?? (openEntryUnderCursor == nil ? .disabled(.doubt(.notOpen)) : .enabled)
  }

  mutating func performInDoubt(_ id: ActionID) -> [Effect]? {
    switch id {
    case .closeEntry:
      guard let entry = openEntryUnderCursor else { return [] }
      push(.input(InputLine(purpose: .closeEntry(entry.id), field: .init())))
      return []
    case .refresh:
      guard let entry = openEntryUnderCursor else { return nil }
      guard entry.intent.target.orderID != nil else {
        say(.doubt(.cannotBeAsked), .warning)
        return reloadJournal()
      }
      let token = newToken()
      begin(token, .doubt(.asking(entry.id)))
      return [.doubt(.ask(token, entry.id))]
    default:
      return nil
    }
  }

  /// The entry under the journal's cursor, while it is not settled.
  var openEntryUnderCursor: JournalEntry? {
    guard let entry = entryUnderCursor, !entry.isSettled else { return nil }
    return entry
  }

  /// Enter in the line that closes an entry.
  mutating func completeClosing(_ text: String, of id: JournalEntry.ID) -> [Effect] {
    guard !text.allSatisfy(\.isWhitespace) else {
      say(.doubt(.closeNeedsWord), .warning)
      return []
    }
    overlays.removeLast()
    return [.doubt(.close(newToken(), id, word: text.trimmed))]
  }

  mutating func settleIfDue() -> [Effect] {
    guard let due = doubt.settlingDue, due <= now else { return [] }
    doubt.settlingDue = nil
    return [.doubt(.settle)]
  }

  mutating func receive(_ event: DoubtEvent) -> [Effect] {
    switch event {
    case .next(let next):
      plan(next)
    case .open(let open):
      doubt.note(open, of: session.operatorName)
    case .settled(let entries, let next):
      plan(next)
      tell(entries)
      return entries.contains(where: \.isSettled) ? reloadJournal() + [.doubt(.look)] : []
    case .asked(let token, let id, let result):
      end(token)
      switch result {
      case .success(let entry?) where entry.isSettled: tell([entry])
      case .success(let entry?): say(.doubt(.stillOpen(id, entry.state)), .warning)
      case .success(nil): break
      case .failure(let error): say(.doubt(.notAsked(id, error)), .failure)
      }
      return reloadJournal() + [.doubt(.look)]
    case .closed(_, let id, let result):
      switch result {
      case .success(let entry?):
        say(entry.state == .closed ? .doubt(.closed(id)) : .doubt(.closedBy(id, entry.state)), .success)
      case .success(nil): break
      case .failure(let error): report(error)
      }
      return reloadJournal() + [.doubt(.look)]
    }
    return []
  }

  private mutating func plan(_ next: Timestamp?) {
    doubt.settlingDue = next.map { max($0, now.advanced(by: DoubtState.pauseOfSettling)) }
  }

  private mutating func tell(_ entries: [JournalEntry]) {
    let open = entries.filter { !$0.isSettled }
    if entries.count == 1, let entry = entries.first, entry.state == .confirmed, let id = entry.intent.target.orderID {
      say(.doubt(.settledLater(id, at: texts.time(entry.events.last?.at ?? now).string)), .success)
    } else if open.count < entries.count || !doubt.hasToldOpenWrites, !entries.isEmpty {
      say(.openWritesChecked(entries.count, unsettled: open.count), open.isEmpty ? .information : .warning)
    }
    doubt.hasToldOpenWrites = doubt.hasToldOpenWrites || !entries.isEmpty
  }
}
