import Desk
import GRDB
import Glibc

extension DeskError {
  /// A failure of the store. It mentions neither the statement nor its arguments, which carry personal data.
  init(storeFailure error: any Error) {
    switch error {
    case let error as DeskError: self = error
    case let error as DatabaseError:
      self.init(
        .store(StoreFault(error.extendedResultCode)),
        detail: "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "no message")")
    case is CancellationError: self.init(.canceled)
    case is DecodingError: self.init(.store(.corrupt), detail: "a row of the store cannot be read")
    default: self.init(.store(.other), detail: "\(type(of: error))")
    }
  }

  /// A system call that failed on the journal key's file.
  init(keyCall: String, error code: Int32) {
    self = DeskError(systemCall: keyCall, error: code).ofKey
  }

  /// The same error, as one of the key if it concerns a file.
  var ofKey: DeskError {
    switch kind {
    case .store(.notPermitted), .store(.readOnly), .store(.other): DeskError(.store(.closedKey), detail: detail)
    default: self
    }
  }

  /// A system call that failed on one of the store's files.
  init(systemCall: String, error code: Int32) {
    self.init(.store(StoreFault(systemError: code)), detail: "\(systemCall): \(String(cString: strerror(code)))")
  }
}

extension DeskError.StoreFault {
  init(_ code: ResultCode) {
    switch (code, code.primaryResultCode) {
    case (.SQLITE_IOERR_NOMEM, _), (_, .SQLITE_NOMEM): self = .noMemory
    // SQLite has no code for this case.
    case (_, .SQLITE_CANTOPEN) where Self.noFileCanBeOpened, (_, .SQLITE_IOERR) where Self.noFileCanBeOpened:
      self = .tooManyFiles
    // Raised if the shared index of the log cannot grow.
    case (.SQLITE_IOERR_SHMSIZE, _), (_, .SQLITE_FULL): self = .diskFull
    case (.SQLITE_IOERR_LOCK, _), (.SQLITE_IOERR_UNLOCK, _), (.SQLITE_IOERR_RDLOCK, _),
      (.SQLITE_IOERR_CHECKRESERVEDLOCK, _), (.SQLITE_IOERR_SHMOPEN, _), (.SQLITE_IOERR_SHMLOCK, _),
      (.SQLITE_IOERR_SHMMAP, _):
      self = .networkFolder
    case (_, .SQLITE_BUSY), (_, .SQLITE_LOCKED), (_, .SQLITE_PROTOCOL): self = .locked
    case (_, .SQLITE_READONLY): self = .readOnly
    case (_, .SQLITE_CORRUPT), (_, .SQLITE_NOTADB): self = .corrupt
    case (_, .SQLITE_CANTOPEN), (_, .SQLITE_PERM), (_, .SQLITE_AUTH): self = .notPermitted
    default: self = .other
    }
  }

  init(systemError code: Int32) {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull
    case EROFS: self = .readOnly
    case EACCES, EPERM: self = .notPermitted
    case EWOULDBLOCK: self = .locked
    case EMFILE, ENFILE: self = .tooManyFiles
    case ENOMEM: self = .noMemory
    case ENOLCK, EOPNOTSUPP: self = .networkFolder
    default: self = .other
    }
  }

  /// Whether this process or the machine is close to its limit of open files. SQLite has already closed the store's files at this
  /// point.
  private static var noFileCanBeOpened: Bool {
    var descriptors: [Int32] = []
    defer { for descriptor in descriptors { Glibc.close(descriptor) } }
    for _ in 0..<filesOfStore {
      let descriptor = Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return errno == EMFILE || errno == ENFILE }
      descriptors.append(descriptor)
    }
    return false
  }

  private static let filesOfStore = 8
}
