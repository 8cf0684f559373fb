import Synchronization

/// What the server saw and did, in order: the only judge of what a client may say.
package final class ServerLog: Sendable {
  /// One request, or the beginning of one.
  package struct Exchange: Sendable {
    package var connection: Int
    package var request: WireRequest
    /// Counted over all that happened at the server; the next event has the next number.
    package var began: Int
    /// When its answer had left, or its connection had ended.
    package var ended: Int?
    package var bytesSeen = 0
    /// Whether the server carried it out.
    package var committed = false
    package var bytesAnswered = 0
    /// Whether all of the answer left.
    package var isAnswered = false
    /// Whether the answer was the one the platform gives.
    package var isTruthful = false
    /// What the shop's order was when it was answered, where the request is a read of it.
    package var orderRead: OrderState?
  }

  private struct State {
    var exchanges: [Exchange] = []
    var connections = 0
    var events = 0
  }

  private let state = Mutex(State())

  package var exchanges: [Exchange] { state.withLock { $0.exchanges } }
  package var connectionCount: Int { state.withLock { $0.connections } }
  package var writes: [Exchange] { exchanges.filter(\.request.isWrite) }
  /// Whether nothing is on its way.
  package var isStill: Bool { exchanges.allSatisfy { $0.ended != nil } }

  func countConnection() -> Int {
    state.withLock { state in
      state.connections += 1
      return state.connections - 1
    }
  }

  func begin(on connection: Int, _ request: WireRequest, bytes: Int) -> Int {
    state.withLock { state in
      state.events += 1
      state.exchanges.append(
        Exchange(connection: connection, request: request, began: state.events, bytesSeen: bytes))
      return state.exchanges.count - 1
    }
  }

  func change(_ index: Int, _ body: (inout Exchange) -> Void) {
    state.withLock { body(&$0.exchanges[index]) }
  }

  func end(_ index: Int) {
    state.withLock { state in
      guard state.exchanges[index].ended == nil else { return }
      state.events += 1
      state.exchanges[index].ended = state.events
    }
  }
}
