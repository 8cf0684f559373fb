import FaultServer

/// What happened at the server while a fault played.
struct Facts: Sendable {
  var fault: Fault
  var place: Place
  /// In the order of arrival.
  var exchanges: [ServerLog.Exchange]
  /// The order as it was to become; `nil` where no reading can tell.
  var wanted: OrderState?

  var writes: [ServerLog.Exchange] { exchanges.filter(\.request.isWrite) }
  /// Whether a byte of a write came.
  var sawWrite: Bool { !writes.isEmpty }
  /// Whether a byte of a write to one of some orders came; of any write where no order is named.
  func sawWrite(ofOneOf orders: [String]) -> Bool {
    orders.isEmpty ? sawWrite : writes.contains { write in orders.contains { write.request.path.contains($0) } }
  }

  /// Whether the server carried a write out.
  var isDone: Bool { writes.contains(where: \.committed) }
  /// Whether a byte of the answer to a write left.
  var answerBegan: Bool { writes.contains { $0.bytesAnswered > 0 } }
  var readsBack: Bool { wanted != nil }

  /// Whether the platform showed the wanted state after a write had come.
  var isShown: Bool {
    guard let wanted, let write = writes.first else { return false }
    return exchanges.contains { !$0.request.isWrite && $0.began > write.began && $0.orderRead == wanted }
  }

  /// The states of the journal that are right; none where nothing has to be in it.
  var journalStates: Set<String> {
    guard sawWrite else { return ["notSent", "unknown"] }
    if place == .readBack { return fault.read == .content ? ["confirmed"] : ["accepted", "unknown", "notConfirmed"] }
    let done: Set<String> = readsBack ? ["confirmed"] : ["accepted"]
    if place == .firstRead { return done }
    switch fault.write {
    case .accepted: return done
    case .refused: return ["refused"]
    case .notTaken, .logInRefused: return ["notSent", "refused"]
    case .unreached: return ["notSent"]
    case .acceptedOrNothing: return readsBack ? done : ["accepted", "unknown"]
    case .nothing: return readsBack && isDone ? done : ["accepted", "unknown", "notConfirmed"]
    }
  }
}
