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

@Suite("The catalog's texts in both languages")
struct CatalogTextTests {
  private let portuguese = Texts(language: .portuguese)
  private let english = Texts(language: .english)

  private static let faults: [ProductFault] = [
    .emptyName, .priceNotPositive, .stockNegative, .weightNotPositive, .quantityStepNotPositive,
    .quantityPerPackageNotPositive, .tierPriceNotPositive(lowerLimit: Quantity(4711), userGroup: "1"),
    .tierLimitNotPositive(lowerLimit: Quantity(4711), userGroup: "1"),
    .tierRepeated(lowerLimit: Quantity(4711), userGroup: "1"), .promotionPriceNotPositive, .promotionNotBelowPrice,
    .promotionEndsBeforeItBegins,
  ]

  private static let states: [SendState] = [.neverSent, .changed, .sending, .accepted, .refused("x")]

  static let plain: [CatalogPhrase] =
    [
      .newTitle, .newRemark, .sendingWord, .codeNote, .optionalNote, .stageVerb, .formContinued, .formEmptied,
      .formLeft,
      .firstProduct, .lastProduct,
      .title, .empty, .nothingFound, .sortTitle, .filterTitle, .columnsTitle, .editTitle, .tiersHeading, .noTiers,
      .promotionHeading, .noPromotion, .promotionDays(from: nil, until: nil), .sendHeading, .refusalHint, .missing,
      .percentTitle, .tierTitle, .percentLabel, .percentNote, .roundingLabel, .roundingNote, .roundingRule, .tierFrom,
      .tierGroup, .tierGroupNote, .tierPrice, .promotionPrice, .promotionFrom, .promotionUntil, .dayNote, .notADay,
      .promotionNote, .stockNote, .raisedToday(1, of: 1), .stockHint, .stockGoesToo, .saveOnly, .helpDigitsText,
      .pushTitle, .pacing, .savingNow,
      .notSaved, .savedNotSent, .readingList, .counting, .planning, .pushing, .stoppingPush, .noProductHere,
      .noTierHere, .noFieldHere, .stillCounting, .stillReading, .pushUnderWay, .nothingUnsent, .columnsKept,
    ] + CatalogColumn.allCases.map { .column($0) } + CatalogFilter.allCases.map { .filter($0) }
    + states.map { .state($0) } + ProductQuery.Sort.allCases.map { .sort($0) }
    + CatalogChange.allCases.map { .change($0) } + ProductField.allCases.map { .field($0) } + faults.map { .fault($0) }

  static let withNumbers: [CatalogPhrase] = [
    .foundMore(711), .stagedNew(711), .tooLongToSort(711), .codeKnown("711"),
    .newStaged(.sample(711)), .exportLeavesOut(711), .reviewNew(711),
    .found(711), .searched("711"), .unsent(711), .staged(711), .sentAgo("711"), .products(711), .grams("711"),
    .tier(from: "711", group: "0"), .tier(from: "1", group: "711"), .promotionDays(from: "711", until: "1"),
    .promotionDays(from: "711", until: nil), .promotionDays(from: nil, until: "711"), .changedAt("711"),
    .acceptedAt("711"), .raisedToday(711, of: 800), .tiersToo(711), .tiersStay(711), .promotionsOvertaken(711),
    .reviewStaged(711), .reviewUnsent(711), .staleStock(711),
    .pushFigures(done: 711, of: 800, refused: 0, requests: 1), .pushPace(perSecond: 711, remaining: "1s"),
    .pushEnded(PushOutcome(accepted: 711)), .pushEnded(PushOutcome(accepted: 711, failure: DeskError(.canceled))),
    .pushEnded(PushOutcome(remaining: 800, notTaken: 711)), .pushEnded(PushOutcome(remaining: 800, unknown: 711)),
    .pushEnded(PushOutcome(accepted: 711, unrecorded: DeskError(.store(.diskFull)))),
    .shortAnswers(711), .remaining(711), .gathering(711), .saving(711), .pushed(711, of: 800), .notACode("711"),
    .undone(711), .discardQuestion(711), .stagedStays(711), .stagedChanges(711, missing: 0),
    .stagedChanges(1, missing: 711), .marksFull(711), .readingProduct(.sample(711)),
  ]

  private static let entries: [EntryFault] = [
    .empty, .wrongCharacter("x"), .wrongLength(allowed: [8, 12, 13], found: 4), .wrongLength(allowed: [8], found: 4),
    .wrongCheckDigit, .repeatedDigit, .unknownAreaCode("20"), .notAPhoneNumber, .notAnEmailAddress, .unknownChoice,
    .notANumber, .tooManyDecimals(limit: 2), .ambiguousNumber, .negative, .tooLarge, .tooLong(limit: 80),
  ]

  /// What is the same word in both languages.
  private static let same: Set<CatalogPhrase> = [
    .column(.ean), .sort(.ean), .field(.ncm), .searched("711"), .staged(711), .promotionDays(from: nil, until: nil),
  ]

  @Test("word every phrase in each", arguments: plain + withNumbers)
  func phrases(phrase: CatalogPhrase) {
    let words = (portuguese.words(.catalog(phrase)), english.words(.catalog(phrase)))
    #expect(!words.0.isEmpty && !words.1.isEmpty)
    if !Self.same.contains(phrase) { #expect(words.0 != words.1) }
  }

  @Test("keep what they speak of", arguments: withNumbers)
  func arguments(phrase: CatalogPhrase) {
    for texts in [portuguese, english] { #expect(texts.words(.catalog(phrase)).contains("711")) }
  }

  @Test(
    "say one thing and many things",
    arguments: [
      .found(1), .products(1), .reviewStaged(1), .staleStock(1), .shortAnswers(1), .remaining(1), .gathering(1),
      .undone(1), .discardQuestion(1), .stagedStays(1), .stagedChanges(1, missing: 1), .tiersToo(1), .tiersStay(1),
      .promotionsOvertaken(1), .pushFigures(done: 1, of: 1, refused: 1, requests: 1), .unsent(1), .staged(1),
      .pushEnded(PushOutcome(accepted: 1)), .reviewUnsent(1), .stagedNew(1), .exportLeavesOut(1),
    ] as [CatalogPhrase])
  func plurals(phrase: CatalogPhrase) {
    for texts in [portuguese, english] {
      let words = texts.words(.catalog(phrase))
      for plural in [
        "produtos", "products", "pendentes", "editados", "alterações", "changes", "calls", "chamadas", "respostas",
        "novos",
      ] {
        #expect(!words.contains("1 \(plural)"), "\(words)")
      }
    }
  }

  @Test("word everything that can be wrong with an entry", arguments: entries)
  func entryFaults(fault: EntryFault) {
    let words = (portuguese.words(.entryFault(fault)), english.words(.entryFault(fault)))
    #expect(!words.0.isEmpty && words.0 != words.1)
    #expect(words.0.count <= 50 && words.1.count <= 50, "there is little room beside a field")
  }

  @Test("have a letter of its own for every entry of a menu", arguments: Language.allCases)
  func letters(language: Language) {
    let catalog = ConsoleDriver(session: .desk(language: language), start: .catalog).catalog
    for menu in [Catalog.Choice.sort, .filter, .columns, .edit([.sample(1)]), .edit([.sample(1), .sample(2)])] {
      let letters = catalog.letters(of: menu)
      #expect(Set(letters).count == letters.count && catalog.rows(of: menu).count == letters.count)
      for (letter, row) in zip(letters, catalog.rows(of: menu)) {
        #expect(CommandLine.plain(row.title.string).uppercased().contains(letter), "\(letter) \(row.title)")
      }
    }
  }
}
