import Commerce
import TextGrid

extension Texts {
  /// `30/11/2026`, in English `2026-11-30`.
  package func day(_ moment: Timestamp) -> SafeText {
    dateTime(moment).prefix(columns: 10)
  }

  /// The last day that lies wholly before a moment, or the moment's own where it is no midnight.
  package func lastDay(before moment: Timestamp) -> SafeText {
    day(Timestamp(milliseconds: moment.milliseconds - 1))
  }

  /// The letters of the catalog's menus, in the order of their entries.
  package var catalogLetters: (sort: [String], filter: [String], columns: [String], edit: [String]) {
    switch language {
    case .portuguese:
      (
        ["E", "N", "M", "C", "P", "Q", "I", "U"], ["T", "P", "R"], ["E", "M", "C", "P", "F", "Q", "I", "S"],
        ["R", "P", "Q", "A", "I", "T"]
      )
    case .english:
      (
        ["E", "N", "B", "C", "P", "S", "A", "L"], ["A", "U", "R"], ["E", "B", "C", "P", "T", "S", "A", "N"],
        ["R", "P", "S", "A", "I", "F"]
      )
    }
  }
}
