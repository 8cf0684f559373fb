import Commerce

/// Which orders are meant.
public enum OrderSelection: Hashable, Sendable {
  case numbers([OrderID])
  /// All that were last seen with this address, phone or document.
  case customer(CustomerIdentifier)
  /// All placed before a moment, or last seen before it where nobody knows when they were placed; those with a draft stay.
  case placed(before: Timestamp)
}

/// Takes orders out of what is kept here. The platform keeps them, and the next reading of one brings it back.
public protocol OrderEraser: Sendable {
  /// Those of a selection that are known, the newest first.
  func orders(in selection: OrderSelection) async throws(DeskError) -> [OrderID]

  /// Erases all that is kept of some orders, so that nothing of it is left in the files: what was seen of them in lists and by
  /// themselves, their moves, their drafts and the notes on them. What was sent stays in the ``Journal``.
  ///
  /// A sweep does not look for them again, but takes them in where it meets them. For no orders, it finishes what an earlier call
  /// that failed or was killed has left.
  func forget(_ ids: [OrderID]) async throws(DeskError)
}
