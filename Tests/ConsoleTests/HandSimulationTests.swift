import SeededInput
import TerminalRuntime
import Testing

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// A hand of 125 ms a key on lines of several kinds. A line in lumps gathers what comes within a time and gives it in one read.
@Suite("A hand at the keyboard")
struct HandSimulationTests {
  struct Line: Sendable, CustomTestStringConvertible {
    /// Milliseconds.
    var lump: Int
    /// How many of a thousand answers may have to be given again.
    var most: Int

    var testDescription: String { "lumps of \(lump) ms" }
  }

  @Test(
    "of a thousand moves few answers are to be given again, each is told, and one more is enough",
    arguments: [Line(lump: 0, most: 20), Line(lump: 100, most: 80), Line(lump: 400, most: 1000)])
  func moves(line: Line) {
    var random = SeededGenerator(seed: 20_787)
    let start = ConsoleDriver(listing: Sample.list(60))
    let cursor = start.state.orders.list.cursor
    var again = 0
    for round in 0..<1000 {
      var console = start
      var wasTold = false
      for read in reads("shSj", on: line, &random) {
        console.read(read.keys, after: read.pause)
        if console.notice?.contains("Não contou") == true { wasTold = true }
      }
      console.wait(seconds: 1)
      if console.writes.isEmpty {
        again += 1
        #expect(wasTold, "round \(round)")
        console.press("S")
      } else {
        #expect(console.state.orders.list.cursor != cursor, "round \(round): j is lost")
      }
      #expect(console.writes.count == 1, "round \(round)")
    }
    #expect(again <= line.most, "\(again) of 1000")
  }

  @Test(
    "ten digits and Enter at twelve keys a second open the order in any lumps", arguments: [0, 50, 100, 200, 400, 1000])
  func number(lump: Int) {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      var console = ConsoleDriver(listing: Sample.list(60))
      let line = Line(lump: lump, most: 0)
      for read in reads("1234567890\r", on: line, &random, gap: 83) { console.read(read.keys, after: read.pause) }
      console.wait(seconds: 1)
      #expect(console.state.pane == .order && console.state.orders.open.id?.rawValue == "1234567890")
    }
  }

  /// The reads of keys that a hand strikes, the first a second after what was before.
  ///
  /// - Parameter gap: milliseconds between two keys; `nil` draws them log-normal, with a mean of 125 and a σ of 0.25.
  private func reads(
    _ text: String, on line: Line, _ random: inout SeededGenerator, gap: Int? = nil
  ) -> [(keys: [Key], pause: Duration)] {
    var struck = 1000 + Int.random(in: 0...max(1, line.lump), using: &random)
    var last = 0
    var reads: [(keys: [Key], pause: Duration)] = []
    for character in text {
      let key = character == "\r" ? Key(.enter) : Key.character(character)
      let arrival = line.lump == 0 ? struck : (struck / line.lump + 1) * line.lump
      if arrival == last {
        reads[reads.count - 1].keys.append(key)
      } else {
        reads.append(([key], .milliseconds(arrival - last)))
        last = arrival
      }
      struck += gap ?? Self.drawnGap(&random)
    }
    return reads
  }

  private static func drawnGap(_ random: inout SeededGenerator) -> Int {
    // The sum of twelve uniform numbers less six is normal.
    let normal = (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
    return Int(121 * exponential(0.25 * normal))
  }

  /// e to this power, by its series: no library of C is needed for one test.
  private static func exponential(_ power: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for index in 1...20 {
      term *= power / Double(index)
      sum += term
    }
    return sum
  }
}
