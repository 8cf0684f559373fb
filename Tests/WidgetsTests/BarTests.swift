import Testing
import TextGrid
import Widgets

@Suite("Bars and spinner")
struct BarTests {
  @Test(
    "progress fills by eighths of a column and is full only when all is done",
    arguments: [
      (0, 10, "░░░░"), (1, 32, "▏░░░"), (5, 10, "██░░"), (9, 16, "██▎░"), (999_999, 1_000_000, "███▉"),
      (10, 10, "████"), (12, 10, "████"), (3, 0, "░░░░"), (-1, 10, "░░░░"), (Int.max - 1, Int.max, "███▉"),
    ])
  func progress(done: Int, total: Int, expected: String) {
    var screen = Screen(4, 1)
    ProgressBar(done: done, total: total).draw(into: &screen.surface, in: screen.bounds, style: .unicode)
    #expect(screen.lines == [expected])
  }

  @Test("progress has an ASCII form", arguments: [(0, "...."), (4, "#..."), (9, "###."), (10, "####")])
  func asciiProgress(done: Int, expected: String) {
    var screen = Screen(4, 1)
    ProgressBar(done: done, total: 10).draw(into: &screen.surface, in: screen.bounds, style: .ascii)
    #expect(screen.lines == [expected])
  }

  @Test(
    "percent is rounded down",
    arguments: [(0, 3, 0), (29, 100, 29), (2, 3, 66), (999, 1000, 99), (3, 3, 100), (1, 0, 0), (5, 3, 100), (-1, 3, 0)])
  func percent(done: Int, total: Int, expected: Int) {
    #expect(ProgressBar(done: done, total: total).percent == expected)
  }

  @Test(
    "a bar is as long as its share, and seen if there is anything",
    arguments: [(0, ""), (1, "▏"), (500, "███"), (333, "█▉"), (1000, "██████"), (2000, "██████")])
  func bar(value: Int, expected: String) {
    #expect(Bar(value, maximum: 1000).text(width: 6, style: .unicode).string == expected)
  }

  @Test("a bar of something small is seen in ASCII too")
  func asciiBar() {
    #expect(Bar(1, maximum: 1000).text(width: 6, style: .ascii) == "#")
    #expect(Bar(1, maximum: 0).text(width: 0, style: .ascii).isEmpty)
  }

  @Test("a drawn bar keeps to its rectangle")
  func drawnBar() {
    var screen = Screen(6, 1)
    Bar(3, maximum: 4).draw(into: &screen.surface, in: Rect(x: 1, y: 0, width: 4, height: 1), style: .unicode)
    #expect(screen.lines == [" ███"])
    #expect(screen.text(in: .barEmpty, row: 0) == "···· ·")
  }

  @Test("the spinner turns with every tick and comes round", arguments: LineStyle.allCases)
  func spinner(style: LineStyle) {
    let frames = (0..<20).map { Spinner.frame(tick: $0, style: style) }
    #expect(zip(frames, frames.dropFirst()).allSatisfy { $0 != $1 })
    #expect(frames[0] == frames[style == .unicode ? 10 : 4])
    #expect(Spinner.frame(tick: -1, style: style) == frames[19])
    #expect(frames.allSatisfy { $0.width == 1 })
    #expect(Spinner.frame(tick: .min, style: style).width == 1)
  }
}
