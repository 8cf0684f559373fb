/// What an import keeps in memory at the most.
public struct ImportLimits: Hashable, Sendable {
  /// Bytes of one record. A longer one is a fault of its line.
  public var recordBytes: Int
  /// Faults that are kept; all are counted.
  public var faults: Int
  /// Records that the preview shows.
  public var previewRecords: Int

  public init(recordBytes: Int = 1_048_576, faults: Int = 1000, previewRecords: Int = 20) {
    self.recordBytes = recordBytes
    self.faults = faults
    self.previewRecords = previewRecords
  }
}
