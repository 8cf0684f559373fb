import Commerce
import Desk
import TextGrid
import Texts

/// Formats the journal for a terminal.
struct JournalPrinter {
  private let texts: Texts

  init(_ texts: Texts) {
    self.texts = texts
  }

  func table(of entries: [JournalEntry]) -> String {
    var table = PlainTable([
      .init("#", .trailing), .init(texts(.columnWhen)), .init(texts(.columnNumber)), .init(texts(.columnChange)),
      .init(texts(.columnState)), .init(texts(.columnWho)),
    ])
    for entry in entries {
      let isErased = entry.intent.isErased
      table.append([
        SafeText(String(entry.id)), texts.dateTime(entry.openedAt, seconds: true),
        texts.target(of: entry.intent),
        isErased ? "—" : texts.describe(entry.intent.change), texts.name(of: entry.state, to: entry.intent.target),
        isErased ? SafeText("uid \(entry.uid)") : SafeText(entry.intent.operatorName),
      ])
    }
    return table.text
  }

  func detail(of entry: JournalEntry) -> String {
    let intent = entry.intent
    let head = [
      texts(.journalEntry(entry.id, intent.target)),
      texts(.journalWho(intent.operatorName, uid: entry.uid, profile: intent.profile)),
      texts(.journalRequest(intent.request.rawValue)),
    ]
    var events = PlainTable([.init(.empty), .init(.empty), .init(.empty)])
    for event in entry.events {
      events.append([
        texts.dateTime(event.at, seconds: true), texts.name(of: event.state, to: intent.target), texts.note(event.note),
      ])
    }
    return head.map { $0.string + "\n" }.joined() + "\n" + change(intent.change) + "\n" + events.text
  }

  private func change(_ change: WriteChange) -> String {
    switch change {
    case .status(let from, let to):
      return (texts.name(of: from) + " → " + texts.name(of: to)).string + "\n"
    case .lines(let from, let to):
      let after = Dictionary(to.map { ($0.productCode, $0.quantity) }) { first, _ in first }
      let before = Set(from.map(\.productCode))
      var table = PlainTable([.init(.empty), .init(.empty, .trailing), .init(.empty)])
      for entry in from {
        let new = after[entry.productCode]
        let words = new.map { texts.quantity($0) } ?? texts(.removedWord)
        table.append([
          SafeText(entry.productCode), texts.quantity(entry.quantity), new == entry.quantity ? .empty : "→ " + words,
        ])
      }
      for entry in to where !before.contains(entry.productCode) {
        table.append([SafeText(entry.productCode), texts(.addedWord), "→ " + texts.quantity(entry.quantity)])
      }
      return table.text
    case .products(let batch):
      return Self.text(of: texts.describe(batch))
    case .newCustomer(let customer):
      return Self.text(of: texts.describe(customer))
    case .terms(let updates):
      return Self.text(of: updates.map { texts.describe($0) })
    }
  }

  private static func text(of lines: [SafeText]) -> String { lines.map { $0.string + "\n" }.joined() }
}
