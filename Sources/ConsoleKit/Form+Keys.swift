import Commerce
import TerminalRuntime
import Widgets

extension Form {
  /// Lets the field that has the keyboard take a key that writes, moves or chooses in it.
  ///
  /// - Returns: whether it did; `false` leaves the key to others.
  public mutating func take(_ key: Key) -> Bool {
    guard fields.indices.contains(focus) else { return false }
    switch fields[focus].content {
    case .text(var field):
      guard field.take(key) else { return false }
      fields[focus].content = .text(field)
    case .choice(var choice):
      guard choice.take(key) else { return false }
      fields[focus].content = .choice(choice)
    }
    return true
  }

  /// Pasted text goes into a text field only: of a list one chooses.
  public mutating func insert(pasted text: String) {
    guard fields.indices.contains(focus), case .text(var field) = fields[focus].content else { return }
    field.insert(pasted: text)
    fields[focus].content = .text(field)
  }

  /// Gives the keyboard to another field; the value of a text field is selected there.
  public mutating func moveFocus(to index: Int) {
    guard fields.indices.contains(index), index != focus else { return }
    if case .choice(var choice) = fields[focus].content {
      choice.settle()
      fields[focus].content = .choice(choice)
    }
    focus = index
    if case .text(let field) = fields[index].content {
      fields[index].content = .text(TextField(field.text, preselected: true))
    }
  }

  /// What stands in a text field; empty for a choice.
  public func text(at index: Int) -> String {
    guard fields.indices.contains(index), case .text(let field) = fields[index].content else { return "" }
    return field.text
  }

  /// Whether the field that has the keyboard is chosen from a list.
  public var hasChoice: Bool {
    guard fields.indices.contains(focus), case .choice = fields[focus].content else { return false }
    return true
  }

  /// Which option of a choice is taken.
  public func selection(at index: Int) -> Int? {
    guard fields.indices.contains(index), case .choice(let choice) = fields[index].content else { return nil }
    return choice.selection
  }
}

extension ChoiceField {
  public mutating func take(_ key: Key) -> Bool {
    if let character = key.text {
      type(FoldedText.plain(String(character)).first ?? character)
      return true
    }
    guard key.modifiers.isEmpty else { return false }
    switch key.code {
    case .left: step(by: -1)
    case .right: step(by: 1)
    case .backspace, .delete: clear()
    default: return false
    }
    return true
  }
}
