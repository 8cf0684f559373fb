import Commerce

/// Which orders are meant.
public enum OrderSelection: Hashable, Sendable {
  case numbers([OrderID])
  /// All that were last seen with this address, phone or document.
  case customer(CustomerIdentifier)
  /// What nobody needs any more: all that were placed before a moment, or last seen before it where nobody knows when they were
  /// placed, and were not read since another one. Those with somebody's draft, note or claim are none of them.
  case outdated(placedBefore: Timestamp, readBefore: Timestamp)
}

/// Takes orders out of what is kept here. The platform keeps them, and the next reading of one brings it back.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol OrderEraser: Sendable {
  /// Those of a selection that are known, the newest first.
  func orders(in selection: OrderSelection) async throws(DeskError) -> [OrderID]

  /// Erases all that is kept of some orders, so that nothing of it is left in the files: what was seen of them in lists and by
  /// themselves, their moves, their drafts and the notes on them. What was sent stays in the ``Journal``.
  ///
  /// A sweep does not look for them again, but takes them in where it meets them. A call that failed or was killed is finished
  /// by repeating it: with the orders that are still known, or with none.
  func forget(_ ids: [OrderID]) async throws(DeskError)

  /// Erases what ``orders(in:)`` finds, but for what has left the selection by the time its turn comes.
  ///
  /// - Returns: how many.
  func forget(_ selection: OrderSelection) async throws(DeskError) -> Int
}
