import Commerce

/// What is asked before a list leaves the terminal.
public enum HandoutQuestion: Sendable, Equatable {
  /// Whether to make the list although not all of its orders could be read.
  case pickWithout(PickingList)
}
