import Commerce

/// Reads single records of the local copy synchronously: an import looks up each record of its file.
public protocol RecordLookup<Record>: Sendable {
  associatedtype Record: Revisable

  /// The record as it is now. Blocks.
  ///
  /// - Throws: ``DeskError/Kind/store(_:)``.
  func record(_ id: Record.ID) throws(DeskError) -> Record?

  /// Lets the look-ups of a body share one read transaction, which is faster. They see the local copy as it was at the first of
  /// them.
  func together<Value, Fault: Error>(_ body: () throws(Fault) -> Value) throws(Fault) -> Value
}
