import Commerce
import ConsoleKit
import Desk
import TerminalRuntime
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Sends the text that is read to the terminal's clipboard, and shows it to be selected by hand.
  mutating func copyText() -> [Effect] {
    guard case .viewer(let viewer)? = overlays.last else { return [] }
    let lines = viewer.lines.isEmpty ? viewerLines(viewer) : viewer.lines
    let text = lines.map(\.plainText).joined(separator: "\n")
    guard text.utf8.count <= TerminalRequest.copyLimit else {
      say(.tooLongToCopy, .warning)
      return []
    }
    say(.copied(personal(text).text.string))
    return [.terminal(.copy(text))]
  }

  // MARK: Lines made for a frame

  /// The lines of a viewer as they are now.
  func viewerLines(_ viewer: Viewer) -> [Viewer.Line] {
    switch viewer.content {
    case .help(let scope): helpLines(of: scope)
    case .text: viewer.lines
    case .sentences: viewer.lines.flatMap { $0.wrapped(to: ScreenLayout(size: size).body.width - 2) }
    }
  }

  /// Every key that is valid in a part of the console, from the catalog of actions; what cannot be done now says why.
  private func helpLines(of scope: Scope) -> [Viewer.Line] {
    let room = max(20, ScreenLayout(size: size).body.width - 2)
    let digits = paneOwner.digits
    // Elsewhere digits mean nothing.
    var lines =
      scope == pane.scope
      ? Viewer.Line.flow(
        [StyledText(texts(.helpDigits) + " ", .dialogKey), StyledText(texts(digits))], indent: 4, width: room) : []
    let actions = session.catalog.actions(in: scope).filter { !$0.keys(in: scope).isEmpty }
    let width = actions.map { keyNames(of: $0, in: scope).width }.max() ?? 0
    for action in actions where availability(of: action.id, in: scope) != .hidden {
      var segments = [
        StyledText(keyNames(of: action, in: scope).padded(to: width) + " ", .dialogKey),
        StyledText(texts.title(of: action.id) + " ", .heading), StyledText(texts.help(of: action.id)),
      ]
      if case .disabled(let reason) = availability(of: action.id, in: scope) {
        segments.append(StyledText(" (" + texts(reason) + ")", .faint))
      }
      lines += Viewer.Line.flow(segments, indent: width + 2, width: room)
    }
    lines += [Viewer.Line(.empty), Viewer.Line(texts(.helpCommands), .heading)]
    let names = session.catalog.actions.filter(\.isCommand).map { action in
      (id: action.id, name: ":" + SafeText(Texts.commandName(of: action.id, session.language)))
    }
    let nameWidth = names.map(\.name.width).max() ?? 0
    for (id, name) in names {
      lines += Viewer.Line.flow(
        [StyledText(name.padded(to: nameWidth) + " ", .dialogKey), StyledText(texts.help(of: id))],
        indent: nameWidth + 2, width: room)
    }
    return lines
  }

  private func keyNames(of action: Action, in scope: Scope) -> SafeText {
    SafeText(action.keys(in: scope).map { texts.keyName($0) }.joined(separator: " "))
  }
}
