import Commerce
import Desk
import Texts

/// Formats how a write ended and what else it changed, for stdout.
struct OutcomeText {
  private let texts: Texts

  /// Whether the write changed lines; otherwise it changed a status.
  private let isOfLines: Bool

  init(_ texts: Texts, isOfLines: Bool = false) {
    self.texts = texts
    self.isOfLines = isOfLines
  }

  /// The outcome in a line, then each difference in one.
  func lines(_ outcome: WriteOutcome, of id: OrderID) -> String {
    let sentence = Sentences.safe(
      isOfLines ? texts.wordsOfLines(outcome, of: id, at: .command) : texts.words(outcome, of: id, at: .command))
    guard case .confirmed(_, let differences) = outcome else { return sentence }
    return ([sentence] + differences.map { "  " + texts.describe($0).string }).joined(separator: "\n")
  }
}
