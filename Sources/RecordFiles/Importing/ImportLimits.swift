/// Limits on the memory of an import.
public struct ImportLimits: Hashable, Sendable {
  /// The most bytes of one record. A longer one is a fault of its line.
  public var recordBytes: Int
  /// The most faults that are kept; all are counted.
  public var faults: Int
  /// The most records that the preview shows.
  public var previewRecords: Int

  public init(recordBytes: Int = 1_048_576, faults: Int = 1000, previewRecords: Int = 20) {
    self.recordBytes = recordBytes
    self.faults = faults
    self.previewRecords = previewRecords
  }
}
