import Glibc
import OrderExport
import Testing

/// A folder for one test, which goes with it.
private final class Scratch {
  let path: String

  init() throws {
    var template = Array("/tmp/balcao-export-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer {
      $0.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(made)
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  var names: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func content(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}

struct ExportFileTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test("the file has the name asked for, the content, and is the user's alone")
  func write() throws {
    let path = try ExportFile.write("é\r\n", in: scratch.path, name: ["pedidos", "E", "p1"], ending: "csv")
    #expect(path == scratch.path + "/pedidos-E-p1.csv")
    #expect(scratch.content(path) == Array("é\r\n".utf8))
    var status = stat()
    #expect(lstat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test("a file that is there is never overwritten, nor is a link followed")
  func neverOverwrites() throws {
    let first = try ExportFile.write("1", in: scratch.path, name: ["pedido"], ending: "json")
    #expect(symlink("/dev/null", scratch.path + "/pedido-2.json") == 0)
    let third = try ExportFile.write("3", in: scratch.path + "/", name: ["pedido"], ending: "json")
    #expect(third == scratch.path + "/pedido-3.json")
    #expect(scratch.content(first) == Array("1".utf8))
  }

  @Test(
    "a name from outside cannot leave the folder or hide",
    arguments: [
      ("../../etc/passwd", "______etc_passwd"), ("/", "_"), ("..", "__"), ("a b\n", "a_b_"), ("\u{202E}", "_"),
      ("é", "_"),
      (String(repeating: "9", count: 500), String(repeating: "9", count: 40)),
    ])
  func hostileNames(_ part: String, _ written: String) throws {
    let path = try ExportFile.write("", in: scratch.path, name: ["pedido", part], ending: "csv")
    #expect(scratch.names == ["pedido-\(written).csv"])
    #expect(path == "\(scratch.path)/pedido-\(written).csv")
  }

  @Test("a folder that is not there is said with the path and the system's words")
  func missingFolder() {
    let folder = scratch.path + "/nowhere"
    let failure = #expect(throws: ExportFile.Failure.self) {
      try ExportFile.write("", in: folder, name: ["a"], ending: "csv")
    }
    #expect(failure?.path == folder + "/a.csv")
    #expect(failure?.code == ENOENT)
    #expect(failure?.reason == "No such file or directory")
  }

  @Test("a relative folder gives an absolute path")
  func relative() throws {
    let up = String(repeating: "../", count: 40)
    let path = try ExportFile.write("", in: up + scratch.path.dropFirst(), name: ["a"], ending: "csv")
    #expect(path.hasPrefix("/"))
    #expect(scratch.names == ["a.csv"])
  }
}
