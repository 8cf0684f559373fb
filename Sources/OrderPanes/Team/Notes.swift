import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// `m`: a word on an order for the team. It never reaches the platform, so a read-only console may leave one, too.

extension ComponentReading<Orders> {
  /// Whether the note under the cursor can be removed; `nil` where there is none.
  var availabilityOfRemovingNote: Availability? {
    noteUnderCursor.map { note in
      note.author == session.operatorName ? .enabled : .disabled(.team(.notYourNote(note.author)))
    }
  }
}

extension Update<Orders> {
  mutating func openNote() {
    if let id = orderInHand { openLine(.note(id)) }
  }

  /// Enter in the line; nothing typed is no note.
  mutating func addNote(_ text: String, on id: OrderID) {
    layers.removeTop()
    guard !text.allSatisfy(\.isWhitespace) else { return }
    ask(.team(.addNote(id, text.trimmed)))
  }

  mutating func askToRemove(_ note: OrderNote) {
    pose(
      .removeNote(note),
      [StyledText(texts(.team(.removeNoteQuestion(note.orderID))), .heading), personal(note.text)])
  }
}
