import TextGrid

/// The number of colours of a terminal, and the nearest of them to a given colour.
enum ColorDepth: Equatable {
  case none, eight, sixteen, palette

  init(colors: Int) {
    self =
      switch colors {
      case 256...: .palette
      case 16...: .sixteen
      case 8...: .eight
      default: .none
      }
  }

  /// The number of the nearest colour: 0–7, 0–15 or 0–255.
  func number(_ color: Color) -> Int16 {
    switch (color, self) {
    case (.named(let number), .eight): Int16(number & 7)
    case (.named(let number), _): Int16(number & 15)
    case (.rgb(let red, let green, let blue), .palette): Self.cube(Int(red), Int(green), Int(blue))
    case (.rgb(let red, let green, let blue), .sixteen): Self.nearestNamed(Int(red), Int(green), Int(blue))
    case (.rgb(let red, let green, let blue), _): Self.nearestNamed(Int(red), Int(green), Int(blue)) & 7
    }
  }

  /// Whether a foreground is a bright colour, which eight-colour terminals show only in bold.
  static func isBright(_ color: Color) -> Bool {
    switch color {
    case .named(let number): number & 15 > 7
    case .rgb(let red, let green, let blue): nearestNamed(Int(red), Int(green), Int(blue)) > 7
    }
  }

  private static let cubeLevels = [0, 95, 135, 175, 215, 255]

  /// The nearest colour of xterm's 6×6×6 cube (16–231) and its 24 greys (232–255).
  private static func cube(_ red: Int, _ green: Int, _ blue: Int) -> Int16 {
    let steps = [red, green, blue].map { channel in
      cubeLevels.indices.min { abs(cubeLevels[$0] - channel) < abs(cubeLevels[$1] - channel) } ?? 0
    }
    let levels = steps.map { cubeLevels[$0] }
    let step = max(0, min(23, ((red + green + blue) / 3 - 3) / 10))
    let grey = 8 + 10 * step
    let toCube = distance((red, green, blue), (levels[0], levels[1], levels[2]))
    let toGrey = distance((red, green, blue), (grey, grey, grey))
    return Int16(toGrey < toCube ? 232 + step : 16 + 36 * steps[0] + 6 * steps[1] + steps[2])
  }

  /// xterm's sixteen colours, as most terminals show them.
  private static let named: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]

  private static func nearestNamed(_ red: Int, _ green: Int, _ blue: Int) -> Int16 {
    let color = (red, green, blue)
    return Int16(named.indices.min { distance(named[$0], color) < distance(named[$1], color) } ?? 7)
  }

  private static func distance(_ one: (Int, Int, Int), _ other: (Int, Int, Int)) -> Int {
    let (red, green, blue) = (one.0 - other.0, one.1 - other.1, one.2 - other.2)
    return red * red + green * green + blue * blue
  }
}
