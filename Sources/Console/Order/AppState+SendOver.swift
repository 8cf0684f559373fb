import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// A write that earlier ones are in the way of.
extension AppState {
  /// The answer is about the writes that are shown, and about no other.
  mutating func askToSendOver(_ earlier: [JournalEntry], on current: Order, _ held: HeldWrite) {
    let shown = earlier.map { entry in
      let at = texts.time(entry.openedAt).string
      return StyledText(
        texts(.doubt(.earlierQuestion(current.id, entry.state, by: entry.intent.operatorName, at: at))), .heading)
    }
    let rest = [
      StyledText(texts(.doubt(.earlierShows(current.status, at: texts.time(now).string)))),
      StyledText(texts(.doubt(.earlierWarning)), .caution),
    ]
    present(
      .question(
        Question(
          purpose: .sendOver(held, earlier: Set(earlier.map(\.id))), title: texts(.questionTitle), lines: shown + rest))
    )
  }

  mutating func sendOver(_ held: HeldWrite, earlier: Set<JournalEntry.ID>) -> [Effect] {
    switch held {
    case .status(let change): send([change]).map { $0.over(earlier) }
    case .lines(let draft): sendDraft(draft).map { $0.over(earlier) }
    }
  }
}
