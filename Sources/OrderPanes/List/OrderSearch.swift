import ConsoleKit
import Desk

/// A search of the index, as far as it got.
public struct OrderSearch: Sendable, Equatable {
  /// As it was typed.
  public internal(set) var text: String
  var loading: LoadToken?
  /// Enter was pressed before the answer to the text came.
  var isAwaited = false
  /// Which text the rows on the screen answer; `nil` until the index has answered.
  var answeredText: String?
  /// Whether more was found than is shown.
  var isCut = false

  /// No screen shows more at once; who finds more types another letter.
  static let limit = 200

  init(text: String) {
    self.text = text
  }
}
