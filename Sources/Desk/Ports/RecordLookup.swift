import Commerce

/// Reads single records of the local copy where it may block: an import asks for each record of its file.
public protocol RecordLookup<Record>: Sendable {
  associatedtype Record: Revisable

  /// The record as it is at this moment. Blocks.
  ///
  /// - Throws: ``DeskError/Kind/store(_:)``.
  func record(_ id: Record.ID) throws(DeskError) -> Record?

  /// Lets the look-ups of a body share one reading of the store, which is faster: they see the local copy as it was at the first
  /// of them.
  func together<Value, Fault: Error>(_ body: () throws(Fault) -> Value) throws(Fault) -> Value
}
