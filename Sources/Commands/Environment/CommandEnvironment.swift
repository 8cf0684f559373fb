import Commerce
import Desk
import Glibc
import Settings
import TextGrid
import Texts

/// What a command works with: the resolved settings, the language, the operator, and what the process gives.
struct CommandEnvironment: Sendable {
  var settings: ResolvedSettings
  var texts: Texts
  var operatorName: String
  /// A sentence if the machine does not know the time zone.
  private(set) var zoneProblem: String?
  let invocation: Invocation

  var language: Language { texts.language }
  /// The process's environment variables.
  var variables: [String: String] { invocation.variables }
  var input: StandardStream { invocation.input }
  /// Where data goes: stdout.
  var output: StandardStream { invocation.output }
  /// Where sentences about the data go: stderr.
  var error: StandardStream { invocation.error }
  var clock: any DeskClock { invocation.clock }
  var now: Timestamp { clock.now() }

  /// - Parameter given: the settings on the command line; they override variables and configuration.
  /// - Throws: ``Failure`` if an option, a variable or the configuration is wrong.
  init(_ given: Overrides, _ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    let variables = invocation.variables
    do throws(SettingsError) {
      let locations = try Locations(environment: variables)
      let overrides = given.merged(over: try Overrides(environment: variables))
      let configuration = try Configuration.load(
        path: overrides.config ?? locations.configFile, mustExist: overrides.config != nil)
      settings = try overrides.resolve(configuration, locations: locations, environment: variables)
    } catch {
      let language = invocation.language(asked: given.lang)
      throw Failure(error.isUsage ? .usage : .local, Sentences.of(error, language))
    }
    texts = Texts(language: Language(settings.language))
    operatorName = settings.operatorName ?? Self.systemUser()
    zoneProblem = setZone()
  }

  /// Sets the zone in which `localtime_r` gives times. It takes an unknown zone for UTC without a word.
  ///
  /// - Returns: a sentence if the zone is unknown; it goes to stderr, too.
  private func setZone() -> String? {
    let zone = settings.timeZone
    let folder = variables["TZDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/share/zoneinfo"
    let isKnown = access("\(folder)/\(zone)", R_OK) == 0
    // Brazil's rule since 2019, when it gave up daylight saving time.
    let rule = zone == ResolvedSettings.defaultTimeZone ? (zone: "<-03>3", name: "UTC-3") : (zone: "UTC0", name: "UTC")
    invocation.useTimeZone(isKnown ? zone : rule.zone)
    guard !isKnown else { return nil }
    let problem = words(.zoneUnknown(zone, shown: rule.name))
    error.writeLine("balcao: " + problem)
    return problem
  }

  /// The theme in use, and a sentence on what is wrong with it.
  func theme(named name: String? = nil) -> (theme: Theme, problem: String?) {
    let (theme, problems) = ThemeCatalog(userFolder: settings.themesFolder).theme(named: name ?? settings.theme)
    return (theme, problems.first.map { Sentences.of($0, language) })
  }

  /// Checks the number of rows that a list may have.
  func check(limit: Int) throws(Failure) {
    guard (1...10_000).contains(limit) else { throw failure(.usage, .badLimit(limit)) }
  }

  private static func systemUser() -> String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "uid \(getuid())" }
    return String(cString: name)
  }
}

extension SettingsError {
  /// Whether an option or a variable is wrong, rather than a file.
  var isUsage: Bool {
    switch self {
    case .badBaseURL, .unknownLanguage, .outOfRange, .badEnvironment, .passwordInEnvironment, .badProfileName: true
    default: false
    }
  }
}
