import Commerce
import Desk
import Texts

/// How a write ended, and what else changed by it, for stdout.
struct OutcomeText {
  private let texts: Texts

  init(_ texts: Texts) {
    self.texts = texts
  }

  /// The outcome in a line, then each difference in one.
  func lines(_ outcome: WriteOutcome, of id: OrderID) -> String {
    let sentence = Sentences.of(outcome, of: id, texts)
    guard case .confirmed(_, let differences) = outcome else { return sentence }
    return ([sentence] + differences.map { "  " + texts.describe($0).string }).joined(separator: "\n")
  }
}
