import TextGrid

/// One of a fixed list of values, taken by typing the beginning of its name or code, or by stepping through the list.
public struct ChoiceField: Hashable, Sendable {
  public struct Option: Hashable, Sendable {
    public var title: SafeText
    /// What typing finds the option by: lower case, without accents. The first is its code, which is found before any name.
    public var words: [String]

    public init(_ title: SafeText, words: [String]) {
      self.title = title
      self.words = words
    }
  }

  public let options: [Option]
  /// The option taken, `nil` while none is.
  public private(set) var selection: Int?
  /// What was typed since the field was entered or stepped through.
  public private(set) var typed = ""

  public init(options: [Option], selection: Int? = nil) {
    self.options = options
    self.selection = selection.flatMap { options.indices.contains($0) ? $0 : nil }
  }

  public var selected: Option? { selection.map { options[$0] } }

  /// Takes the option that fits what is typed so far; a character after which nothing fits begins anew.
  ///
  /// - Parameter character: in lower case and without accent.
  /// - Returns: whether any option fits.
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

  /// Steps through the list without going round; from nothing to its first or last option.
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

  /// Takes nothing.
  public mutating func clear() {
    typed = ""
    selection = nil
  }

  /// Forgets what was typed, as when the field is left.
  public mutating func settle() {
    typed = ""
  }

  private func index(for text: String) -> Int? {
    options.firstIndex { $0.words.first == text }
      ?? options.firstIndex { $0.words.contains { $0.hasPrefix(text) } }
  }
}

extension ChoiceField {
  /// Draws the option taken in the first row of a rectangle, between arrows where it has the keyboard.
  ///
  /// - Returns: the place of the cursor; `nil` if there is no room at all.
  @discardableResult
  public func draw(into surface: inout Surface, in rect: Rect, focused: Bool, style: LineStyle) -> Point? {
    let row = rect.row(0)
    guard !row.isEmpty else { return nil }
    surface.fill(row, .input)
    // The last two columns say that there is a list.
    let text = (selected?.title ?? .empty).truncated(to: max(0, row.width - 2), ellipsis: style.ellipsis)
    surface.write(text, x: row.x, y: row.y, focused && selected != nil ? .inputSelection : .input)
    if row.width > 2 { surface.write(SafeText(style.moreBelow), x: row.right - 1, y: row.y, .input) }
    return Point(x: row.x, y: row.y)
  }
}
