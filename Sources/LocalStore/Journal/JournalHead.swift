import Desk
import FoundationEssentials
import Glibc

/// How long the journal is and how it ends, kept in a file of its own: events cut off the end are missed by it.
///
/// The file is the count (8 bytes, big-endian), the last event's code (32) and a code over both (32). It is overwritten in
/// place by one write within a sector: a new file under the old name could be empty after a power cut, and would belong
/// to another operator each time. Written after the commit, so the store may be ahead of it, never behind.
struct JournalHead: Equatable, Sendable {
  enum Reading: Equatable {
    case authentic(JournalHead)
    case missing
    /// Not written with the journal's key.
    case forged
  }

  private static let codeSize = 32
  private static let size = 8 + 2 * codeSize

  var count: Int64
  var code: Data

  static let empty = JournalHead(count: 0, code: Data(repeating: 0, count: codeSize))

  static func read(from path: String, key: JournalKey) -> Reading {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno == ENOENT ? .missing : .forged }
    defer { Glibc.close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: size + 1)
    guard Glibc.read(descriptor, &bytes, bytes.count) == size else { return .forged }
    let count = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let head = JournalHead(count: Int64(bitPattern: count), code: Data(bytes[8..<(8 + codeSize)]))
    return head.content(key: key) == Data(bytes.prefix(size)) ? .authentic(head) : .forged
  }

  /// Overwrites the head. Never makes the file: one that is gone tells that somebody took it.
  func write(to path: String, key: JournalKey) throws(DeskError) {
    let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DeskError(systemCall: "open", error: errno) }
    defer { Glibc.close(descriptor) }
    let bytes = [UInt8](content(key: key))
    guard pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else {
      throw DeskError(systemCall: "pwrite", error: errno)
    }
  }

  private func content(key: JournalKey) -> Data {
    var content = Data()
    content.append(count)
    content.append(code)
    content.append(key.authenticate(content))
    return content
  }
}
