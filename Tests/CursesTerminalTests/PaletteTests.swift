import CNcurses
import Testing
import TextGrid

@testable import CursesTerminal

@Suite("Colours for terminals that have few")
struct PaletteTests {
  private func palette(_ style: Style, _ depth: ColorDepth, defaults: Bool = true) -> (Palette.Look, Palette.ColorPair?)
  {
    var theme = Theme(name: "")
    theme[.danger] = style
    let palette = Palette(theme: theme, depth: depth, hasDefaultColors: defaults)
    let look = palette[.danger]
    return (look, look.pair == 0 ? nil : palette.pairs[Int(look.pair) - 1])
  }

  @Test(
    "the number of colours gives the depth",
    arguments: [
      (-1, ColorDepth.none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .palette),
      (1 << 24, .palette),
    ])
  func depths(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test(
    "a colour becomes the nearest there is",
    arguments: [
      (Color.rgb(red: 255, green: 0, blue: 0), ColorDepth.palette, 196),
      (.rgb(red: 128, green: 128, blue: 128), .palette, 244),
      (.rgb(red: 0, green: 0, blue: 0), .palette, 16), (.rgb(red: 250, green: 5, blue: 5), .sixteen, 9),
      (.rgb(red: 250, green: 5, blue: 5), .eight, 1), (.named(12), .palette, 12), (.named(12), .eight, 4),
    ] as [(Color, ColorDepth, Int16)])
  func nearest(color: Color, depth: ColorDepth, number: Int16) {
    #expect(depth.number(color) == number)
  }

  @Test("with eight colours bright ones are bold, and grey is the terminal's own, dimmed")
  func bright() {
    #expect(palette(Style(foreground: .named(9)), .eight).0.attributes == cncurses_bold)
    #expect(palette(Style(foreground: .named(9)), .eight).1 == Palette.ColorPair(foreground: 1, background: -1))
    let grey = palette(Style(foreground: .named(8)), .eight)
    #expect(grey.0.attributes == cncurses_dim)
    #expect(grey.1 == nil)
  }

  @Test("text never takes the colour of what it stands on")
  func contrast() {
    let style = Style(foreground: .rgb(red: 90, green: 0, blue: 0), background: .rgb(red: 200, green: 0, blue: 0))
    let pair = palette(style, .eight).1
    #expect(pair?.foreground != pair?.background)
  }

  @Test("without colours a background of its own is reversed, the common one is not")
  func mono() {
    var theme = Theme(name: "")
    for role in Role.allCases { theme[role].background = .named(0) }
    theme[.topBar].background = .named(4)
    let palette = Palette(theme: theme, depth: .none)
    #expect(palette[.topBar].attributes == cncurses_reverse)
    #expect(palette[.text].attributes == 0)
    #expect(palette.pairs.isEmpty)
  }

  @Test("equal pairs are one, and none goes beyond what the terminal has")
  func pairLimit() {
    var theme = Theme(name: "")
    for role in Role.allCases { theme[role].foreground = .named(role.rawValue % 16) }
    #expect(Palette(theme: theme, depth: .palette).pairs.count == 16)
    let few = Palette(theme: theme, depth: .palette, pairLimit: 8)
    #expect(few.pairs.count == 7)
    #expect(few.looks.allSatisfy { $0.pair < 8 })
  }

  @Test("a terminal that cannot go back to its own colours gets white on black")
  func noDefaults() {
    let pair = palette(Style(foreground: .named(1)), .eight, defaults: false).1
    #expect(pair == Palette.ColorPair(foreground: 1, background: 0))
  }
}
