/// The outcome of records sent in one call, bisected if the platform refuses it.
struct Bisection<Record: Sendable>: Sendable {
  /// The refused records, each with its error.
  private(set) var refused: [(record: Record, error: DeskError)] = []
  /// Records that reached the platform and were not accepted, for a reason other than the records.
  private(set) var notTaken: [Record] = []
  private(set) var notSent: [Record] = []
  /// Records that may have reached the platform.
  private(set) var unknown: [Record] = []
  /// Why the bisection ended early.
  private(set) var failure: DeskError?

  /// Sends records in one call. If the call is refused, halves it until the refused records stand alone.
  ///
  /// Calls run in order, one after another. Any other error ends it, and so does canceling the task.
  /// - Parameter send: sends adjacent records; the range is their position among all.
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
