/// A password. Printing, dumping or describing it reveals nothing; only ``revealed()`` returns it.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Longer than any password, and short enough to read at once.
  static let sizeLimit = 4096

  private let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// Takes the first line as the password and ignores the rest.
  ///
  /// - Parameter bytes: UTF-8; the line ends with LF, CR LF or the end of the bytes.
  init(firstLineOf bytes: [UInt8]) throws(CredentialError) {
    // A byte-order mark from a Windows editor would make every log-in fail until the account is locked.
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    var line = content.prefix { $0 != UInt8(ascii: "\n") }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    guard !line.isEmpty else { throw .empty }
    guard !line.contains(0), let text = String(validating: line, as: UTF8.self) else { throw .notText }
    self.text = text
  }

  /// The password itself, for the place that sends it.
  public func revealed() -> String { text }

  public var description: String { "•••" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
