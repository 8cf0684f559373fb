/// What numbers reveal about a file's decimal sign.
struct NumberEvidence: Hashable, Sendable {
  var commas = 0
  var points = 0
  /// Numbers that were read by the sign of the others.
  var decided = 0
  /// Numbers that need the sign to be read.
  var ambiguous = 0

  /// The sign that all unambiguous numbers agree on.
  var sign: DecimalSign? {
    switch (commas > 0, points > 0) {
    case (true, false): .comma
    case (false, true): .point
    default: nil
    }
  }

  static func += (left: inout NumberEvidence, right: NumberEvidence) {
    left.commas += right.commas
    left.points += right.points
    left.decided += right.decided
    left.ambiguous += right.ambiguous
  }
}
