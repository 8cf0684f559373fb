/// The meaning of a piece of the screen. The theme decides its look; nothing else names a colour.
public enum Role: UInt8, CaseIterable, Sendable {
  case text
  /// Less important text, such as ages and hints.
  case faint
  /// Headings within a pane.
  case heading
  case topBar, topBarStrong
  /// The word PRODUÇÃO and other signs of a production platform.
  case production
  case footer, footerKey
  case columnHeader
  /// The mark and the number of the row the cursor is on; the row's own text keeps its role.
  case cursor
  /// The mark of a marked row.
  case mark
  /// A row that no longer belongs to the list shown.
  case ghost
  /// Statuses in words: active, waiting, failed or canceled, done.
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
