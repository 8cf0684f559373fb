import Glibc

/// What a terminal would show of the bytes it is sent: enough of xterm for what curses writes, and nothing else.
///
/// Widths are glibc's, not ours: where the two disagree, what follows stands in the wrong column here.
struct ScreenReader {
  private(set) var rows: [[String]]
  /// What no frame should hold: controls and sequences that curses has no use for.
  private(set) var strangers: [String] = []
  private let width: Int
  private var (x, y) = (0, 0)
  /// After the last column the cursor waits for what comes.
  private var isPastEnd = false
  private var last = " "

  init(width: Int, height: Int) {
    self.width = width
    rows = Array(repeating: Array(repeating: " ", count: width), count: height)
  }

  mutating func take(_ output: String) {
    var rest = output.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": escape(&rest)
      case "\r": move(x: 0, y: y)
      case "\n": move(x: x, y: y + 1)
      case "\u{8}": move(x: x - 1, y: y)
      case "\t": move(x: (x / 8 + 1) * 8, y: y)
      case "\u{F}": break
      default: put(scalar)
      }
    }
  }

  /// The text of a row from a column on, in so many columns; a wide character fills its second column with nothing.
  func text(row: Int, from column: Int, width: Int) -> String { rows[row][column..<column + width].joined() }

  private mutating func move(x: Int, y: Int) {
    self.x = min(max(0, x), width - 1)
    self.y = min(max(0, y), rows.count - 1)
    isPastEnd = false
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let columns = Self.columns(of: scalar)
    guard columns >= 0, scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) else {
      return strangers.append(String(scalar.value, radix: 16))
    }
    guard columns > 0 else {
      let place = isPastEnd ? width - 1 : x - 1
      guard place >= 0 else { return strangers.append("mark \(scalar.value)") }
      rows[y][rows[y][place].isEmpty && place > 0 ? place - 1 : place].unicodeScalars.append(scalar)
      return
    }
    last = String(scalar)
    if isPastEnd || x + columns > width { move(x: 0, y: y + 1) }
    rows[y][x] = last
    if columns == 2 { rows[y][x + 1] = "" }
    if x + columns >= width { isPastEnd = true } else { x += columns }
  }

  private mutating func escape(_ rest: inout Substring.UnicodeScalarView) {
    switch rest.popFirst() {
    case "[":
      var parameters = ""
      while let next = rest.first, !("@"..."~").contains(next) {
        parameters.unicodeScalars.append(next)
        rest.removeFirst()
      }
      sequence(rest.popFirst() ?? " ", parameters)
    case "(", ")": rest.removeFirst()
    case "7", "8", "=", ">", "M": break
    case let other: strangers.append("ESC \(other.map(String.init) ?? "")")
    }
  }

  private mutating func sequence(_ end: Unicode.Scalar, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = max(1, numbers.first ?? 1)
    switch end {
    case "H": move(x: max(1, numbers.count > 1 ? numbers[1] : 1) - 1, y: first - 1)
    case "A": move(x: x, y: y - first)
    case "B": move(x: x, y: y + first)
    case "C": move(x: x + first, y: y)
    case "D": move(x: x - first, y: y)
    case "G": move(x: first - 1, y: y)
    case "d": move(x: x, y: first - 1)
    case "X": erase(y, x..<min(width, x + first))
    case "K": erase(y, numbers.first == 1 ? 0..<x + 1 : numbers.first == 2 ? 0..<width : x..<width)
    case "J":
      if numbers.first == 2 || (x == 0 && y == 0) {
        for row in rows.indices { erase(row, 0..<width) }
      } else {
        erase(y, x..<width)
        for row in rows.indices.dropFirst(y + 1) { erase(row, 0..<width) }
      }
    case "b": for _ in 0..<first { last.unicodeScalars.forEach { put($0) } }
    case "m", "h", "l", "r", "t": break
    default: strangers.append("CSI \(parameters)\(end)")
    }
  }

  private mutating func erase(_ row: Int, _ columns: Range<Int>) {
    for column in columns { rows[row][column] = " " }
  }

  private typealias Function = @convention(c) (Int32) -> Int32

  private static let function: Function? = dlsym(dlopen(nil, RTLD_NOW), "wcwidth").map {
    unsafeBitCast($0, to: Function.self)
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    return function.map { Int($0(Int32(bitPattern: scalar.value))) } ?? -1
  }
}
