import Desk
import FoundationEssentials
import Glibc

/// A file that holds a ``JournalHead``, which reveals events cut off the end of the journal.
///
/// It contains the count (8 bytes, big-endian), the last event's code (32) and a code over both (32). It is overwritten in place
/// by one write within a sector: a replaced file could be empty after a power cut, and would belong to another operator each
/// time.
struct HeadFile: Sendable {
  private static let size = 8 + 2 * JournalHead.codeSize

  let path: String
  /// Also covered by the code, so that one file cannot replace another.
  var context = Data()

  func read(key: JournalKey) -> JournalHead.Reading {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno == ENOENT ? .missing : .forged }
    defer { Glibc.close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Self.size + 1)
    let length = Glibc.read(descriptor, &bytes, bytes.count)
    // Created but never written: the process ended in between.
    if length == 0 { return .missing }
    guard length == Self.size else { return .forged }
    let count = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let head = JournalHead(count: Int64(bitPattern: count), code: Data(bytes[8..<(8 + JournalHead.codeSize)]))
    return content(head, key: key) == Data(bytes.prefix(Self.size)) ? .authentic(head) : .forged
  }

  /// Overwrites the file. Never creates it: a missing file reveals that somebody removed it.
  ///
  /// - Parameter isDurable: whether it must survive a power cut; otherwise an earlier version may reappear.
  func write(_ head: JournalHead, key: JournalKey, isDurable: Bool = true) throws(DeskError) {
    let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DeskError(systemCall: "open", error: errno) }
    defer { Glibc.close(descriptor) }
    let bytes = [UInt8](content(head, key: key))
    guard pwrite(descriptor, bytes, bytes.count, 0) == bytes.count, ftruncate(descriptor, off_t(bytes.count)) == 0,
      !isDurable || fdatasync(descriptor) == 0
    else { throw DeskError(systemCall: "pwrite", error: errno) }
  }

  private func content(_ head: JournalHead, key: JournalKey) -> Data {
    var content = Data()
    content.append(head.count)
    content.append(head.code)
    return content + key.authenticate(context + content)
  }
}
