import Commerce
import Desk
import Testing
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The texts of both languages")
struct TextTests {
  private let portuguese = Texts(language: .portuguese)
  private let english = Texts(language: .english)

  @Test("give every action a title, a help and a command", arguments: ActionID.allCases)
  func actions(id: ActionID) {
    for language in Language.allCases {
      let texts = Texts(language: language)
      #expect(!texts.title(of: id).isEmpty && texts.title(of: id).width <= 20)
      #expect(!texts.help(of: id).isEmpty && texts.help(of: id).width <= 76)
      let command = Texts.commandName(of: id, language)
      #expect(!command.isEmpty && command.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") }, "\(command)")
    }
    #expect(portuguese.help(of: id) != english.help(of: id))
  }

  @Test(
    "show the journal's notes of known kinds in the reader's language, and others as they are",
    arguments: [
      ("seen later", "visto depois"), ("perhaps by entry 7", "talvez pelo envio 7"), ("it was E", "estava em E"),
      ("again as r2: HTTP 429", "de novo como r2: HTTP 429"),
      ("again as r2: the connection broke", "de novo como r2: a conexão caiu"),
      ("the platform says it took 2 of 3", "a plataforma diz que aceitou 2 de 3"),
      ("O pedido está bloqueado", "O pedido está bloqueado"), ("", ""),
    ])
  func notes(note: String, words: String) {
    #expect(portuguese.note(note).string == words)
    #expect(english.note(note).string == note)
  }

  @Test("name every status and say it as a verb")
  func statuses() {
    for texts in [portuguese, english] {
      #expect(Set(OrderStatus.documented.map { texts.name(of: $0).string }).count == 13)
      #expect(Set(OrderStatus.documented.map { texts.verb(of: $0).string }).count == 13)
      #expect(texts.name(of: OrderStatus(rawValue: "Z")).string == "Z")
    }
    for status in OrderStatus.documented {
      #expect(portuguese.name(of: status) != english.name(of: status))
      #expect(portuguese.verb(of: status) != english.verb(of: status))
    }
  }

  @Test("name every state of a write, each differently")
  func writeStates() {
    for texts in [portuguese, english] {
      #expect(Set(WriteState.allCases.map { texts.name(of: $0).string }).count == WriteState.allCases.count)
    }
  }

  @Test("have a letter and a name for every sorting, each letter once")
  func sortings() {
    for texts in [portuguese, english] {
      #expect(texts.sortLetters.count == OrderList.SortColumn.allCases.count + 1)
      #expect(texts.sortEntries.count == texts.sortLetters.count)
      #expect(Set(texts.sortLetters).count == texts.sortLetters.count)
      for (letter, entry) in zip(texts.sortLetters, texts.sortEntries) {
        #expect(entry.string.hasPrefix(letter), "\(letter) \(entry)")
      }
    }
  }

  /// What is the same word in both languages.
  private static let same: Set<Phrase> = [
    .columnTotal, .columnStatus, .columnStatusLetter, .columnSubtotal, .helpDigits, .total, .subtotal,
    .notPossible(.readOnly), .message(.chatWith("4711")), .journalTarget(.order(OrderID(rawValue: "4711"))),
  ]

  @Test("word every phrase in each language", arguments: PhraseSamples.all)
  func phrases(phrase: Phrase) {
    let words = (portuguese.words(phrase), english.words(phrase))
    #expect(!words.0.isEmpty && !words.1.isEmpty)
    if !Self.same.contains(phrase) { #expect(words.0 != words.1) }
  }

  @Test("keep what they speak of", arguments: PhraseSamples.withNumbers)
  func arguments(phrase: Phrase) {
    for texts in [portuguese, english] { #expect(texts.words(phrase).contains("4711"), "\(texts.words(phrase))") }
  }

  @Test("say one thing and many things", arguments: PhraseSamples.ones)
  func plurals(phrase: Phrase) {
    let plurals = [
      "pedidos", "envios", "alterações", "marcados", "orders", "writes", "changes", "diferenças", "differences",
      "linhas",
      "lines", "produtos", "products", "outros",
    ]
    for texts in [portuguese, english] {
      let words = texts.words(phrase)
      #expect(!plurals.contains { words.contains("1 \($0)") }, "\(words)")
    }
  }

  @Test("write numbers, dates and ages as people of the language do")
  func formats() {
    let start = ConsoleDriver(listing: []).now
    #expect(portuguese.money(Money(centavos: 123_456)).string == "1.234,56")
    #expect(english.money(Money(centavos: 123_456)).string == "1,234.56")
    #expect(portuguese.money(nil).string == "?")
    #expect(portuguese.count(1_234_567).string == "1.234.567" && english.count(-1000).string == "-1,000")
    #expect(
      portuguese.dateTime(start).string == "22/11/2026 05:21" && english.dateTime(start).string == "2026-11-22 05:21")
    #expect(
      portuguese.shortDateTime(start).string == "22/11 05:21" && english.shortDateTime(start).string == "11/22 05:21")
    #expect(portuguese.time(start).string == "05:21:40")
  }

  @Test(
    "tell an age in at most four columns",
    arguments: [
      (0, "0s"), (-50, "0s"), (59, "59s"), (60, "1m"), (3599, "59m"), (3600, "1h"), (86_399, "23h"), (86_400, "1d"),
      (31_535_999, "364d"), (31_536_000, "1a"), (3_000_000_000, "95a"),
    ] as [(Int64, String)])
  func ages(seconds: Int64, text: String) {
    let now = ConsoleDriver.start
    #expect(portuguese.age(of: Timestamp(seconds: now.seconds - seconds), at: now).string == text)
  }

  @Test("survive any moment the platform may name", arguments: [Int64.min, -1, 0, .max / 1000, .max])
  func anyMoment(milliseconds: Int64) {
    let moment = Timestamp(milliseconds: milliseconds)
    #expect(!portuguese.dateTime(moment, seconds: true).isEmpty)
    #expect(portuguese.shortDateTime(moment).width == 11)
    #expect(!portuguese.age(of: moment, at: ConsoleDriver.start).isEmpty)
  }

  @Test("have a sentence with a next step for every fault", arguments: PhraseSamples.errors)
  func faults(error: DeskError) {
    for texts in [portuguese, english] { #expect(texts.words(.failed(error)).count > 12) }
  }
}
