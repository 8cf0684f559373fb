import SeededInput
import Testing
import TextGrid

@Suite("Surface")
struct SurfaceTests {
  @Test("a wide character that does not fit in the last column is left out")
  func wideInLastColumn() {
    var surface = Surface(Size(width: 3, height: 1))
    #expect(surface.write("ab漢", x: 0, y: 0, .text) == 2)
    #expect(text(of: surface) == ["ab "])
  }

  @Test("overwriting half of a wide character blanks the other half", arguments: [(1, "axb字"), (2, "ax字")])
  func overwrittenHalf(x: Int, expected: String) {
    var surface = Surface(Size(width: 5, height: 1))
    surface.write("a漢字", x: 0, y: 0, .text)
    if x == 1 { surface.write("xb", x: 1, y: 0, .text) } else { surface.write("x", x: 1, y: 0, .text) }
    #expect(surface[3, 0].glyph == "字")
    #expect(surface[4, 0].glyph == .continuation)
    #expect(surface[1, 0].glyph == "x")
    #expect(surface[2, 0].glyph == (x == 1 ? "b" : .space))
  }

  @Test("a wide character cut by the left edge of the clip leaves a space")
  func cutOnTheLeft() {
    var surface = Surface(Size(width: 4, height: 1))
    surface.write("....", x: 0, y: 0, .text)
    surface.clipped(to: Rect(x: 1, y: 0, width: 3, height: 1)) { $0.write("漢b", x: 0, y: 0, .good) }
    #expect(text(of: surface) == [". b."])
    #expect(surface[0, 0].role == .text)
  }

  @Test("writes at most the given columns, also from before the left edge")
  func limitedWidth() {
    var surface = Surface(Size(width: 6, height: 1))
    surface.write("abcdef", x: -2, y: 0, .text, width: 5)
    #expect(text(of: surface) == ["cde   "])
  }

  @Test("a trailing text ends where it should and is cut with an ellipsis")
  func trailing() {
    var surface = Surface(Size(width: 6, height: 1))
    surface.writeTrailing("1.256,85", right: 6, y: 0, .text, width: 5)
    #expect(text(of: surface) == [" 1.25…"])
  }

  @Test("filling with a wide glyph leaves no half character")
  func wideFill() {
    var surface = Surface(Size(width: 3, height: 1))
    surface.fill(surface.bounds, with: "漢", .text)
    #expect(isWhole(surface))
  }

  @Test("survives a storm of writes: no half character, nothing outside the clip", arguments: 0..<40 as Range<UInt64>)
  func storm(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts: [SafeText] = ["漢字漢字", "a漢b字", "Sa\u{303}o", "abc", "", "👩\u{200D}🚀", "ー"]
    var surface = Surface(
      Size(width: Int.random(in: 0...12, using: &random), height: Int.random(in: 0...4, using: &random)))
    for _ in 0..<200 {
      let clip = rect(&random)
      let before = surface
      let text = texts.randomElement(using: &random) ?? .empty
      let place = rect(&random)
      let kind = Int.random(in: 0..<4, using: &random)
      surface.clipped(to: clip) { surface in
        switch kind {
        case 0: surface.write(text, x: place.x, y: place.y, .good)
        case 1: surface.write(text, x: place.x, y: place.y, .good, width: place.width)
        case 2: surface.fill(place, .good)
        default: surface.writeTrailing(text, right: place.right, y: place.y, .good, width: place.width)
        }
      }
      #expect(isWhole(surface))
      #expect(onlyBlanked(from: before, to: surface, outside: clip))
    }
  }

  /// Outside the clip nothing may change, except that half of a wide character goes when the other half is overwritten.
  private func onlyBlanked(from before: Surface, to after: Surface, outside clip: Rect) -> Bool {
    for y in 0..<after.size.height {
      for x in 0..<after.size.width where !clip.contains(Point(x: x, y: y)) && before[x, y] != after[x, y] {
        let wasWide = before[x, y].glyph.width != 1
        guard wasWide, after[x, y].glyph == .space, after[x, y].role == before[x, y].role else { return false }
      }
    }
    return true
  }

  /// Whether every wide character is followed by its second cell, and every second cell follows one.
  private func isWhole(_ surface: Surface) -> Bool {
    (0..<surface.size.height).allSatisfy { y in
      let widths = surface.row(y).map(\.glyph.width)
      return zip(widths, widths.dropFirst() + [1]).allSatisfy { ($0 == 2) == ($1 == 0) } && widths.first != 0
    }
  }

  private func text(of surface: Surface) -> [String] {
    (0..<surface.size.height).map { y in surface.row(y).map(\.glyph.string).joined() }
  }

  private func rect(_ random: inout SeededGenerator) -> Rect {
    Rect(
      x: Int.random(in: -3...12, using: &random), y: Int.random(in: -1...4, using: &random),
      width: Int.random(in: 0...9, using: &random), height: Int.random(in: 0...3, using: &random))
  }
}
