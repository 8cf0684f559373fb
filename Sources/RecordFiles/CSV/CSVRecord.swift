/// The cells of one record as bytes. Its memory is reused for the next record.
struct CSVRecord {
  /// More cells are counted but not stored.
  static let keptCells = 4096

  private(set) var line = 1
  private(set) var cellCount = 0
  /// A fault of its form, and the index of the cell, from 0.
  private(set) var fault: (reason: ImportFault.Reason, cell: Int?)?
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// In bytes, separators included.
  var size: Int { bytes.count + cellCount }

  /// Whether all cells are blank.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } && fault == nil }

  func cell(_ place: Int) -> ArraySlice<UInt8> {
    guard place < ends.count else { return [] }
    return bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
  }

  /// The stored cells.
  var cells: [ArraySlice<UInt8>] { ends.indices.map(cell) }

  mutating func reset(line: Int) {
    self.line = line
    cellCount = 0
    fault = nil
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func endCell() {
    cellCount += 1
    if cellCount <= Self.keptCells { ends.append(bytes.count) }
  }

  /// Attaches a fault to the cell being read.
  mutating func blame(_ reason: ImportFault.Reason) {
    if fault == nil { fault = (reason, cellCount) }
  }

  mutating func refuse(_ reason: ImportFault.Reason) {
    fault = (reason, nil)
  }
}
