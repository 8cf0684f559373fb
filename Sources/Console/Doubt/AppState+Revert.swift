import Commerce
import Desk
import Texts

extension AppState {
  /// The entry under the cursor; the help that is asked for lies over the journal.
  var entryUnderCursor: JournalEntry? {
    let top = overlays.last { overlay in if case .viewer = overlay { false } else { true } }
    guard case .journal(let view)? = top, let selection = view.cursor.selection else { return nil }
    return view.entries[selection]
  }

  var revertBlocker: Phrase? {
    guard let entry = entryUnderCursor else { return .journalEmpty }
    guard !entry.intent.isErased, let id = entry.intent.target.orderID, entry.intent.change.reversed != nil else {
      return .team(.noWayBack)
    }
    guard entry.isSettled else {
      return .doubt(.openSoNoWayBack)
    }
    guard entry.state == .confirmed else { return .team(.notConfirmedSoNoWayBack) }
    if case .lines = entry.intent.change, drafts[id] != nil { return .team(.ownDraftFirst(id)) }
    return isBeingSent(id) ? .stillSending(1) : nil
  }

  mutating func revert() -> [Effect] {
    guard let entry = entryUnderCursor, let id = entry.intent.target.orderID else { return [] }
    overlays.removeAll()
    return carryOut(.prepareWayBack(id, from: entry.intent.change))
  }
}
