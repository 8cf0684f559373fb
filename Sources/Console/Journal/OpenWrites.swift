import Commerce
import ConsoleKit
import Desk
import Texts
import Widgets

// Writes that are not settled: the platform is asked about them by their schedule, and by `r`; an operator's word closes them.

extension ComponentReading<Journal> {
  /// The entry under the cursor, while it is not settled.
  var openEntry: JournalEntry? { entry.flatMap { $0.isSettled ? nil : $0 } }
}

extension Update<Journal> {
  /// Asks about the open entry under the cursor, else reads the entries again.
  mutating func refresh() {
    guard let entry = openEntry else { return reload() }
    guard entry.intent.target.orderID != nil else {
      say(.doubt(.cannotBeAsked), .warning)
      return reload()
    }
    let token = newToken()
    begin(token, .doubt(.asking(entry.id)))
    ask(.ask(token, entry.id))
  }

  mutating func askForClosing() {
    if let entry = openEntry { push(.input(InputLine(purpose: .closing(entry.id)))) }
  }

  /// Enter in the line that closes an entry.
  mutating func close(_ id: JournalEntry.ID, word: String) {
    guard !word.allSatisfy(\.isWhitespace) else { return say(.doubt(.closeNeedsWord), .warning) }
    layers.removeTop()
    ask(.close(newToken(), id, word: word.trimmed))
  }

  // MARK: Answers

  mutating func plan(_ next: Timestamp?) {
    own.settlingDue = next.map { max($0, now.advanced(by: Journal.pauseOfSettling)) }
  }

  mutating func receiveSettled(_ entries: [JournalEntry], next: Timestamp?) {
    plan(next)
    tell(entries)
    if entries.contains(where: \.isSettled) { lookAgain() }
  }

  mutating func receiveAsked(_ token: LoadToken, _ id: JournalEntry.ID, _ result: Result<JournalEntry?, DeskError>) {
    end(token)
    switch result {
    case .success(let entry?) where entry.isSettled: tell([entry])
    case .success(let entry?): say(.doubt(.stillOpen(id, entry.state)), .warning)
    case .success(nil): break
    case .failure(let error): say(.doubt(.notAsked(id, error)), .failure)
    }
    lookAgain()
  }

  mutating func receiveClosed(_ id: JournalEntry.ID, _ result: Result<JournalEntry?, DeskError>) {
    switch result {
    case .success(let entry?):
      say(entry.state == .closed ? .doubt(.closed(id)) : .doubt(.closedBy(id, entry.state)), .success)
    case .success(nil): break
    case .failure(let error): report(error)
    }
    lookAgain()
  }

  private mutating func lookAgain() {
    reload()
    ask(.look)
  }

  private mutating func tell(_ entries: [JournalEntry]) {
    let open = entries.filter { !$0.isSettled }
    if entries.count == 1, let entry = entries.first, entry.state == .confirmed, let id = entry.intent.target.orderID {
      say(.doubt(.settledLater(id, at: texts.time(entry.events.last?.at ?? now).string)), .success)
    } else if open.count < entries.count || !own.hasToldOpenWrites, !entries.isEmpty {
      say(.openWritesChecked(entries.count, unsettled: open.count), open.isEmpty ? .information : .warning)
    }
    own.hasToldOpenWrites = own.hasToldOpenWrites || !entries.isEmpty
  }
}
