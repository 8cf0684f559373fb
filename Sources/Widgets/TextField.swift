import TextGrid

/// A line of text being typed. The value keeps the exact text; only its drawing is made safe.
public struct TextField: Hashable, Sendable {
  private var characters: [Character]
  /// The cursor is before this character.
  public private(set) var cursor: Int
  /// Whether the whole value is selected, so that the first typed character replaces it.
  public private(set) var isPreselected: Bool

  public init(_ text: String = "", preselected: Bool = false) {
    characters = Array(text)
    cursor = characters.count
    isPreselected = preselected && !characters.isEmpty
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }

  public mutating func insert(_ character: Character) {
    insert(String(character))
  }

  /// Inserts pasted text into the single line: inner line breaks and tabs become spaces; outer ones and other control characters
  /// are dropped.
  public mutating func insert(pasted: String) {
    var kept = String.UnicodeScalarView()
    for scalar in pasted.unicodeScalars {
      if Self.separators.contains(scalar) {
        if !kept.isEmpty, kept.last != " " { kept.append(" ") }
      } else if scalar.properties.generalCategory != .control {
        kept.append(scalar)
      }
    }
    if let last = pasted.unicodeScalars.last, Self.separators.contains(last), kept.last == " " { kept.removeLast() }
    if !kept.isEmpty { insert(String(kept)) }
  }

  public mutating func deleteBackward() {
    if removeSelection() || cursor == 0 { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  public mutating func deleteForward() {
    if removeSelection() || cursor == characters.count { return }
    characters.remove(at: cursor)
  }

  public mutating func clear() {
    self = TextField()
  }

  /// Moves to the beginning if everything is selected.
  public mutating func moveLeft() { move(to: isPreselected ? 0 : cursor - 1) }
  /// Moves to the end if everything is selected.
  public mutating func moveRight() { move(to: isPreselected ? characters.count : cursor + 1) }
  public mutating func moveHome() { move(to: 0) }
  public mutating func moveEnd() { move(to: characters.count) }

  private static let separators: Set<Unicode.Scalar> = [
    "\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}",
  ]

  private mutating func insert(_ text: String) {
    removeSelection()
    // Joined as strings, so that a combining mark joins the letter before it.
    let before = Array(String(characters[..<cursor]) + text)
    characters = before + characters[cursor...]
    cursor = before.count
  }

  @discardableResult
  private mutating func removeSelection() -> Bool {
    guard isPreselected else { return false }
    clear()
    return true
  }

  private mutating func move(to place: Int) {
    isPreselected = false
    cursor = max(0, min(place, characters.count))
  }
}

extension TextField {
  /// Draws the field in the first row of a rectangle, scrolled so that the cursor is visible.
  ///
  /// - Parameters:
  ///   - focused: whether to show the selection.
  ///   - masked: whether to show each character as `*` (a password).
  /// - Returns: the position of the cursor; `nil` if there is no room.
  @discardableResult
  public func draw(into surface: inout Surface, in rect: Rect, focused: Bool = true, masked: Bool = false) -> Point? {
    let row = rect.row(0)
    guard !row.isEmpty else { return nil }
    let shown = masked ? SafeText(repeating: "*", count: characters.count) : SafeText(text)
    let before = masked ? cursor : SafeText(String(characters[..<cursor])).width
    let offset = Self.offset(cursorColumn: before, width: row.width)
    surface.fill(row, .input)
    let role: Role = focused && isPreselected ? .inputSelection : .input
    surface.write(shown.dropFirst(columns: offset), x: row.x, y: row.y, role, width: row.width)
    return Point(x: row.x + before - offset, y: row.y)
  }

  /// Scrolls by half the width at a time, so that the text stands still while the cursor moves within it.
  private static func offset(cursorColumn: Int, width: Int) -> Int {
    guard cursorColumn >= width else { return 0 }
    let step = max(1, width / 2)
    return ((cursorColumn - width) / step + 1) * step
  }
}
