import Commerce

/// What holds for all records of one pass.
struct ReadingContext: Sendable {
  /// Stands for the time of what the file knows without saying since when.
  var importedAt: Timestamp
  var numbers: NumberRule
  /// Whether the file lacks columns: known records keep what they have there.
  var isPartial: Bool
}
