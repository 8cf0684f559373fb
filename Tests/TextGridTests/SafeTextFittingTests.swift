import Testing
import TextGrid

@Suite("Fitting a safe text")
struct SafeTextFittingTests {
  @Test(
    "truncates to a width and says so",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""), ("abcdef", -3, ""),
      ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"), ("漢字漢字", 6, "漢字…"), ("漢字", 2, "…"),
      ("Sa\u{303}o Paulo", 4, "Sa\u{303}o…"),
    ])
  func truncates(text: String, width: Int, expected: String) {
    let result = SafeText(text).truncated(to: width)
    #expect(result.string == expected)
    #expect(result.width <= max(0, width))
    #expect(result.width == GlibcWidth.of(expected))
  }

  @Test("truncates without an ellipsis")
  func truncatesPlainly() {
    #expect(SafeText("abcdef").truncated(to: 3, ellipsis: .empty) == "abc")
  }

  @Test("pads on the side away from the alignment, and never cuts")
  func pads() {
    #expect(SafeText("漢").padded(to: 4) == "漢  ")
    #expect(SafeText("ab").padded(to: 4, alignment: .trailing) == "  ab")
    #expect(SafeText("abcde").padded(to: 4) == "abcde")
    #expect(SafeText("漢").padded(to: 4).width == 4)
  }

  @Test(
    "wraps at spaces, and cuts only words longer than a line",
    arguments: [
      ("", 5, [""]),
      ("um dois três", 20, ["um dois três"]),
      ("um dois três", 7, ["um dois", "três"]),
      ("um dois três", 6, ["um", "dois", "três"]),
      ("um   dois", 4, ["um", "dois"]),
      ("paralelepípedo só", 6, ["parale", "lepípe", "do só"]),
      ("漢字漢字", 5, ["漢字", "漢字"]),
      ("漢字", 1, ["漢", "字"]),
      ("  abcdef", 4, ["  ab", "cdef"]),
    ])
  func wraps(text: String, width: Int, expected: [String]) {
    #expect(SafeText(text).wrapped(to: width).map(\.string) == expected)
  }

  @Test("a wrapped text keeps its words and never exceeds the width", arguments: 1...30)
  func wrappingLosesNothing(width: Int) {
    let text = "O pedido 13974 de João da Silva Bezerra, 漢字漢字漢字, foi devolvido   ontem"
    let lines = SafeText(text).wrapped(to: width)
    #expect(lines.allSatisfy { $0.width <= max(2, width) && $0.width == GlibcWidth.of($0.string) })
    #expect(lines.map(\.string).joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test(
    "scrolled keeps the columns of what remains",
    arguments: [("abc", 0, "abc"), ("abc", 2, "c"), ("abc", 3, ""), ("abc", 9, ""), ("漢b", 1, " b"), ("漢b", 2, "b")])
  func dropsColumns(text: String, columns: Int, expected: String) {
    let result = SafeText(text).dropFirst(columns: columns)
    #expect(result.string == expected)
    #expect(result.width == GlibcWidth.of(expected))
  }

  @Test("repeats a glyph, but never half a wide one")
  func repeats() {
    #expect(SafeText(repeating: "─", count: 3) == "───")
    #expect(SafeText(repeating: "漢", count: 2).width == 4)
    #expect(SafeText(repeating: "─", count: -1).isEmpty)
    #expect(SafeText(repeating: .continuation, count: 3).isEmpty)
  }

  @Test("joins with separators")
  func joins() {
    let parts: [SafeText] = ["a", "漢", ""]
    #expect(parts.joined(separator: ", ") == "a, 漢, ")
    #expect(parts.joined().width == 3)
    #expect([SafeText]().joined(separator: ", ").isEmpty)
    var sum: SafeText = "x"
    sum += "漢"
    #expect(sum.string == "x漢")
    #expect(sum.width == 3)
  }
}
