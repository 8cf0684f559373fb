import Crypto
import Desk
import FoundationEssentials
import Glibc

/// The secret key of the journal's chain: 32 random bytes in a file outside the store.
struct JournalKey: Sendable {
  private static let size = 32

  private let key: SymmetricKey

  /// Identifies a key without revealing it.
  var fingerprint: Data { authenticate(Data("balcao journal key".utf8)) }

  func authenticate(_ message: Data) -> Data {
    Data(HMAC<SHA256>.authenticationCode(for: message, using: key))
  }

  static func defaultPath() throws(DeskError) -> String {
    if let folder = getenv("XDG_CONFIG_HOME"), folder.pointee != 0 {
      return String(cString: folder) + "/balcao/journal.key"
    }
    guard let home = getenv("HOME"), home.pointee != 0 else {
      throw DeskError(.store(.noKeyPlace), detail: "neither XDG_CONFIG_HOME nor HOME is set")
    }
    return String(cString: home) + "/.config/balcao/journal.key"
  }

  /// Reads a key. A file that others could read or replace is refused: its chain would prove nothing.
  static func load(from path: String) throws(DeskError) -> JournalKey {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw DeskError(.store(.noKey), detail: "the key file of the store's journal is missing") }
      if errno == ELOOP { throw DeskError(.store(.unsafeKey), detail: "the journal's key file is a symbolic link") }
      throw DeskError(keyCall: "open", error: errno)
    }
    defer { Glibc.close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DeskError(systemCall: "fstat", error: errno) }
    let foreign = ~StoreFiles.mode(ofFilesBeside: path) & 0o777
    guard status.st_mode & S_IFMT == S_IFREG, status.st_mode & foreign & 0o077 == 0 else {
      throw DeskError(.store(.unsafeKey), detail: "the journal's key file is open to others")
    }
    var bytes = [UInt8](repeating: 0, count: size + 1)
    guard Glibc.read(descriptor, &bytes, bytes.count) == size else {
      throw DeskError(.store(.damagedKey), detail: "the journal's key file does not hold \(size) bytes")
    }
    return JournalKey(key: SymmetricKey(data: bytes.prefix(size)))
  }

  /// Reads the key, creating it if it is missing.
  static func loadOrCreate(at path: String) throws(DeskError) -> JournalKey {
    if access(path, F_OK) != 0 {
      do throws(DeskError) {
        try StoreFiles.makeFolders(of: path)
      } catch {
        throw error.ofKey
      }
      try create(at: path)
    }
    return try load(from: path)
  }

  /// Creates the file atomically, and never replaces one of another process.
  private static func create(at path: String) throws(DeskError) {
    let draft = path + "." + String(UInt64.random(in: 0...(.max)), radix: 32)
    let mode = StoreFiles.mode(ofFilesBeside: path)
    let descriptor = Glibc.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw DeskError(keyCall: "open", error: errno) }
    defer {
      Glibc.close(descriptor)
      unlink(draft)
    }
    let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    guard
      fchmod(descriptor, mode) == 0, write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0,
      link(draft, path) == 0 || errno == EEXIST
    else { throw DeskError(keyCall: "the journal's key file", error: errno) }
  }
}
