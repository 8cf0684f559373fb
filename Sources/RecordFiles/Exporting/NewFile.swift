import Glibc
import Synchronization

/// A file being written. Only the user can read it, since exports contain personal data. Existing files are never overwritten.
///
/// An unfinished file is removed: half an export is worse than none. All calls block on the disk.
public final class NewFile: Sendable {
  /// A failure to write a file.
  public struct Failure: Error, Hashable, Sendable {
    public var path: String
    /// The system's error number.
    public var code: Int32
  }

  public let path: String
  /// `nil` once it is closed.
  private let descriptor: Mutex<Int32?>

  /// - Throws: ``Failure``; with `EEXIST` if the name is taken, even by a link.
  public init(path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    self.path = path
    self.descriptor = Mutex(descriptor)
  }

  deinit {
    guard let open = descriptor.withLock({ $0 }) else { return }
    close(open)
    unlink(path)
  }

  /// Appends a text.
  public func write(_ text: String) throws(Failure) {
    guard let open = descriptor.withLock({ $0 }) else { throw Failure(path: path, code: EBADF) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(open, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw Failure(path: path, code: errno)
      }
    }
  }

  /// Flushes the file to the disk and keeps it.
  public func finish() throws(Failure) {
    let taken = descriptor.withLock { descriptor in
      defer { descriptor = nil }
      return descriptor
    }
    guard let taken else { throw Failure(path: path, code: EBADF) }
    // Some kinds of files cannot be flushed.
    var code: Int32 = fsync(taken) == 0 || errno == EINVAL ? 0 : errno
    // Some file systems report a full disk only here.
    if close(taken) != 0, code == 0 { code = errno }
    guard code != 0 else { return }
    unlink(path)
    throw Failure(path: path, code: code)
  }
}
