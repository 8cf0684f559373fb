import Testing

@testable import LocalStore

@Suite("File systems of folders")
struct MountTableTests {
  private static func table(_ kind: String) -> MountTable {
    MountTable(
      """
      22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
      30 22 0:40 / /srv/lojas rw,relatime shared:9 - \(kind) nas:/lojas rw,vers=4.2
      31 30 0:41 / /srv/lojas/local rw - tmpfs tmpfs rw
      32 22 0:42 / /srv/com\\040espa\\303\\247o rw master:3 propagate_from:2 - \(kind) nas:/x rw
      """)
  }

  @Test(
    "a folder over a network is known by its kind, wherever below the mount point it is",
    arguments: [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "lustre", "afs", "glusterfs", "fuse.sshfs", "fuse.ceph",
      "fuse.glusterfs", "fuse.rclone", "fuse.s3fs",
    ])
  func networked(kind: String) {
    let table = Self.table(kind)
    for path in ["/srv/lojas", "/srv/lojas/desk.sqlite", "/srv/lojas/a/b", "/srv/com espaço/desk.sqlite"] {
      #expect(table.networkFileSystem(of: path) == kind, "\(path)")
    }
    for path in ["/", "/srv", "/srv/lojas2/desk.sqlite", "/srv/lojas/local/desk.sqlite", "/home/ana"] {
      #expect(table.networkFileSystem(of: path) == nil, "\(path)")
    }
  }

  @Test(
    "a folder on a disk is not",
    arguments: ["ext4", "xfs", "btrfs", "tmpfs", "overlay", "fuse.ntfs-3g", "fuseblk", "zfs"])
  func local(kind: String) {
    #expect(Self.table(kind).networkFileSystem(of: "/srv/lojas/desk.sqlite") == nil)
  }

  @Test("what was mounted last over a folder counts")
  func over() {
    let table = MountTable("1 0 0:1 / / rw - ext4 a rw\n2 1 0:2 / /a rw - nfs b rw\n3 2 0:3 / /a rw - ext4 c rw\n")
    #expect(table.networkFileSystem(of: "/a/x") == nil)
  }

  @Test(
    "a list that is none names no folder",
    arguments: ["", "\n", "1 2 3", "1 0 0:1 / /a rw -", "1 0 0:1 / /a\\9z rw - nfs"])
  func unreadable(text: String) {
    #expect(MountTable(text).networkFileSystem(of: "/b") == nil)
  }

  @Test("this machine's list can be read")
  func own() throws {
    #expect(try #require(MountTable.current).networkFileSystem(of: "/proc") == nil)
  }
}
