import Desk
import Foundation
import Testing

@testable import Settings

@Suite("Writing a profile")
struct ConfigurationWritingTests {
  let scratch: Scratch
  let profile: Configuration.Profile

  init() throws {
    scratch = try Scratch()
    var profile = Configuration.Profile()
    profile.baseURL = try PlatformOrigin("https://api.example.com")
    profile.user = "o'ana: #1"
    profile.credentialCommand = ["pass", "show", "it's"]
    profile.isProduction = true
    self.profile = profile
  }

  private func permissions(_ path: String) -> mode_t {
    var status = stat()
    stat(path, &status)
    return status.st_mode & 0o777
  }

  @Test("a new file is private, in a private folder, and has the profile as its default")
  func newFile() throws {
    let path = "\(scratch.path)/a/balcao/config.yaml"
    try Configuration.write(profile: profile, named: "acme", to: path)
    let configuration = try Configuration.load(path: path)
    #expect(configuration.problems == [])
    #expect(configuration.defaultProfile == "acme")
    #expect(configuration.profiles == ["acme": profile])
    #expect(permissions(path) == 0o600)
    #expect(permissions("\(scratch.path)/a/balcao") == 0o700)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/a/balcao") == ["config.yaml"])
  }

  @Test(
    "what stood in the file stays as it was",
    arguments: [
      "", "# mine\ntheme: light", "profiles:\n    # the old one\n    old: {user: x}\nkeys: {a: b}\n",
      "theme: light\nprofiles: # none yet\nlang: en\n", "profiles:\r\n  old:\r\n    user: x\r\nlang: en\r\n",
    ])
  func extends(before: String) throws {
    let path = try scratch.file("c.yaml", before, mode: 0o644)
    let old = try Configuration.load(path: path)
    try Configuration.write(profile: profile, named: "acme", to: path)
    let new = try Configuration.load(path: path)
    #expect(new.problems == [])
    #expect(new.profiles == old.profiles.merging(["acme": profile]) { $1 })
    #expect(new.theme == old.theme)
    #expect(new.language == old.language)
    #expect(permissions(path) == 0o600)
    let after = try Scratch.content(path)
    for line in before.split(whereSeparator: \.isNewline) { #expect(after.contains(line)) }
  }

  @Test(
    "a file that it does not understand is left alone",
    arguments: [
      ("profiles: {a: {user: x}}\n", nil), ("profiles:\n  acme:\n    user: x\n", .profileExists("acme")),
      ("mouse: maybe\n", nil), ("lang: [", nil), ("theme: light\n...\n", nil),
    ] as [(String, SettingsError?)])
  func refuses(before: String, error: SettingsError?) throws {
    let path = try scratch.file("c.yaml", before)
    let thrown = #expect(throws: SettingsError.self) {
      try Configuration.write(profile: profile, named: "acme", to: path)
    }
    if let error { #expect(thrown == error) }
    #expect(try Scratch.content(path) == before)
  }

  @Test(
    "a name that is no file name is refused",
    arguments: ["", ".", "..", "a/b", "a b", String(repeating: "a", count: 41)])
  func badName(name: String) {
    let path = "\(scratch.path)/c.yaml"
    #expect(throws: SettingsError.badProfileName(name)) {
      try Configuration.write(profile: profile, named: name, to: path)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a value that the file would not give back is not written")
  func controlCharacters() {
    var odd = profile
    odd.user = "a\nb"
    let path = "\(scratch.path)/c.yaml"
    #expect(throws: SettingsError.self) { try Configuration.write(profile: odd, named: "acme", to: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a link stays a link")
  func link() throws {
    let real = try scratch.file("real.yaml", "theme: light\n")
    let link = "\(scratch.path)/link.yaml"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
    try Configuration.write(profile: profile, named: "acme", to: link)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == real)
    #expect(try Configuration.load(path: real).profiles.keys.sorted() == ["acme"])
  }

  @Test("a folder that cannot be written is an error")
  func unwritable() {
    #expect(throws: SettingsError.self) {
      try Configuration.write(profile: profile, named: "acme", to: "/proc/balcao/config.yaml")
    }
  }
}
