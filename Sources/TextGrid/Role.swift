/// What a piece of the screen means. A theme decides what it looks like; nothing else names a colour.
public enum Role: UInt8, CaseIterable, Sendable {
  case text
  /// Ages, hints, what matters less.
  case faint
  /// Headings within a pane.
  case heading
  case topBar, topBarStrong
  /// The word PRODUÇÃO, and whatever else says that this is the real thing.
  case production
  case footer, footerKey
  case columnHeader
  /// The mark and the number of the row the cursor is on; the row's own text keeps its role.
  case cursor
  /// The mark of a marked row.
  case mark
  /// A row that has moved out of what is shown.
  case ghost
  /// Statuses in words: under way, waiting for somebody, in trouble, done.
  case statusActive, statusWaiting, statusTrouble, statusDone
  case good, caution, danger
  /// Personal data behind the privacy blur.
  case blurred
  case border
  case dialog, dialogTitle, dialogKey
  case menuItem, menuCurrent
  case input, inputSelection
  case barFilled, barEmpty
  /// Before and after of a staged or differing value.
  case before, after
}
