/// What became of some records that were to go in one call.
struct Bisection<Record: Sendable>: Sendable {
  /// The records at fault, with what was said of each.
  private(set) var refused: [(record: Record, error: DeskError)] = []
  /// Records that reached the platform and were not taken, for a reason that does not lie in them.
  private(set) var notTaken: [Record] = []
  /// Records that did not reach the platform.
  private(set) var notSent: [Record] = []
  /// Records of which it is not known whether they did.
  private(set) var unknown: [Record] = []
  /// Why there are any of these three.
  private(set) var failure: DeskError?

  /// Sends records in one call, and where they are refused in ever smaller ones, until those at fault stand alone.
  ///
  /// One call after another, in order. Anything but a refusal ends it, and so does canceling the task.
  /// - Parameter send: sends some neighbours; the range is their place among all.
  init(of records: [Record], by send: @Sendable (Range<Int>) async -> DeskError?) async {
    var waiting = records.isEmpty ? [] : [records.indices]
    while let range = waiting.popLast() {
      if failure == nil, Task.isCancelled { failure = DeskError(.canceled) }
      guard failure == nil else {
        notSent += records[range]
        continue
      }
      guard let error = await send(range) else { continue }
      switch error.kind {
      case .refused where range.count == 1:
        refused.append((records[range.lowerBound], error))
      case .refused:
        let middle = range.lowerBound + range.count / 2
        waiting += [middle..<range.upperBound, range.lowerBound..<middle]
      default:
        failure = error
        switch error.writeState {
        case .unknown: unknown += records[range]
        case .refused: notTaken += records[range]
        default: notSent += records[range]
        }
      }
    }
  }
}
