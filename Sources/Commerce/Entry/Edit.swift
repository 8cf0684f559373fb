/// A change of a record: its value before and after.
public struct Edit<Record: Revisable>: Hashable, Sendable, Codable, Identifiable {
  /// `nil` if the whole record is stated regardless of its earlier value: a new record, or one from a file with all columns.
  public var before: Record?
  public var after: Record

  public var id: Record.ID { after.id }
  public var isEmpty: Bool { before == after }

  public init(before: Record? = nil, after: Record) {
    self.before = before
    self.after = after
  }

  /// The record after the edit, based on its current value. Only the fields changed here are taken; so a change of price does not
  /// undo a stock that arrived since.
  public func rebased(on current: Record) -> Record {
    guard let before, before != current else { return after }
    return current.takingChanges(from: before, to: after)
  }
}

/// A record whose fields several people can change independently.
public protocol Revisable: Hashable, Sendable, Codable, Identifiable {
  /// This record with each field that differs between two others set to the later value.
  func takingChanges(from before: Self, to after: Self) -> Self
}

extension Revisable {
  /// Takes one field if it was changed.
  mutating func take<Value: Equatable>(_ field: WritableKeyPath<Self, Value>, from before: Self, to after: Self) {
    if after[keyPath: field] != before[keyPath: field] { self[keyPath: field] = after[keyPath: field] }
  }
}
