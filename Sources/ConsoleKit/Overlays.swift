import Desk
import TextGrid
import Widgets

/// A list to choose one entry from, by arrows and Enter or by the entry's own letter.
public struct MenuOverlay<Purpose: Equatable & Sendable>: Sendable, Equatable {
  public var purpose: Purpose
  public var cursor: ListCursor

  public init(purpose: Purpose, count: Int, selected: Int = 0) {
    self.purpose = purpose
    cursor = ListCursor(count: count, visibleRows: count)
    cursor.select(selected)
  }

  public init(_ purpose: Purpose, cursor: ListCursor) {
    self.purpose = purpose
    self.cursor = cursor
  }
}

/// What a menu shows. It is made anew for each frame and each answer, so that counts in it are of now.
public struct MenuContent {
  public var title: SafeText
  public var remarks: [StyledText]
  public var rows: [Menu.Row]

  public init(title: SafeText, remarks: [StyledText] = [], rows: [Menu.Row]) {
    self.title = title
    self.remarks = remarks
    self.rows = rows
  }

  /// The row whose letter this is; letters mean the same in both cases.
  public func row(of letter: Character) -> Int? {
    let wanted = letter.uppercased()
    return rows.firstIndex { $0.key?.string.uppercased() == wanted }
  }
}

/// A confirmation: what will happen in one line, its risks, and an answer that no other key can give by accident.
public struct Question<Purpose: Equatable & Sendable>: Sendable, Equatable {
  public var purpose: Purpose
  public var title: SafeText
  public var lines: [StyledText]
  /// What has to be typed (an order number, a count); `nil` asks for yes or no.
  public var expected: String?
  public var field = TextField()

  /// Whether the field holds what has to be typed.
  public var isTypedInFull: Bool { field.text.filter { $0 != " " } == expected }

  public init(purpose: Purpose, title: SafeText, lines: [StyledText] = [], expected: String? = nil) {
    self.purpose = purpose
    self.title = title
    self.lines = lines
    self.expected = expected
  }

  /// The same under another purpose.
  public func of<Other>(_ purpose: Other) -> Question<Other> {
    var other = Question<Other>(purpose: purpose, title: title, lines: lines, expected: expected)
    other.field = field
    return other
  }
}

/// One line of text typed at the bottom.
public struct InputLine<Purpose: Equatable & Sendable>: Sendable, Equatable {
  public var purpose: Purpose
  public var field: TextField

  public init(purpose: Purpose, field: TextField = TextField()) {
    self.purpose = purpose
    self.field = field
  }
}

extension Menu.Row {
  public init(letter: String, title: SafeText, note: SafeText = .empty, isCurrent: Bool = false) {
    self.init(key: letter.unicodeScalars.first.map { Glyph($0) }, title: title, note: note, isCurrent: isCurrent)
  }
}
