/// What is said of news. Each language words every case: see `Portuguese+News.swift`, `English+News.swift`.
public enum NewsPhrase: Hashable, Sendable {
  /// The list's title.
  case since(String)
  case nothingNew
  /// There is nothing, and there was nothing before the last look.
  case nothingSince(String)
  /// There is nothing newer than what is shown.
  case seenBefore
  /// What the signs before the statuses mean, and where there are any, those of totals; the letters are those of the alerts.
  case legend(totals: Bool, alerts: [String])
  /// How many wait, in the top line; behind their key where there is room for no word.
  case waiting(Int, more: Bool, alerts: Int, key: String?)
  /// Orders have come into a status that alerts.
  case alerted(Int)
}
