import Commerce
import Desk
import RecordFiles
import Texts

extension Sentences {
  /// Sentences about the catalog and the customers.
  enum RecordPhrase {
    // Files
    case readingFile(percent: Int), preview(records: Int, faults: Int), faultsNotShown(Int)
    case readAs(TextEncoding, line: Int, text: String), unknownColumns([String]), onlyColumns([String]), numbersDecided(
      Int, comma: Bool)
    case nothingImported, imported(MergeSummary), dryImport
    case exported(records: Int, path: String), fileExists(String), unwritable(String, Int32)
    // Sending products
    case nothingDue, pushPlan(PushPlan), pushQuestion, pushing(PushProgress, at: Timestamp)
    case pushed(PushOutcome), pushInterrupted
    // Twins
    case noTwins, twins(Int), joinQuestion(Int), notJoined, joined(Int)
    // Customers
    case termsQuestion(Int), termsSent(TermsOutcome), addQuestion(String)
    case customerAdded(userID: String?), additionNotTaken, unknownAddition, duplicate(String), notASwitch(String),
      notYesOrNo(String),
      badDocument(String),
      flagAndLimitNeeded
    case formFault(field: String, words: String), oneCustomerOnly(Int)
    // Lists
    case listShort(shown: Int, of: Int), nothingFound
  }

  static func of(_ phrase: RecordPhrase, _ language: Language) -> String {
    switch language {
    case .portuguese: safe(PortugueseSentences.words(phrase))
    case .english: safe(EnglishSentences.words(phrase))
    }
  }

  /// `line 12: price: “1 O0”: Not a number.`
  static func of(_ fault: ImportFault, _ texts: Texts) -> String {
    let (line, words) =
      switch texts.language {
      case .portuguese: ("linha", PortugueseSentences.words(fault.reason, texts))
      case .english: ("line", EnglishSentences.words(fault.reason, texts))
      }
    let cell = fault.cell.map { "“\($0)”" }
    let place = [fault.line.map { "\(line) \($0)" }, fault.column?.name, cell].compactMap(\.self)
    return safe((place + [words]).joined(separator: ": "))
  }
}
