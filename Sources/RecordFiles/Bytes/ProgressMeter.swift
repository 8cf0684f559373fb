import Synchronization

/// The progress of a reading.
public struct ImportProgress: Hashable, Sendable {
  public var bytes: Int64
  /// Twice the file's size for a preview, which reads the file twice.
  public var totalBytes: Int64

  public init(bytes: Int64, totalBytes: Int64) {
    self.bytes = bytes
    self.totalBytes = totalBytes
  }
}

/// Counts the bytes read and reports them; shared by the streams of one run.
final class ProgressMeter: Sendable {
  private let bytes = Atomic<Int64>(0)
  private let totalBytes: Int64
  private let report: @Sendable (ImportProgress) -> Bool

  init(totalBytes: Int64, report: @escaping @Sendable (ImportProgress) -> Bool) {
    self.totalBytes = totalBytes
    self.report = report
  }

  /// - Returns: whether to continue.
  func advance(by count: Int) -> Bool {
    let read = bytes.add(Int64(count), ordering: .relaxed).newValue
    return report(ImportProgress(bytes: min(read, totalBytes), totalBytes: totalBytes))
  }
}
