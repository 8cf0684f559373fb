import Foundation

/// A folder that goes with the test.
final class Scratch {
  let path: String

  init() throws {
    var template = Array("\(NSTemporaryDirectory())/settings-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, and returns its path.
  @discardableResult
  func file(_ name: String, _ content: String, mode: mode_t = 0o600) throws -> String {
    try file(name, Data(content.utf8), mode: mode)
  }

  @discardableResult
  func file(_ name: String, _ content: Data, mode: mode_t = 0o600) throws -> String {
    let file = "\(path)/\(name)"
    try content.write(to: URL(fileURLWithPath: file))
    chmod(file, mode)
    return file
  }

  static func content(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
