import Commerce
import Desk

/// Records of the local copy in the order of their keys, with the rules of sending.
struct SyncedTable<Value: Revisable>: Sendable where Value.ID: Comparable & Sendable {
  typealias Key = Value.ID

  private(set) var records: [Key: SyncedRecord<Value>] = [:]
  private var keys: [Key] = []

  /// All records, in the order of their keys.
  var all: [SyncedRecord<Value>] { keys.compactMap { records[$0] } }

  /// - Parameter raises: whether the price of the second one is above that of the first.
  mutating func merge(
    _ edits: [Edit<Value>], raises: (Value, Value) -> Bool = { _, _ in false }, at time: Timestamp
  ) -> MergeSummary {
    var summary = MergeSummary()
    for edit in edits {
      let key = edit.id
      let value = records[key].map { edit.rebased(on: $0.value) } ?? edit.after
      guard var record = records[key] else {
        records[key] = SyncedRecord(value: value, revision: 1, state: .neverSent, changedAt: time)
        keys.insert(key, at: place(after: key))
        summary.added += 1
        continue
      }
      guard record.value != value else {
        summary.unchanged += 1
        continue
      }
      if raises(record.value, value) { record.raisedAt = time }
      record.value = value
      record.revision += 1
      record.changedAt = time
      record.state = record.acceptedAt == nil ? .neverSent : .changed
      records[key] = record
      summary.changed += 1
    }
    return summary
  }

  func due(after key: Key?, limit: Int) -> [SyncedRecord<Value>] {
    let rest = keys[(key.map { place(after: $0) } ?? 0)...]
    return Array(rest.lazy.compactMap { records[$0] }.filter(\.state.isDue).prefix(max(0, limit)))
  }

  mutating func mark(_ marked: [(key: Key, revision: Int64)], as state: SendState, at time: Timestamp) {
    for (key, revision) in marked {
      guard var record = records[key] else { continue }
      if state == .accepted { record.acceptedAt = time }
      if record.revision == revision {
        record.state = state
      } else if record.state == .neverSent, record.acceptedAt != nil {
        record.state = .changed
      }
      records[key] = record
    }
  }

  /// The place of the first key that comes after one.
  private func place(after key: Key) -> Int {
    var range = keys.startIndex..<keys.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = keys[middle] <= key ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
