import Glibc
import Testing

@testable import RecordFiles

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

@Suite("A file that is being made")
struct NewFileTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// A whole file with a content, by its path.
  private func write(_ content: String, in folder: String, name: [String], ending: String) throws -> String {
    let file = try NewFile.make(in: folder, name: name, ending: ending)
    try file.write(content)
    try file.finish()
    return file.path
  }

  @Test("the file has the name asked for, the content, and is the user's alone")
  func write() throws {
    let path = try write("é\r\n", in: scratch.path, name: ["pedidos", "E", "p1"], ending: "csv")
    #expect(path == scratch.path + "/pedidos-E-p1.csv")
    #expect(scratch.content(path) == Array("é\r\n".utf8))
    var status = stat()
    #expect(lstat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test("a file that is there is never overwritten, nor is a link followed")
  func neverOverwrites() throws {
    let first = try write("1", in: scratch.path, name: ["pedido"], ending: "json")
    #expect(symlink("/dev/null", scratch.path + "/pedido-2.json") == 0)
    let third = try write("3", in: scratch.path + "/", name: ["pedido"], ending: "json")
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
    let path = try write("", in: scratch.path, name: ["pedido", part], ending: "csv")
    #expect(scratch.names == ["pedido-\(written).csv"])
    #expect(path == "\(scratch.path)/pedido-\(written).csv")
  }

  @Test("a folder that is not there is said with the path and the system's words")
  func missingFolder() {
    let folder = scratch.path + "/nowhere"
    let failure = #expect(throws: NewFile.Failure.self) {
      try write("", in: folder, name: ["a"], ending: "csv")
    }
    #expect(failure?.path == folder + "/a.csv")
    #expect(failure?.code == ENOENT)
    #expect(failure?.code == ENOENT)
  }

  @Test("a relative folder gives an absolute path")
  func relative() throws {
    let up = String(repeating: "../", count: 40)
    let path = try write("", in: up + scratch.path.dropFirst(), name: ["a"], ending: "csv")
    #expect(path.hasPrefix("/"))
    #expect(scratch.names == ["a.csv"])
  }

  @Test("what was not finished is not there")
  func unfinished() throws {
    do {
      let file = try NewFile(path: scratch.path + "/half.csv")
      try file.write("half")
      #expect(scratch.names == ["half.csv"])
    }
    #expect(scratch.names.isEmpty)
  }

  @Test("parts follow each other; once finished nothing more is written")
  func parts() throws {
    let file = try NewFile(path: scratch.path + "/parts.csv")
    for part in ["a", "", "é", "b"] { try file.write(part) }
    try file.finish()
    #expect(scratch.content(file.path) == Array("aéb".utf8))
    #expect(throws: NewFile.Failure(path: file.path, code: EBADF)) { try file.write("more") }
    #expect(throws: NewFile.Failure(path: file.path, code: EBADF)) { try file.finish() }
    #expect(scratch.names == ["parts.csv"])
  }

  @Test("a name that is taken is refused, and what has it stays")
  func taken() throws {
    let path = try write("1", in: scratch.path, name: ["a"], ending: "csv")
    #expect(throws: NewFile.Failure(path: path, code: EEXIST)) { try NewFile(path: path) }
    #expect(scratch.content(path) == Array("1".utf8))
  }
}
