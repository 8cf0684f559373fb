import Glibc

/// Why a file could not be read or written.
public enum FileFault: Error, Hashable, Sendable {
  case missing
  case notPermitted
  /// A folder, device, pipe or socket instead of a file.
  case notRegular
  case symbolicLink
  case tooLarge(limitBytes: Int)
  case diskFull
  case readOnlyFileSystem
  /// Any other `errno`.
  case system(Int32)

  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .missing
    case EACCES, EPERM: self = .notPermitted
    case EISDIR: self = .notRegular
    case ELOOP: self = .symbolicLink
    case ENOSPC, EDQUOT: self = .diskFull
    case EROFS: self = .readOnlyFileSystem
    default: self = .system(code)
    }
  }
}
