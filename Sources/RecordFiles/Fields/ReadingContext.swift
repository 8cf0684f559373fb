import Commerce

/// What holds for all records of one pass.
struct ReadingContext: Sendable {
  /// Stands for the time of what the file knows without saying since when.
  var importedAt: Timestamp
  var numbers: NumberRule
  /// Whether records may lack something, columns in CSV or members in JSON: known ones keep what they have there.
  var isPartial: Bool
  /// Whether the records themselves are not wanted, but what is wrong with them.
  var isCheckOnly = false
}
