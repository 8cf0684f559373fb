/// What a file would bring, in words.
public struct ImportReport: Hashable, Sendable {
  /// What is wrong, a mistake a line, with its place in the file.
  public var faults: [String]
  /// The sum of it, last, and what else there is to know.
  public var notes: [String]
  public var isAcceptable: Bool

  public init(faults: [String], notes: [String], isAcceptable: Bool) {
    self.faults = faults
    self.notes = notes
    self.isAcceptable = isAcceptable
  }
}
