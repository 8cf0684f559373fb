import ConsoleKit
import Documents
import Texts

/// Where picking lists go.
public struct PickingServices: Sendable {
  /// Writes a picking list into a new file and returns its path.
  public var write: @Sendable (PickingFile) async -> Result<String, ExportFailure>
  /// Hands a text to the printer; `nil` once it was taken. Canceling the task ends it.
  public var print: @Sendable (String) async -> PrintFailure?

  public init(
    write: @escaping @Sendable (PickingFile) async -> Result<String, ExportFailure>,
    print: @escaping @Sendable (String) async -> PrintFailure?
  ) {
    self.write = write
    self.print = print
  }
}

/// A picking list on its way into a file.
public struct PickingFile: Hashable, Sendable {
  public enum Format: Hashable, Sendable, CaseIterable {
    case csv, text
  }

  public var format: Format
  public var document: PickingDocument

  public init(format: Format, document: PickingDocument) {
    self.format = format
    self.document = document
  }
}
