import Commerce
import TerminalRuntime

/// What `u` took back a moment ago: if the key was the beginning of a text, it is staged again.
struct UndoneChange: Sendable, Equatable {
  var at: ContinuousClock.Instant
  var draft: OrderDraft?
  var products: [StagedProduct]
}

extension AppState {
  /// Notes what is staged before `u` takes some of it back.
  mutating func noteUndo() {
    if let undone = gate.undone, gate.moment - undone.at < TypingTimes.longBurst { return }
    gate.undone = UndoneChange(at: gate.moment, draft: draft, products: catalog.staged.all)
  }

  /// Stages again what a text took back, once it is seen to be one.
  mutating func restoreUndone() -> [Effect] {
    guard let undone = gate.undone, gate.moment - undone.at < TypingTimes.longBurst,
      gate.watch.endsFastText(at: gate.moment)
    else { return [] }
    gate.undone = nil
    let products = undone.products.filter { catalog.staged[$0.id] != $0 }
    catalog.staged.put(products.map { (after: $0.after, before: $0.before) })
    guard let draft = undone.draft, drafts[draft.id] != draft else { return [] }
    drafts[draft.id] = draft
    return [.keepDraft(draft)] + claim(draft.id, hasStaged: true)
  }
}
