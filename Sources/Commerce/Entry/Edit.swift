/// A record as it is to be, and what it was when it was changed.
public struct Edit<Record: Revisable>: Hashable, Sendable, Codable, Identifiable {
  /// `nil` where the whole record is stated, whatever it was before: a new one, or one from a file with all columns.
  public var before: Record?
  public var after: Record

  public var id: Record.ID { after.id }
  /// Whether nothing would be different.
  public var isEmpty: Bool { before == after }

  public init(before: Record? = nil, after: Record) {
    self.before = before
    self.after = after
  }

  /// The record as it is to be, made from what it is by now: what was not changed here stays as it is there.
  ///
  /// A stock that came in since must not be put back by a change of price.
  public func rebased(on current: Record) -> Record {
    guard let before, before != current else { return after }
    return current.takingChanges(from: before, to: after)
  }
}

/// A record whose fields can be changed one by one, by several people at once.
public protocol Revisable: Hashable, Sendable, Codable, Identifiable {
  /// This record with the fields that differ between two others as the later one has them.
  func takingChanges(from before: Self, to after: Self) -> Self
}

extension Revisable {
  /// Takes one field over where it was changed.
  mutating func take<Value: Equatable>(_ field: WritableKeyPath<Self, Value>, from before: Self, to after: Self) {
    if after[keyPath: field] != before[keyPath: field] { self[keyPath: field] = after[keyPath: field] }
  }
}
