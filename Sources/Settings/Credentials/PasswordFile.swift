/// A file with a password in its first line.
public enum PasswordFile {
  /// Reads the password if nobody else could have read it: the file must be regular, not a symbolic link, 0600 or stricter, and
  /// owned by the user or root. All checks use the opened file, so it cannot be swapped in between.
  public static func read(_ path: String) throws(CredentialError) -> Secret {
    let file: LocalFile
    do throws(FileFault) {
      file = try LocalFile(opening: path, followingLinks: false)
    } catch {
      throw .unreadable(error)
    }
    guard file.isRegular else { throw .unreadable(.notRegular) }
    guard !file.isForeign else { throw .foreignOwner(file.status.st_uid) }
    guard file.permissions & 0o077 == 0 else { throw .permissionsTooOpen(file.permissions) }
    return try Secret(firstLineOf: content(of: file))
  }

  private static func content(of file: borrowing LocalFile) throws(CredentialError) -> [UInt8] {
    do throws(FileFault) {
      return try file.read(limit: Secret.sizeLimit)
    } catch {
      throw .unreadable(error)
    }
  }
}
