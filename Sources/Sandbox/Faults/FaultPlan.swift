/// The active faults, and how many requests each has affected.
struct FaultPlan: Sendable {
  private var faults: [(fault: Fault, met: Int)]

  init(_ faults: [Fault]) {
    self.faults = faults.map { ($0, 0) }
  }

  /// The faults of the next request.
  mutating func next(for request: IncomingRequest) -> ActiveFaults {
    var active = ActiveFaults()
    for index in faults.indices {
      let (fault, met) = faults[index]
      guard fault.concerns(request) else { continue }
      faults[index].met += 1
      if let first = fault.first, met >= first { continue }
      switch fault.kind {
      case .burst503(let count) where met >= count: continue
      case .unauthorizedAfter(let count) where met < count: continue
      case .resetAfterBatch(let batch) where met + 1 != batch: continue
      case .shrinking: active.hiddenOrders = met
      default: break
      }
      active.kinds.append(fault.kind)
    }
    return active
  }
}

/// The faults of one request.
struct ActiveFaults: Sendable {
  /// In the order of activation: of several in front of the platform, the first one answers.
  var kinds: [Fault.Kind] = []
  /// How many of the newest orders the list hides.
  var hiddenOrders = 0

  func has(_ kind: Fault.Kind) -> Bool { kinds.contains(kind) }

  /// The first value that a matching fault carries.
  func value<Value>(_ read: (Fault.Kind) -> Value?) -> Value? {
    for kind in kinds {
      if let value = read(kind) { return value }
    }
    return nil
  }

  var numberStyle: JSONText.NumberStyle {
    if has(.numbersAsStrings) { return .strings }
    if has(.numbersAsFloats) { return .floats }
    return has(.decimalComma) ? .decimalComma : .documented
  }

  var containerStyle: JSONText.ContainerStyle {
    if has(.swappedContainers) { return .swapped }
    return has(.emptyMapAsList) ? .emptyMapAsList : .documented
  }
}
