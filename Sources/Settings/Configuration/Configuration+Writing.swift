import Yams

extension Configuration {
  /// Adds a profile to a configuration file, or creates the file; used by the log-in form.
  ///
  /// The file is replaced atomically and has mode 0600 afterwards. Its content, including comments, is kept. In a new file the
  /// profile becomes the default.
  ///
  /// - Throws: ``SettingsError/problems(_:)`` if the file has mistakes, ``SettingsError/profileExists(_:)``,
  ///   ``SettingsError/notExtensible(file:)`` if its profiles are written in braces.
  public static func write(profile: Profile, named name: String, to path: String) throws(SettingsError) {
    guard isProfileName(name) else { throw .badProfileName(name) }
    // A symbolic link, as in managed dot-files, is kept.
    let target = AtomicFile.resolved(path)
    let existing = try contents(of: target)
    let text =
      if let existing {
        try extended(existing, by: profile, named: name, file: path)
      } else {
        "default_profile: \(quoted(name))\nprofiles:\n" + lines(of: profile, named: name, indent: 2)
      }
    try check(text, adds: name, profile, to: existing, file: path)
    do throws(FileFault) {
      if existing == nil { try AtomicFile.makeFolder(AtomicFile.folder(of: target)) }
      try AtomicFile.write(Array(text.utf8), to: target, permissions: 0o600, replacing: existing != nil)
    } catch {
      throw .unwritable(file: path, error)
    }
  }

  private static func contents(of path: String) throws(SettingsError) -> [UInt8]? {
    do throws(FileFault) {
      return try LocalFile(opening: path).read(limit: YAMLDocument.sizeLimit)
    } catch {
      guard error == .missing else { throw .unreadable(file: path, error) }
      return nil
    }
  }

  /// Parses the new text again and checks that only the profile was added.
  private static func check(
    _ text: String, adds name: String, _ profile: Profile, to existing: [UInt8]?, file: String
  ) throws(SettingsError) {
    var expected = Configuration(yaml: existing ?? [], file: file)
    expected.profiles[name] = profile
    if existing == nil { expected.defaultProfile = name }
    var written = Configuration(yaml: Array(text.utf8), file: file)
    guard written.problems.isEmpty || existing != nil else { throw .problems(written.problems) }
    // The lines of the key bindings may have shifted.
    for index in written.keys.indices { written.keys[index].line = 0 }
    for index in expected.keys.indices { expected.keys[index].line = 0 }
    guard written == expected else { throw .notExtensible(file: file) }
  }

  /// The text with the profile added.
  private static func extended(
    _ bytes: [UInt8], by profile: Profile, named name: String, file: String
  ) throws(SettingsError) -> String {
    let before = Configuration(yaml: bytes, file: file)
    guard before.problems.isEmpty else { throw .problems(before.problems) }
    guard before.profiles[name] == nil else { throw .profileExists(name) }

    let newline = UInt8(ascii: "\n")
    let place = profilesPlace(in: bytes, file: file)
    // On bytes: a String treats a Windows line end as one character, which is not `\n`.
    var end = place == nil ? bytes.endIndex : bytes.startIndex
    for _ in 0..<(place?.line ?? 0) { end = bytes[end...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.endIndex }
    let above = bytes[..<end]
    return String(decoding: above, as: UTF8.self)
      + (above.isEmpty || above.last == newline ? "" : "\n")
      + (place == nil ? "profiles:\n" : "")
      + lines(of: profile, named: name, indent: place?.indent ?? 2)
      + String(decoding: bytes[end...], as: UTF8.self)
  }

  /// The line of the key `profiles`, after which a profile can be inserted, and the indentation of profiles.
  private static func profilesPlace(in bytes: [UInt8], file: String) -> (line: Int, indent: Int)? {
    guard case .mapping(let root)? = try? YAMLDocument.root(of: bytes, file: file),
      let entry = root.first(where: { $0.key.scalar?.string == "profiles" }), let line = entry.key.mark?.line
    else { return nil }
    var indent = 2
    if case .mapping(let profiles) = entry.value, let column = profiles.first?.key.mark?.column { indent = column - 1 }
    return (line, indent)
  }

  private static func lines(of profile: Profile, named name: String, indent: Int) -> String {
    let outer = String(repeating: " ", count: indent)
    let values: [(String, String?)] = [
      ("base_url", profile.baseURL.map { quoted($0.description) }),
      ("user", profile.user.map(quoted)),
      ("password_file", profile.passwordFile.map(quoted)),
      ("credential_command", profile.credentialCommand.map(list)),
      ("ca_file", profile.caFile.map(quoted)),
      ("store", profile.store.map(quoted)),
      ("production", profile.isProduction.map(String.init)),
      ("read_only", profile.isReadOnly.map(String.init)),
      ("shop_name", profile.shopName.map(quoted)),
      ("print_command", profile.printCommand.map(list)),
      ("keep_orders_days", profile.keepOrdersDays.map(String.init)),
      ("timeout", profile.timeoutSeconds.map(String.init)),
      ("customer_document_field", profile.customerDocumentField.map(quoted)),
      ("removed_status", profile.removedStatus.map(quoted)),
    ]
    let rows = values.compactMap { key, value in value.map { "\(outer)  \(key): \($0)\n" } }
    return "\(outer)\(quoted(name)):\n" + rows.joined()
  }

  private static func list(_ words: [String]) -> String { "[\(words.map(quoted).joined(separator: ", "))]" }

  /// A text in YAML's single quotes, where only the quote itself needs escaping.
  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
