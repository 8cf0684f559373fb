import Synchronization

/// One part for a merge that takes them one by one.
package final class SinglePart<Value: Sendable>: Sendable {
  private let values: Mutex<[Value]?>

  package init(_ values: [Value]) {
    self.values = Mutex(values)
  }

  /// The part at the first call, `nil` from then on.
  package func take() -> [Value]? {
    values.withLock { values in
      defer { values = nil }
      return values
    }
  }
}
