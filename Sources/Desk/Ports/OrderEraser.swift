import Commerce

/// A selection of orders.
public enum OrderSelection: Hashable, Sendable {
  case numbers([OrderID])
  /// All orders last seen with this address, phone or document.
  case customer(CustomerIdentifier)
  /// All orders placed before a time (last seen before it if the placing time is unknown) and not read since another time. Orders
  /// with a draft, note or claim are excluded.
  case outdated(placedBefore: Timestamp, readBefore: Timestamp)
}

/// Deletes orders from the store. The platform keeps them, and reading one brings it back.
///
/// Methods throw ``DeskError/Kind/store(_:)``, and ``DeskError/Kind/canceled`` in a canceled task, unless they say more.
public protocol OrderEraser: Sendable {
  /// The known orders of a selection, newest first.
  func orders(in selection: OrderSelection) async throws(DeskError) -> [OrderID]

  /// Erases all data of some orders, so that nothing of it is left in the files: list rows, details, moves, drafts and notes.
  /// What was sent stays in the ``Journal``.
  ///
  /// A sweep does not look for them again, but stores those it finds. To finish a call that failed or was killed, repeat it with
  /// the orders that are still known, or with none.
  func forget(_ ids: [OrderID]) async throws(DeskError)

  /// Erases what ``orders(in:)`` finds, except orders that have left the selection by then.
  ///
  /// - Returns: the number of erased orders.
  func forget(_ selection: OrderSelection) async throws(DeskError) -> Int
}
