import Commerce

/// Settings for all records of one reading.
struct ReadingContext: Sendable {
  /// The time assumed for stocks and limits that the file does not date.
  var importedAt: Timestamp
  var numbers: NumberRule
  /// Whether records may lack columns (CSV) or members (JSON). Known records keep their values there.
  var isPartial: Bool
  /// Whether only the faults are wanted, not the records.
  var isCheckOnly = false
}
