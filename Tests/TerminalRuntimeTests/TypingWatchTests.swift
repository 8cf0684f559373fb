import TerminalRuntime
import Testing

/// What is told of keys by their times alone.
@Suite("A hand and a text")
struct TypingWatchTests {
  private static let start = ContinuousClock.now

  /// Plays reads, each so many milliseconds after the one before, outside of fields.
  private func play(_ reads: [(after: Int, text: String)], inField: Bool = false) -> [TypingWatch.Verdict] {
    var watch = TypingWatch()
    var now = Self.start
    return reads.flatMap { read in
      now += .milliseconds(read.after)
      let keys = Self.keys(read.text)
      watch.begin(keys, at: now)
      return keys.map { watch.take($0, at: now, inField: inField) }
    }
  }

  private static func keys(_ text: String) -> [Key] {
    text.map { character in
      switch character {
      case "\r": Key(.enter)
      case "\t": Key(.tab)
      case "↓": Key(.down)
      case "⎋": Key(.escape)
      default: .character(character)
      }
    }
  }

  private func one(_ text: String, every pause: Int) -> [(after: Int, text: String)] {
    text.map { (pause, String($0)) }
  }

  @Test("five text keys in one read are a burst, and the whole read is dropped")
  func oneRead() {
    #expect(
      play([(500, "spS\rq")]) == [.swallowed(isFirst: true)] + Array(repeating: .swallowed(isFirst: false), count: 4))
  }

  @Test(
    "keys one by one are a burst with the fifth within 200 ms or the twelfth within a second",
    arguments: [(40, 5), (50, 5), (60, 12), (85, 12)])
  func pieces(pause: Int, at count: Int) {
    let verdicts = play(one("abcdefghijklmno", every: pause))
    #expect(verdicts.firstIndex(of: .swallowed(isFirst: true)) == count - 1)
    #expect(!verdicts[count...].contains(.taken))
  }

  @Test("a hand of 100 ms a key is none, nor is a held key, nor is what a field takes, nor are digits")
  func noBurst() {
    #expect(play(one("abcdefghijklmnopqrst", every: 100)).allSatisfy { $0 == .taken })
    #expect(play(one(String(repeating: "j", count: 40), every: 30)).allSatisfy { $0 == .taken })
    #expect(play([(0, "spS\rqspS\rq")], inField: true).allSatisfy { $0 == .taken })
    #expect(play([(0, "7891000071014\r")]).allSatisfy { $0 == .taken })
  }

  @Test("a burst lasts until half a second has passed without a text key; Esc is heard all the while")
  func silence() {
    let verdicts = play([(0, "abcde"), (400, "s"), (499, "s"), (100, "⎋"), (399, "s"), (500, "s")])
    #expect(
      verdicts.suffix(5) == [
        .swallowed(isFirst: false), .swallowed(isFirst: false), .taken, .swallowed(isFirst: false), .taken,
      ])
  }

  @Test("the sign of a code's kind is no text and no key", arguments: [0, 20])
  func scanPrefix(pause: Int) {
    let text = "]C18160\r"
    let verdicts = play(pause == 0 ? [(0, text)] : one(text, every: pause))
    // Alone, `]` may be a key of its own.
    #expect(
      verdicts == [pause == 0 ? .scanPrefix : .taken, .scanPrefix, .scanPrefix] + Array(repeating: .taken, count: 5))
  }

  @Test("a scanner's digits are those no further apart than 60 ms, four at least, and its end comes as soon")
  func scan() {
    func scanned(_ pauses: [Int], end: Int) -> Int {
      var watch = TypingWatch()
      var now = Self.start
      for pause in pauses {
        now += .milliseconds(pause)
        watch.begin([.character("8")], at: now)
        _ = watch.take(.character("8"), at: now, inField: true)
      }
      now += .milliseconds(end)
      watch.begin([Key(.enter)], at: now)
      _ = watch.take(Key(.enter), at: now, inField: true)
      return watch.scannedDigits(at: now)
    }
    #expect(scanned([0, 60, 60, 60], end: 60) == 4)
    #expect(scanned([0, 60, 60], end: 60) == 0)
    #expect(scanned([0, 60, 61, 60, 60], end: 10) == 0)
    #expect(scanned([0, 10, 10, 10], end: 61) == 0)
  }

  @Test("keys that were dropped before anybody took them are part of the text")
  func droppedKeys() {
    var watch = TypingWatch()
    let keys = Self.keys("sh\rq")
    watch.begin(keys, at: Self.start)
    for key in keys.prefix(2) { #expect(watch.take(key, at: Self.start, inField: false) == .taken) }
    let later = Self.start + .milliseconds(100)
    watch.begin([.character("S")], at: later)
    #expect(watch.take(.character("S"), at: later, inField: false) == .swallowed(isFirst: true))
  }

  @Test("a key is alone with nothing behind it in its read and no other text key 70 ms before")
  func alone() {
    func isAlone(_ reads: [(after: Int, text: String)]) -> Bool {
      var watch = TypingWatch()
      var now = Self.start
      for read in reads.dropLast() {
        now += .milliseconds(read.after)
        let keys = Self.keys(read.text)
        watch.begin(keys, at: now)
        for key in keys { _ = watch.take(key, at: now, inField: false) }
      }
      now += .milliseconds(reads.last?.after ?? 0)
      let keys = Self.keys(reads.last?.text ?? "")
      watch.begin(keys, at: now)
      if let first = keys.first { _ = watch.take(first, at: now, inField: false) }
      return watch.isAlone(at: now)
    }
    #expect(isAlone([(0, "s")]))
    #expect(isAlone([(0, "p"), (70, "s")]))
    #expect(!isAlone([(0, "p"), (69, "s")]))
    #expect(!isAlone([(0, "sq")]))
    #expect(isAlone([(0, "↓"), (5, "s")]))
    #expect(isAlone([(0, "s↓")]))
  }
}
