import Commerce
import ConsoleKit
import TerminalRuntime
import Texts
import Widgets

extension AppState {
  /// Opens a line at the bottom.
  mutating func ask(_ purpose: InputPurpose, with text: String = "") -> [Effect] {
    push(.input(InputLine(purpose: purpose, field: TextField(text))))
    return []
  }

  /// Opens the command line with an action's name, its argument to be typed.
  mutating func askForArgument(of id: ActionID) -> [Effect] {
    ask(.command, with: Texts.commandName(of: id, session.language) + " ")
  }

  /// Lets a text field take a key that writes or moves in it.
  ///
  /// - Returns: whether it did.
  mutating func typeInto(_ key: Key) -> Bool {
    switch overlays.last {
    case .catalog(var overlay):
      guard overlay.take(key) else { return false }
      overlays[overlays.count - 1] = .catalog(overlay)
      return true
    case .customers(var overlay):
      guard overlay.take(key) else { return false }
      overlays[overlays.count - 1] = .customers(overlay)
      return true
    case .orders(var page):
      guard page.take(key) else { return false }
      overlays[overlays.count - 1] = .orders(page)
      return true
    default:
      break
    }
    guard var field = textField else { return false }
    guard field.take(key) else { return false }
    if field.text.isEmpty, key.code == .backspace, case .input(let line)? = overlays.last, line.purpose != .search {
      overlays.removeLast()
    } else {
      textField = field
    }
    return true
  }

  /// Pasted text is text: line breaks become spaces, and nothing in it is a command.
  mutating func pasteIntoField(_ text: String) -> [Effect] {
    switch overlays.last {
    case .catalog(var overlay):
      overlay.insert(pasted: text)
      overlays[overlays.count - 1] = .catalog(overlay)
      return afterTyping()
    case .customers(var overlay):
      overlay.insert(pasted: text)
      overlays[overlays.count - 1] = .customers(overlay)
      return afterTyping()
    case .orders(var page):
      page.insert(pasted: text)
      overlays[overlays.count - 1] = .orders(page)
      return afterTyping()
    default:
      break
    }
    guard var field = textField else { return [] }
    field.insert(pasted: text)
    textField = field
    return afterTyping()
  }

  /// The field that has the keyboard.
  private var textField: TextField? {
    get {
      switch overlays.last {
      case .input(let line): line.field
      case .question(let question) where question.expected != nil: question.field
      default: nil
      }
    }
    set {
      guard let field = newValue, let top = overlays.popLast() else { return }
      switch top {
      case .input(var line):
        line.field = field
        overlays.append(.input(line))
      case .question(var question):
        question.field = field
        overlays.append(.question(question))
      default:
        overlays.append(top)
      }
    }
  }

  /// Enter in a text field.
  mutating func completeInput() -> [Effect] {
    switch overlays.last {
    case .question(let question):
      guard question.isTypedInFull else {
        say(.typeExactly(question.expected ?? ""), .warning)
        return []
      }
      overlays.removeLast()
      return carryOut(question.purpose)
    case .input(let line):
      return complete(line)
    default:
      return []
    }
  }

  /// What is searched for changes with every letter.
  mutating func afterTyping() -> [Effect] {
    if let top = overlays.last, let effects = tell({ $0.typed(into: top, &$1) }) { return effects }
    guard case .input(let line)? = overlays.last, line.purpose == .search else { return [] }
    return search(line.field.text)
  }

  /// Shows what some words find in the pane beneath.
  mutating func search(_ text: String) -> [Effect] {
    paneOwner.search(text, &self)
  }

  private mutating func complete(_ line: InputLine<InputPurpose>) -> [Effect] {
    if let effects = tell({ $0.complete(line, &$1) }) { return effects }
    switch line.purpose {
    case .orders, .journal:
      return []
    case .command:
      overlays.removeLast()
      // What a command shows must not lie beneath what was read before.
      overlays.removeAll { $0.scope == .journal || $0.scope == .viewer }
      return run(command: line.field.text)
    case .search:
      overlays.removeLast()
      return paneOwner.completeSearch(line.field.text, &self)
    }
  }

  /// Tab: completes a command.
  mutating func completeCommand() -> [Effect] {
    guard case .input(var line)? = overlays.last, line.purpose == .command,
      let completed = CommandLine.completion(of: line.field.text, language: session.language)
    else { return [] }
    line.field = TextField(completed)
    overlays[overlays.count - 1] = .input(line)
    return []
  }
}
