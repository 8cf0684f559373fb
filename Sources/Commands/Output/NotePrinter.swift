import Commerce
import Desk
import TextGrid
import Texts

/// Formats notes for a terminal.
struct NotePrinter {
  private let texts: Texts

  init(_ texts: Texts) {
    self.texts = texts
  }

  func table(of notes: [OrderNote]) -> String {
    var table = PlainTable([
      .init("#", .trailing), .init(texts(.columnWhen)), .init(texts(.columnNumber)), .init(texts(.columnWho)),
      .init(texts.title(of: .note)),
    ])
    for note in notes {
      table.append([
        SafeText(String(note.id)), texts.dateTime(note.at), SafeText(note.orderID.rawValue), SafeText(note.author),
        SafeText(note.text),
      ])
    }
    return table.text
  }
}
