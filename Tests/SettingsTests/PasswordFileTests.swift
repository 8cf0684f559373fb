import Foundation
import Testing

@testable import Settings

@Suite("Password files")
struct PasswordFileTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test(
    "the password is the first line",
    arguments: [
      ("segredo", "segredo"), ("segredo\n", "segredo"), ("segredo\r\n", "segredo"), ("a b \nuser: x\n", "a b "),
      ("\u{FEFF}ção\n", "ção"), ("x\ry\n", "x\ry"),
    ])
  func firstLine(content: String, password: String) throws {
    #expect(try PasswordFile.read(scratch.file("pw", content)).revealed() == password)
  }

  @Test("stricter than 0600 is fine, too", arguments: [0o600, 0o400] as [mode_t])
  func strict(mode: mode_t) throws {
    #expect(try PasswordFile.read(scratch.file("pw", "x", mode: mode)).revealed() == "x")
  }

  @Test("a file that others may read or write is refused", arguments: [0o640, 0o604, 0o620, 0o601, 0o644] as [mode_t])
  func tooOpen(mode: mode_t) throws {
    let file = try scratch.file("pw", "x", mode: mode)
    #expect(throws: CredentialError.permissionsTooOpen(mode)) { try PasswordFile.read(file) }
  }

  @Test("a file without a password is refused", arguments: ["", "\n", "\r\n", "\nx"])
  func empty(content: String) throws {
    let file = try scratch.file("pw", content)
    #expect(throws: CredentialError.empty) { try PasswordFile.read(file) }
  }

  @Test("what is not text is refused", arguments: [Data([0x61, 0xE7]), Data([0x61, 0, 0x62])])
  func notText(content: Data) throws {
    let file = try scratch.file("pw", content)
    #expect(throws: CredentialError.notText) { try PasswordFile.read(file) }
  }

  @Test("a file too long for a password is refused")
  func tooLong() throws {
    let file = try scratch.file("pw", String(repeating: "x", count: 5000))
    #expect(throws: CredentialError.unreadable(.tooLarge(limitBytes: 4096))) { try PasswordFile.read(file) }
  }

  @Test("links, folders, pipes and what is missing are refused, and a pipe does not make it wait")
  func irregular() throws {
    let link = "\(scratch.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: scratch.file("pw", "x"))
    #expect(throws: CredentialError.unreadable(.symbolicLink)) { try PasswordFile.read(link) }
    #expect(throws: CredentialError.unreadable(.notRegular)) { try PasswordFile.read(scratch.path) }
    let pipe = "\(scratch.path)/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(throws: CredentialError.unreadable(.notRegular)) { try PasswordFile.read(pipe) }
    #expect(throws: CredentialError.unreadable(.missing)) { try PasswordFile.read("\(scratch.path)/none") }
    #expect(throws: CredentialError.unreadable(.missing)) { try PasswordFile.read("\(scratch.path)/pw\0x") }
  }

  @Test("somebody else's file is refused", .enabled(if: geteuid() == 0, "only root can give a file away"))
  func foreign() throws {
    let file = try scratch.file("pw", "x")
    #expect(chown(file, 4321, 4321) == 0)
    #expect(throws: CredentialError.foreignOwner(4321)) { try PasswordFile.read(file) }
  }

  @Test("the standard input gives its first line and keeps the rest")
  func standardInput() throws {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data("segredo\nrest".utf8))
    let descriptor = pipe.fileHandleForReading.fileDescriptor
    #expect(try PasswordInput.read(descriptor: descriptor).revealed() == "segredo")
    try pipe.fileHandleForWriting.close()
    #expect(try PasswordInput.read(descriptor: descriptor).revealed() == "rest")
    #expect(throws: CredentialError.empty) { try PasswordInput.read(descriptor: descriptor) }
  }

  @Test("nothing that prints a secret shows it")
  func secret() {
    let secret = Secret("hunter2")
    var dumped = ""
    dump(secret, to: &dumped)
    dump([secret], to: &dumped)
    let printed =
      "\(secret) \([secret]) \(String(reflecting: secret)) \(String(describing: Optional(secret))) \(dumped)"
    #expect(!printed.contains("hunter2"))
    #expect(secret.revealed() == "hunter2")
  }
}
