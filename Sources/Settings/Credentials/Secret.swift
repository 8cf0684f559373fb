/// A password. Printing, dumping or describing it shows nothing of it; there is no way to it but ``revealed()``.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Beyond any password there is, and short enough to read at once.
  static let sizeLimit = 4096

  private let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// The password is the first line; what follows is not looked at.
  ///
  /// - Parameter bytes: UTF-8, with LF, CR LF or nothing at the end of the line.
  init(firstLineOf bytes: [UInt8]) throws(CredentialError) {
    // A byte order mark, as editors on Windows write it, would make every log-in fail until the account is locked.
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    var line = content.prefix { $0 != UInt8(ascii: "\n") }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    guard !line.isEmpty else { throw .empty }
    guard !line.contains(0), let text = String(validating: line, as: UTF8.self) else { throw .notText }
    self.text = text
  }

  /// The password itself, for the one place that sends it.
  public func revealed() -> String { text }

  public var description: String { "•••" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
