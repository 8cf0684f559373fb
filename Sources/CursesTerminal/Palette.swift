import CNcurses
import TextGrid

/// The curses attributes and colour pair of each role of a theme.
struct Palette {
  struct Look: Equatable {
    var attributes: attr_t = 0
    var pair: Int16 = 0
  }

  /// Foreground and background in curses' numbers; −1 is the terminal's default.
  struct ColorPair: Hashable {
    var foreground: Int16
    var background: Int16
  }

  private(set) var looks: [Look] = []
  /// The allocated pairs; the first is number 1.
  private(set) var pairs: [ColorPair] = []

  /// - Parameters:
  ///   - hasDefaultColors: whether the terminal can return to its default colours; if not, white on black is assumed.
  ///   - pairLimit: the terminal's number of pairs, of which 0 is fixed. Roles beyond it have no colours.
  init(theme: Theme, depth: ColorDepth, hasDefaultColors: Bool = true, pairLimit: Int = 256) {
    for role in Role.allCases {
      let style = theme[role]
      var look = Look(attributes: Self.attributes(style.attributes))
      if depth == .none {
        // Without colours, a role with its own background is reversed.
        if style.background != nil, style.background != theme[.text].background { look.attributes |= cncurses_reverse }
      } else {
        look.attributes |= Self.brightness(style, depth)
        look.pair = number(
          Self.pair(style, depth, hasDefaultColors: hasDefaultColors), hasDefaultColors: hasDefaultColors,
          limit: pairLimit)
      }
      looks.append(look)
    }
  }

  subscript(role: Role) -> Look { looks[Int(role.rawValue)] }

  private mutating func number(_ pair: ColorPair, hasDefaultColors: Bool, limit: Int) -> Int16 {
    if hasDefaultColors, pair == ColorPair(foreground: -1, background: -1) { return 0 }
    if let known = pairs.firstIndex(of: pair) { return Int16(known + 1) }
    guard pairs.count + 1 < limit else { return 0 }
    pairs.append(pair)
    return Int16(pairs.count)
  }

  private static func pair(_ style: Style, _ depth: ColorDepth, hasDefaultColors: Bool) -> ColorPair {
    let own: (Int16, Int16) = hasDefaultColors ? (-1, -1) : (7, 0)
    var pair = ColorPair(
      foreground: style.foreground.map(depth.number) ?? own.0, background: style.background.map(depth.number) ?? own.1)
    if depth == .eight, isGrey(style.foreground) { pair.foreground = own.0 }
    // Two shades mapped to the same colour would hide the text.
    if pair.foreground == pair.background, pair.foreground >= 0, style.foreground != style.background {
      pair.foreground = [0, 1, 4, 5].contains(pair.background) ? 7 : 0
    }
    return pair
  }

  /// With eight colours, bright ones become bold. Bright black would be invisible on black, so it becomes the default colour,
  /// dimmed.
  private static func brightness(_ style: Style, _ depth: ColorDepth) -> attr_t {
    guard depth == .eight, let foreground = style.foreground, ColorDepth.isBright(foreground) else { return 0 }
    return isGrey(foreground) ? cncurses_dim : cncurses_bold
  }

  private static func isGrey(_ color: Color?) -> Bool {
    color.map { ColorDepth.isBright($0) && ColorDepth.eight.number($0) == 0 } ?? false
  }

  private static func attributes(_ attributes: Style.Attributes) -> attr_t {
    let table: [(Style.Attributes, attr_t)] = [
      (.bold, cncurses_bold), (.underline, cncurses_underline), (.reverse, cncurses_reverse), (.dim, cncurses_dim),
      (.italic, cncurses_italic),
    ]
    return table.reduce(0) { attributes.contains($1.0) ? $0 | $1.1 : $0 }
  }
}
