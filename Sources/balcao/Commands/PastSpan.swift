import ArgumentParser
import Commerce

/// A stretch of time up to now: `30m`, `8h`, `2d`.
struct PastSpan: ExpressibleByArgument {
  private let milliseconds: Int64

  static let day = PastSpan(milliseconds: 86_400_000)

  private init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  init?(argument: String) {
    let units: [Character: Int64] = ["m": 60_000, "h": 3_600_000, "d": 86_400_000]
    guard let unit = argument.last.flatMap({ units[$0] }), let count = Int64(argument.dropLast()),
      (1...10_000).contains(count)
    else { return nil }
    milliseconds = count * unit
  }

  func beginning(before now: Timestamp) -> Timestamp { now.advanced(by: -milliseconds) }
}
