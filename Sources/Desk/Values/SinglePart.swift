import Synchronization

/// A single part for a merge, which takes parts one by one.
package final class SinglePart<Value: Sendable>: Sendable {
  private let values: Mutex<[Value]?>

  package init(_ values: [Value]) {
    self.values = Mutex(values)
  }

  /// The part on the first call, then `nil`.
  package func take() -> [Value]? {
    values.withLock { values in
      defer { values = nil }
      return values
    }
  }
}
