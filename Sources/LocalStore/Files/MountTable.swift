import Glibc

/// The file system of each folder, from the kernel's list for this process.
struct MountTable: Sendable {
  /// Network file systems: their locks and shared memory work on one machine at best.
  private static let networked: Set<String> = [
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs", "nfs4",
    "ocfs2",
    "orangefs", "pvfs2", "smb3", "smbfs",
  ]
  /// User-space file systems over a network. Others are assumed to be local.
  private static let networkedInUserSpace: Set<String> = [
    "ceph", "ceph-fuse", "curlftpfs", "davfs", "davfs2", "gcsfuse", "gluster", "glusterfs", "goofys", "gvfsd-fuse",
    "juicefs",
    "moosefs", "mfs", "rclone", "s3fs", "seaweedfs", "smbnetfs", "sshfs",
  ]

  /// Mount points and types in the kernel's order: a later one covers an earlier one.
  private var mounts: [(point: String, kind: String)] = []

  /// - Returns: `nil` if there is no such list.
  static var current: MountTable? {
    guard let stream = fopen("/proc/self/mountinfo", "re") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer[..<count] }
    return MountTable(String(decoding: bytes, as: UTF8.self))
  }

  /// - Parameter text: the format of `/proc/self/mountinfo`.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 4, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
      mounts.append((Self.unescaped(fields[4]), String(fields[dash + 1])))
    }
  }

  /// The type of the network file system at a path without links; `nil` if it is local.
  func networkFileSystem(of path: String) -> String? {
    var found: (point: String, kind: String)?
    for mount in mounts where Self.holds(mount.point, path) && mount.point.utf8.count >= found?.point.utf8.count ?? 0 {
      found = mount
    }
    guard let kind = found?.kind.lowercased() else { return nil }
    let inUserSpace = kind.hasPrefix("fuse.") ? kind.dropFirst("fuse.".count) : ""
    return Self.networked.contains(kind) || Self.networkedInUserSpace.contains(String(inUserSpace)) ? kind : nil
  }

  private static func holds(_ point: String, _ path: String) -> Bool {
    point == "/" || path == point || path.hasPrefix(point + "/")
  }

  /// Decodes blanks, tabs, line ends and backslashes, which are written as `\040` and the like.
  private static func unescaped(_ field: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = field.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8) {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
