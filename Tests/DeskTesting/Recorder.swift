import Synchronization

/// Collects what a callback reports, in order, from whatever task it comes.
public final class Recorder<Value: Sendable>: Sendable {
  private let state = Mutex<[Value]>([])

  public init() {}

  public var values: [Value] { state.withLock { $0 } }

  public func append(_ value: Value) {
    state.withLock { $0.append(value) }
  }
}
