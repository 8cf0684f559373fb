import Commerce
import Desk

/// Records of the mirror in the order of their keys, with the rules of sending.
struct MirrorTable<Key: Hashable & Comparable & Sendable, Value: Hashable & Sendable>: Sendable {
  private(set) var records: [Key: MirrorRecord<Value>] = [:]
  private var keys: [Key] = []

  /// All records, in the order of their keys.
  var all: [MirrorRecord<Value>] { keys.compactMap { records[$0] } }

  mutating func merge(_ values: [Value], key: (Value) -> Key, at time: Timestamp) -> MergeSummary {
    var summary = MergeSummary()
    for value in values {
      let key = key(value)
      guard var record = records[key] else {
        records[key] = MirrorRecord(value: value, revision: 1, state: .neverSent, changedAt: time)
        keys.insert(key, at: place(after: key))
        summary.added += 1
        continue
      }
      guard record.value != value else {
        summary.unchanged += 1
        continue
      }
      record.value = value
      record.revision += 1
      record.changedAt = time
      record.state = record.acceptedAt == nil ? .neverSent : .changed
      records[key] = record
      summary.changed += 1
    }
    return summary
  }

  func due(after key: Key?, limit: Int) -> [MirrorRecord<Value>] {
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
