import Commerce
import SeededInput
import Testing

@testable import RecordFiles

@Suite("Numbers in files")
struct NumberTextTests {
  @Test(
    "a number that shows its own sign is read by it, whatever the file's",
    arguments: [
      ("17", 170_000, nil), ("17,23", 172_300, .comma), ("17.23", 172_300, .point), ("1.234,56", 12_345_600, .comma),
      ("1,234.56", 12_345_600, .point), ("1.234.567", 12_345_670_000, .comma), ("1,234,567", 12_345_670_000, .point),
      ("R$ 1.234,50", 12_345_000, .comma), ("R$\u{A0}2,5", 25_000, .comma), (" 3,1 ", 31_000, .comma),
      ("0,125", 1250, .comma), ("0.125", 1250, .point), ("1234,567", 12_345_670, .comma), (",5", 5000, .comma),
      ("12,34560000", 123_456, .comma), ("+5", 50_000, nil), ("0", 0, nil), ("-0,00", 0, .comma),
      ("922337203685477,5807", Int64.max, .comma),
    ] as [(String, Int64, DecimalSign?)])
  func clear(_ text: String, _ value: Int64, _ evidence: DecimalSign?) {
    for rule in [NumberRule.unknown, .file(.comma), .file(.point), .interface] {
      let number = NumberText(text, decimals: 4, rule: rule)
      #expect(number.value == .success(value))
      #expect(number.evidence == evidence)
      #expect(!number.isDecided)
    }
  }

  @Test(
    "one separator before three digits is read by the file's sign, and refused without one",
    arguments: [
      ("1.234", NumberRule.unknown, Result.failure(.ambiguousNumber)), ("1.234", .file(.comma), .success(12_340_000)),
      ("1.234", .file(.point), .success(12_340)), ("1,234", .file(.comma), .success(12_340)),
      ("1,234", .file(.point), .success(12_340_000)), ("1.234", .interface, .success(12_340)),
      ("1,234", .interface, .failure(.ambiguousNumber)), ("123.456", .file(.comma), .success(1_234_560_000)),
    ] as [(String, NumberRule, Result<Int64, EntryFault>)])
  func ambiguous(_ text: String, _ rule: NumberRule, _ value: Result<Int64, EntryFault>) {
    let number = NumberText(text, decimals: 4, rule: rule)
    #expect(number.value == value)
    #expect(number.evidence == nil)
  }

  @Test(
    "what is no number is refused with the reason",
    arguments: [
      ("", EntryFault.empty), ("  ", .empty), ("R$", .empty), ("abc", .notANumber), ("1..2", .notANumber),
      ("1.23.4", .notANumber), ("1.2,3,4", .notANumber), ("12.34,5", .notANumber), ("1 234", .notANumber),
      (".", .notANumber), (",", .notANumber), ("-", .notANumber), ("--1", .notANumber), ("-1,5", .negative),
      ("0x10", .notANumber), ("１２", .notANumber), ("NaN", .notANumber), ("12,34567", .tooManyDecimals(limit: 4)),
      ("922337203685477,5808", .tooLarge), ("99999999999999999999999", .tooLarge), ("R$ R$ 1", .notANumber),
    ])
  func wrong(_ text: String, _ fault: EntryFault) {
    #expect(NumberText(text, decimals: 4, rule: .unknown).value == .failure(fault))
  }
}

@Suite("Moments in files")
struct MomentTextTests {
  @Test(
    "a moment without an offset is Brasília time",
    arguments: [
      ("23/02/2021 23:01:27", 1_614_132_087_000), ("2021-02-23T23:01:27-03:00", 1_614_132_087_000),
      ("2021-02-24T02:01:27Z", 1_614_132_087_000), ("2021-02-23 23:01:27", 1_614_132_087_000),
      ("1614132087", 1_614_132_087_000), ("2021-02-24T07:31:27.5+0530", 1_614_132_087_500),
      ("31/12/1969 21:00", 0), ("1/1/1970", 10_800_000), ("29/02/2024", 1_709_175_600_000),
      (" 2021-02-23T23:01:27,001-03:00 ", 1_614_132_087_001),
    ] as [(String, Int64)])
  func right(_ text: String, _ milliseconds: Int64) {
    #expect(MomentText.moment(text) == Timestamp(milliseconds: milliseconds))
  }

  @Test(
    "what is no moment is none",
    arguments: [
      "", "ontem", "31/02/2021", "29/02/2023", "00/01/2021", "1/13/2021", "2021-1-1", "23/02/21", "23/02/2021 24:00",
      "23/02/2021 10:60", "23/02/2021 10", "2021-02-23T", "2021-02-23T10:00:00+1", "44987", "20210223", "0000-01-01",
      "23/02/2021 10:00 x", "9999999999999",
    ])
  func wrong(_ text: String) {
    #expect(MomentText.moment(text) == nil)
  }

  @Test("every moment from the year 1 to 9999 is read as it was written")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5000 {
      let moment = Timestamp(milliseconds: .random(in: -62_135_586_000_000...253_402_300_000_000, using: &generator))
      let text = try #require(MomentText.text(moment))
      #expect(MomentText.moment(text) == moment)
    }
    #expect(MomentText.text(Timestamp(milliseconds: .min)) == nil)
    #expect(MomentText.text(Timestamp(milliseconds: .max)) == nil)
  }
}

@Suite("Lists in cells")
struct ListCellTests {
  @Test("tiers and switches are told apart by the colon")
  func forms() {
    #expect(
      ListCell.entries("109:1=26,85 | 110 : 50 = 26,80")
        == [
          .init(group: "109", key: "1", value: "26,85"), .init(group: "110", key: "50", value: "26,80"),
        ])
    #expect(ListCell.entries("DINH=1") == [.init(group: nil, key: "DINH", value: "1")])
  }

  @Test(
    "what is no list is refused",
    arguments: ["x", "a=1 |", "| a=1", "a:b", "a:b:c=1", "a=b=c", "a=1:2", "a=1\\", ":1=2"])
  func wrong(_ text: String) {
    #expect(ListCell.entries(text) == nil)
  }

  @Test("a part with any sign in it comes back", arguments: hostileTexts)
  func escaping(_ text: String) {
    let entry = "\(ListCell.escape("g" + text)):\(ListCell.escape(text))=\(ListCell.escape(text))"
    let expected = ListCell.Entry(group: "g" + text, key: text, value: text)
    #expect(ListCell.entries(ListCell.write([entry, entry])) == [expected, expected])
  }
}
