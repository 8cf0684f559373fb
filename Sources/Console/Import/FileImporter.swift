import Desk
import Texts

/// Brings files into the local copy for the console.
public protocol FileImporter: Sendable {
  /// Reads a file and compares it with the local copy; nothing is changed. Canceling the task ends it.
  ///
  /// - Parameter progress: told the percentage that was read, each one once.
  func look(
    _ request: ImportRequest, progress: @escaping @Sendable (Int) -> Void
  ) async -> Result<ImportReport, ImportFailure>

  /// Imports the file that was read into the local copy: all of it, or nothing.
  func take(
    _ request: ImportRequest, progress: @escaping @Sendable (Int) -> Void
  ) async -> Result<MergeSummary, ImportFailure>
}

/// A file, what it should hold, and the language to speak of it in.
public struct ImportRequest: Hashable, Sendable {
  public var kind: ImportKind
  public var path: String
  public var language: Language

  public init(kind: ImportKind, path: String, language: Language) {
    self.kind = kind
    self.path = path
    self.language = language
  }
}

/// Why a file was not imported, in words; nothing was changed.
public struct ImportFailure: Error, Hashable, Sendable {
  public var words: String

  public init(words: String) {
    self.words = words
  }
}
