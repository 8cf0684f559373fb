/// The settings given by options or by the environment; both override the configuration.
public struct Overrides: Hashable, Sendable {
  public var profile: String?
  public var baseURL: String?
  public var user: String?
  public var passwordFile: String?
  /// Reads the password from the first line of standard input.
  public var passwordStdin: Bool?
  public var caFile: String?
  public var store: String?
  public var config: String?
  public var theme: String?
  public var lang: String?
  public var operatorName: String?
  public var readOnly: Bool?
  public var noColor: Bool?
  /// The timeout of a whole request, in seconds.
  public var timeout: Int?

  public init() {}

  /// Reads the `BALCAO_…` variables and `NO_COLOR`. Empty variables are ignored.
  ///
  /// There is no variable for a password, since other programs could read it.
  public init(environment: [String: String]) throws(SettingsError) {
    guard environment["BALCAO_PASSWORD"] == nil else { throw .passwordInEnvironment }
    func text(_ name: String) -> String? {
      environment["BALCAO_\(name)"].flatMap { $0.isEmpty ? nil : $0 }
    }
    func boolean(_ name: String) throws(SettingsError) -> Bool? {
      guard let word = text(name) else { return nil }
      guard let value = ["1": true, "0": false][word] ?? Spelling.boolean(word) else {
        throw .badEnvironment(variable: "BALCAO_\(name)", expected: .boolean)
      }
      return value
    }
    profile = text("PROFILE")
    baseURL = text("BASE_URL")
    user = text("USER")
    passwordFile = text("PASSWORD_FILE")
    caFile = text("CA_FILE")
    store = text("STORE")
    config = text("CONFIG")
    theme = text("THEME")
    lang = text("LANG")
    operatorName = text("OPERATOR")
    readOnly = try boolean("READ_ONLY")
    noColor = try boolean("NO_COLOR") ?? (environment["NO_COLOR"]?.isEmpty == false ? true : nil)
    if let seconds = text("TIMEOUT") {
      guard let number = Int(seconds) else { throw .badEnvironment(variable: "BALCAO_TIMEOUT", expected: .wholeNumber) }
      timeout = number
    }
  }

  /// These values, and the other ones where these are missing: `options.merged(over: environment)`.
  ///
  /// Read-only is an exception: it applies if either asks for it.
  public func merged(over other: Overrides) -> Overrides {
    var merged = self
    merged.profile = profile ?? other.profile
    merged.baseURL = baseURL ?? other.baseURL
    merged.user = user ?? other.user
    // A password on standard input overrides a file that only the environment names.
    merged.passwordFile = passwordFile ?? (passwordStdin == true ? nil : other.passwordFile)
    merged.passwordStdin = passwordStdin ?? (passwordFile == nil ? other.passwordStdin : nil)
    merged.caFile = caFile ?? other.caFile
    merged.store = store ?? other.store
    merged.config = config ?? other.config
    merged.theme = theme ?? other.theme
    merged.lang = lang ?? other.lang
    merged.operatorName = operatorName ?? other.operatorName
    merged.readOnly = readOnly == true || other.readOnly == true ? true : readOnly ?? other.readOnly
    merged.noColor = noColor ?? other.noColor
    merged.timeout = timeout ?? other.timeout
    return merged
  }
}
