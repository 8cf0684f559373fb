/// A moment, in milliseconds since 1970 (UTC). The platform's timestamps are whole seconds.
public struct Timestamp: Hashable, Sendable, Codable, Comparable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  public init(seconds: Int64) {
    let (value, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    self.init(milliseconds: overflow ? 0 : value)
  }

  /// Whole seconds since 1970, rounded down.
  public var seconds: Int64 { milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0) }

  public func advanced(by milliseconds: Int64) -> Timestamp {
    Timestamp(milliseconds: self.milliseconds + milliseconds)
  }

  /// Seconds from this moment to a later one; negative if `later` is earlier. Saturates: the platform may name any moment.
  public func seconds(until later: Timestamp) -> Int64 {
    let (difference, overflow) = later.milliseconds.subtractingReportingOverflow(milliseconds)
    guard overflow else { return difference / 1000 }
    return (later > self ? Int64.max : .min) / 1000
  }

  /// The time from this moment to a later one; negative if `later` is earlier.
  public func duration(to later: Timestamp) -> Duration {
    .milliseconds(later.milliseconds) - .milliseconds(milliseconds)
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }
}
