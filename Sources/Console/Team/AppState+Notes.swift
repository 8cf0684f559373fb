import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// `m`: a word on an order for the team. It never reaches the platform, so a read-only console may leave one, too.
extension AppState {
  mutating func openNote() -> [Effect] {
    orderInHand.map { ask(.note($0)) } ?? []
  }

  /// Enter in the line; nothing typed is no note.
  mutating func completeNote(_ text: String, on id: OrderID) -> [Effect] {
    overlays.removeLast()
    guard !text.allSatisfy(\.isWhitespace) else { return [] }
    return [.team(.addNote(id, text.trimmed))]
  }

  mutating func askToRemove(_ note: OrderNote) -> [Effect] {
    push(
      .question(
        Question(
          purpose: .team(.removeNote(note)), title: texts(.questionTitle),
          lines: [
            StyledText(texts(.team(.removeNoteQuestion(note.orderID))), .heading), personal(note.text),
          ])))
    return []
  }
}
