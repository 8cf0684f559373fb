import Commerce
import TextGrid

extension Texts {
  /// The letters of the filters of the list, in the order of the menu.
  package var customerFilterLetters: [String] {
    language == .portuguese ? ["T", "P", "R", "B"] : ["A", "U", "R", "B"]
  }

  /// The name of a value to choose; empty if there is no such value. The names of states are the same everywhere.
  package func value(of field: CustomerField, at index: Int) -> SafeText {
    guard let choices = field.choices, choices.indices.contains(index) else { return .empty }
    return switch field {
    case .segment: self(.customers(.segment(CustomerSegment.allCases[index])))
    case .icms: self(.customers(.icms(ICMSIndicator.allCases[index])))
    default: SafeText(choices[index].name)
    }
  }
}
