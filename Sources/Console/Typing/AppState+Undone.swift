import Commerce
import TerminalRuntime
import Texts

extension AppState {
  /// Notes what is staged before `u` takes some of it back.
  mutating func noteUndo(_ key: Key) {
    guard gate.undone?.isRecent(at: gate.moment) != true else { return }
    gate.undone = UndoneChange(at: gate.moment, key: key)
    for component in Self.components { _ = component.willUndo(&self) }
  }

  /// Stages again what a text took back, once it is seen to be one.
  mutating func restoreUndone() -> [Effect] {
    guard let undone = gate.undone, undone.isRecent(at: gate.moment),
      gate.watch.endsFastText(at: gate.moment, from: undone.key, since: undone.at)
    else { return [] }
    gate.undone = nil
    gate.saidAt = gate.moment
    say(.undoTakenBack, .warning)
    return Self.components.flatMap { $0.restoreUndone(&self) }
  }
}
