import Commerce
import Desk
import DeskTesting
import Testing
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The texts of the customers")
struct CustomersTextTests {
  private let portuguese = Texts(language: .portuguese)
  private let english = Texts(language: .english)

  private static let refusal = DeskError(.refused, detail: "4711 já existe")
  private static let outcomes = [
    TermsOutcome(accepted: 4711), TermsOutcome(accepted: 1, remaining: 4711),
    TermsOutcome(remaining: 4712, notTaken: 4711), TermsOutcome(remaining: 4712, unknown: 4711),
    TermsOutcome(accepted: 4711, unrecorded: DeskError(.store(.diskFull))),
    TermsOutcome(refused: [RefusedTerms(document: .sample(1), reason: "4711")], failure: DeskError(.interrupted)),
  ]

  /// Those that carry a number, a name or a text which has to be in the sentence.
  static let withNumbers: [CustomersPhrase] =
    [
      .customerCount(4711), .paymentLabel("4711"), .groupLabel("4711"), .markedSeen(4711), .notAmongCustomers("4711"),
      .noLink(.missing("4711")), .noLink(.notConfigured(candidate: "4711")), .noLink(.unreadable("4711")),
      .formHasFaults(4711), .alreadyHere("4711"),
      .addQuestion("4711"), .customerAdded("x", userID: "4711"), .customerAdded("4711", userID: nil),
      .addRefused(refusal, mayExist: true), .limitStale("4711", age: "3d"), .limitStale("4711", age: nil),
      .limitStated(age: "4711"),
      .sentAgo("4711"), .termsQuestion(TermsTally(blocked: 4711)),
      .termsQuestion(TermsTally(unblocked: 4711)), .termsQuestion(TermsTally(blocked: 1, staysBlocked: 4711)),
      .termsQuestion(TermsTally(staysBlocked: 1, staysFree: 4711)),
      .andMore(4711), .sendingTerms(done: 1, total: 4711), .limitsMissing(4711),
    ] + outcomes.map { .termsEnded($0, of: 1) }

  /// Those whose number has its thousands apart.
  static let grouped: [CustomersPhrase] = [
    .unsent(4711), .reviewReady(4711), .reviewStale(4711), .reviewUnstated(4711), .staleMarked(4711),
    .nothingDue(unstated: 4711),
  ]

  static let plain: [CustomersPhrase] =
    [
      .title, .formTitle, .termsTitle, .termsHeading, .columnName, .columnCity, .columnBlocked, .columnDocument,
      .columnLimit, .columnSent, .hintDocument, .hintPhone, .hintDigits, .hintCNAE, .hintPostalCode, .hintList,
      .hintOptional, .flagLabel, .limitLabel, .sentLabel, .changedLabel, .blocked, .free, .blockVerb, .unblockVerb,
      .nowBlocked(true), .nowBlocked(false), .nowBlocked(nil), .paymentOn, .paymentOff, .groupOn, .groupOff,
      .neverSent, .changedSince, .pendingWord, .sendingWord, .sentWord, .refusedWord, .noCustomersYet, .nothingFound,
      .noCustomerHere, .readingCustomers, .readingForm, .noLink(.notConfigured(candidate: nil)),
      .noLink(.noOrder),
      .draftIsKept, .formKept, .formContinued, .formDiscarded, .discardQuestion, .noChoices, .formIsBeingSent,
      .hasLetters, .mayBeLinked, .addingCustomer, .addUnknown(DeskError(.unknownOutcome)), .limitUnknown, .limitOld,
      .limitIsNet, .limitIsNetBriefly, .enterLimit,
      .termsIncomplete, .stoppingTerms, .addRefused(DeskError(.refused), mayExist: false), .columnSwitches,
      .flagAsKnown,
      .limitsComplete,
      .noLimitToRepeat, .staleHint, .nothingDue(unstated: 0),
    ] + CustomerFilter.allCases.map { .filter($0) } + CustomerField.allCases.map { .field($0) }
    + CustomerSegment.allCases.map { .segment($0) }
    + ICMSIndicator.allCases.map { .icms($0) }

  @Test("word every phrase in each language", arguments: plain + withNumbers + grouped)
  func phrases(phrase: CustomersPhrase) {
    let words = (portuguese.words(.customers(phrase)), english.words(.customers(phrase)))
    #expect(!words.0.isEmpty && !words.1.isEmpty)
    if phrase != .field(.email) { #expect(words.0 != words.1) }
  }

  @Test("keep what they speak of", arguments: withNumbers)
  func arguments(phrase: CustomersPhrase) {
    for texts in [portuguese, english] {
      let words = texts.words(.customers(phrase))
      #expect(words.contains("4711"), "\(words)")
    }
  }

  @Test("write thousands as the language does", arguments: grouped)
  func thousands(phrase: CustomersPhrase) {
    #expect(portuguese.words(.customers(phrase)).contains("4.711"))
    #expect(english.words(.customers(phrase)).contains("4,711"))
  }

  @Test("have a letter for every filter, with which its name begins")
  func filters() {
    for texts in [portuguese, english] {
      let names = CustomerFilter.allCases.map { texts(.customers(.filter($0))).string }
      #expect(names.map { String($0.prefix(1)) } == texts.customerFilterLetters)
      #expect(Set(texts.customerFilterLetters).count == names.count)
    }
  }

  @Test("say one thing and many things")
  func plurals() {
    let ones: [CustomersPhrase] = [
      .customerCount(1), .markedSeen(1), .formHasFaults(1), .termsQuestion(TermsTally(blocked: 1)),
      .termsQuestion(TermsTally(staysFree: 1)),
      .sendingTerms(done: 0, total: 1), .termsEnded(TermsOutcome(accepted: 1, remaining: 1), of: 1), .unsent(1),
      .limitsMissing(1), .reviewReady(1), .reviewStale(1), .reviewUnstated(1), .staleMarked(1),
      .nothingDue(unstated: 1),
    ]
    for words in ones.flatMap({ [portuguese.words(.customers($0)), english.words(.customers($0))] }) {
      for many in [
        "clientes", "campos", "marcados", "customers", "fields", "rows", "aceitos", "pendentes", "limites", "limits",
      ] {
        #expect(!words.contains("1 \(many)"), "\(words)")
      }
    }
  }

  @Test("a customer that exists is told what that may mean", arguments: Language.allCases)
  func existing(language: Language) {
    let words = Texts(language: language).words(.customers(.addRefused(Self.refusal, mayExist: true)))
    #expect(words.contains(language == .portuguese ? "vincula" : "links"))
  }
}
