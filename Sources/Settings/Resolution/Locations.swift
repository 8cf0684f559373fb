import Glibc

/// The locations of the user's files, by the XDG base directory rules: empty or relative variables are ignored.
public struct Locations: Hashable, Sendable {
  /// The user's home folder; `nil` if neither the environment nor the account has one.
  public let home: String?
  /// `$XDG_CONFIG_HOME/balcao`
  public let configFolder: String
  /// `$XDG_DATA_HOME/balcao`
  public let dataFolder: String
  /// `$XDG_STATE_HOME/balcao`
  public let stateFolder: String

  /// - Parameter accountHome: the home folder of the system account, used if `HOME` is not set.
  public init(
    environment: [String: String], accountHome: () -> String? = Locations.accountHome
  ) throws(SettingsError) {
    let found = Self.absolute(environment["HOME"]) ?? Self.absolute(accountHome())
    func folder(_ variable: String, _ standard: String) throws(SettingsError) -> String {
      if let given = Self.absolute(environment[variable]) { return "\(given)/balcao" }
      guard let found else { throw .noHome }
      return "\(found)/\(standard)/balcao"
    }
    home = found
    configFolder = try folder("XDG_CONFIG_HOME", ".config")
    dataFolder = try folder("XDG_DATA_HOME", ".local/share")
    stateFolder = try folder("XDG_STATE_HOME", ".local/state")
  }

  public var configFile: String { "\(configFolder)/config.yaml" }
  public var themesFolder: String { "\(configFolder)/themes" }

  /// The local store of a profile. A store belongs to one origin and account, so each profile has its own.
  public func storeFile(profile: String) -> String {
    "\(dataFolder)/\(profile).sqlite"
  }

  /// The local store of an address and user without a profile: the same pair always finds the same store.
  public func storeFile(origin: String, user: String) -> String {
    let account = "\(user)@\(origin.drop { $0 != "/" }.drop { $0 == "/" })"
    let name = account.map { $0.isASCII && ($0.isLetter || $0.isNumber || "@._-".contains($0)) ? $0 : "-" }
    return "\(dataFolder)/\(String(name)).sqlite"
  }

  /// Resolves a path: `~/` is the home folder, and a relative path starts at `folder`.
  public func path(_ written: String, relativeTo folder: String) -> String {
    if written == "~" || written.hasPrefix("~/"), let home { return home + written.dropFirst() }
    return written.hasPrefix("/") ? written : "\(folder)/\(written)"
  }

  /// The home folder of the system account.
  public static func accountHome() -> String? {
    var entry = passwd()
    var buffer = [CChar](repeating: 0, count: 16_384)
    var found: UnsafeMutablePointer<passwd>?
    guard getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0, found != nil, let folder = entry.pw_dir
    else { return nil }
    return String(cString: folder)
  }

  private static func absolute(_ path: String?) -> String? {
    guard var path, path.hasPrefix("/") else { return nil }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
