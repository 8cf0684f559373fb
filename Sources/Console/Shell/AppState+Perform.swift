import ConsoleKit
import Texts

extension AppState {
  /// Does what an action says, if it can be done now; otherwise says why not.
  mutating func perform(_ id: ActionID) -> [Effect] {
    switch availability(of: id) {
    case .hidden: []
    case .disabled(let reason): refuse(reason)
    case .enabled: performByOwner(id) ?? []
    }
  }

  private mutating func refuse(_ reason: Phrase) -> [Effect] {
    say(reason, .warning)
    return []
  }

  /// Does what an action means to its owner, else what it means everywhere.
  ///
  /// - Returns: `nil` if the action means nothing where the console stands now.
  mutating func performByOwner(_ id: ActionID) -> [Effect]? {
    let place = place(of: id)
    return owner(of: id, in: place)?.perform(id, in: place, &self) ?? ShellAction.entry(id, in: place)?.perform(&self)
  }

  mutating func showHelp() -> [Effect] {
    push(.viewer(Viewer(.help(scope), title: texts(.helpTitle))))
    return []
  }

  mutating func togglePrivacy() -> [Effect] {
    session.hidesPersonalData.toggle()
    say(session.hidesPersonalData ? .personalDataHidden : .personalDataShown)
    return []
  }

  mutating func toggleMouse() -> [Effect] {
    session.usesMouse.toggle()
    say(session.usesMouse ? .mouseOn : .mouseOff)
    return [.terminal(.mouse(session.usesMouse))]
  }

  mutating func lockAgain() -> [Effect] {
    session.unlockedUntil = nil
    say(.lockedAgain)
    return []
  }

  mutating func logInAgain() -> [Effect] {
    retryLogIn() + (paneOwner.perform(.refresh, in: pane.scope, &self) ?? [])
  }

  /// Tries the log-in again; components continue with what a refused log-in had stopped.
  mutating func retryLogIn() -> [Effect] {
    connection = .idle
    return [.retryLogIn] + Self.components.flatMap { $0.resume(&self) }
  }
}
