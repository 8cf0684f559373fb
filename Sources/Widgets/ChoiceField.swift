import TextGrid

/// A field that takes one of a fixed list of options: by typing the beginning of a name or code, or by stepping.
public struct ChoiceField: Hashable, Sendable {
  public struct Option: Hashable, Sendable {
    public var title: SafeText
    /// The words that typing matches, in lower case without accents. The first is the option's code, which matches before any
    /// name.
    public var words: [String]

    public init(_ title: SafeText, words: [String]) {
      self.title = title
      self.words = words
    }
  }

  public let options: [Option]
  /// The index of the chosen option; `nil` if there is none.
  public private(set) var selection: Int?
  /// The text typed since the field got the focus or was stepped through.
  public private(set) var typed = ""

  public init(options: [Option], selection: Int? = nil) {
    self.options = options
    self.selection = selection.flatMap { options.indices.contains($0) ? $0 : nil }
  }

  public var selected: Option? { selection.map { options[$0] } }

  /// Chooses the option that matches the typed text. A character after which nothing matches starts a new text.
  ///
  /// - Parameter character: in lower case and without accent.
  /// - Returns: whether an option matches.
  @discardableResult
  public mutating func type(_ character: Character) -> Bool {
    for text in [typed + String(character), String(character)] {
      guard let index = index(for: text) else { continue }
      typed = text
      selection = index
      return true
    }
    return false
  }

  /// Steps through the list without wrapping. Without a choice, it starts at the first or last option.
  public mutating func step(by places: Int) {
    typed = ""
    guard !options.isEmpty else { return }
    guard let selection else { return self.selection = places < 0 ? options.count - 1 : 0 }
    self.selection = max(0, min(selection + places, options.count - 1))
  }

  public mutating func select(_ index: Int) {
    typed = ""
    if options.indices.contains(index) { selection = index }
  }

  /// Clears the choice.
  public mutating func clear() {
    typed = ""
    selection = nil
  }

  /// Clears the typed text, as when the field loses the focus.
  public mutating func settle() {
    typed = ""
  }

  private func index(for text: String) -> Int? {
    options.firstIndex { $0.words.first == text }
      ?? options.firstIndex { $0.words.contains { $0.hasPrefix(text) } }
  }
}

extension ChoiceField {
  /// Draws the chosen option in the first row of a rectangle; with the focus, between arrows.
  ///
  /// - Returns: the position of the cursor; `nil` if there is no room.
  @discardableResult
  public func draw(into surface: inout Surface, in rect: Rect, focused: Bool, style: LineStyle) -> Point? {
    let row = rect.row(0)
    guard !row.isEmpty else { return nil }
    surface.fill(row, .input)
    // The last two columns show that there is a list.
    let text = (selected?.title ?? .empty).truncated(to: max(0, row.width - 2), ellipsis: style.ellipsis)
    surface.write(text, x: row.x, y: row.y, focused && selected != nil ? .inputSelection : .input)
    if row.width > 2 { surface.write(SafeText(style.moreBelow), x: row.right - 1, y: row.y, .input) }
    return Point(x: row.x, y: row.y)
  }
}
