import Glibc
import Settings
import Synchronization
import TextGrid
import Texts

/// What every command starts from: the resolved settings, the language, and who works here.
struct Workplace {
  var settings: ResolvedSettings
  var texts: Texts
  var operatorName: String
  var environment: [String: String]
  var locations: Locations
  /// A sentence where the machine does not know the time zone.
  var zoneProblem: String?

  var language: Language { texts.language }

  /// The language of what is said outside of a command: the environment's until a command has read its settings.
  static let spoken = Mutex(language(asked: nil, processEnvironment()))

  init(_ options: CommonOptions) throws(Failure) {
    environment = Self.processEnvironment()
    let fallback = Self.language(asked: options.lang, environment)
    do throws(SettingsError) {
      locations = try Locations(environment: environment)
      let overrides = try options.overrides(environment: environment)
      let configuration = try Configuration.load(
        path: overrides.config ?? locations.configFile, mustExist: overrides.config != nil)
      settings = try overrides.resolve(configuration, locations: locations, environment: environment)
    } catch {
      throw Failure(error.isUsage ? .usage : .local, Sentences.of(error, fallback))
    }
    texts = Texts(language: Language(settings.language))
    operatorName = settings.operatorName ?? Self.systemUser()
    Self.spoken.withLock { [texts] in $0 = texts.language }
    setZone()
  }

  /// Dates are shown by localtime_r, which knows the zone by this variable alone, and takes one that it does not know for UTC.
  private mutating func setZone() {
    let zone = settings.timeZone
    let folder = environment["TZDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/share/zoneinfo"
    let isKnown = access("\(folder)/\(zone)", R_OK) == 0
    // This country's rule since 2019.
    let rule = zone == ResolvedSettings.defaultTimeZone ? (zone: "<-03>3", name: "UTC-3") : (zone: "UTC0", name: "UTC")
    setenv("TZ", isKnown ? zone : rule.zone, 1)
    tzset()
    guard !isKnown else { return }
    zoneProblem = Sentences.of(.zoneUnknown(zone, shown: rule.name), language)
    Standard.error.writeLine("balcao: " + (zoneProblem ?? ""))
  }

  /// The theme in use, and a word on what is wrong with it.
  func theme(named name: String? = nil) -> (theme: Theme, problem: String?) {
    let (theme, problems) = ThemeCatalog(userFolder: settings.themesFolder).theme(named: name ?? settings.theme)
    return (theme, problems.first.map { Sentences.of($0, language) })
  }

  /// Checks how many rows of a list are asked for.
  func check(limit: Int) throws(Failure) {
    guard (1...10_000).contains(limit) else { throw Failure(.usage, Sentences.of(.badLimit(limit), language)) }
  }

  /// The language of a command line that could not be parsed, as its command would have had it.
  static func language(of arguments: [String]) -> Language {
    func value(of option: String) -> String? {
      let joined = arguments.last { $0.hasPrefix(option + "=") }
      if let joined { return String(joined.dropFirst(option.count + 1)) }
      return arguments.lastIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
    let environment = processEnvironment()
    let file =
      value(of: "--config") ?? environment["BALCAO_CONFIG"] ?? (try? Locations(environment: environment))?.configFile
    let asked = value(of: "--lang") ?? environment["BALCAO_LANG"]
    let configured = asked == nil ? file.flatMap { try? Configuration.load(path: $0, mustExist: false) }?.language : nil
    return configured.map { Language($0) } ?? language(asked: asked, environment)
  }

  private static func language(asked: String?, _ environment: [String: String]) -> Language {
    Language(tag: asked ?? environment["BALCAO_LANG"] ?? "") ?? Language(InterfaceLanguage(locale: environment))
  }

  private static func processEnvironment() -> [String: String] {
    var environment: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let pair = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2 { environment[String(pair[0])] = String(pair[1]) }
      entry += 1
    }
    return environment
  }

  private static func systemUser() -> String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "uid \(getuid())" }
    return String(cString: name)
  }
}

extension Language {
  init(_ language: InterfaceLanguage) {
    switch language {
    case .portuguese: self = .portuguese
    case .english: self = .english
    }
  }
}

extension SettingsError {
  /// Whether an option or a variable is at fault, rather than a file.
  var isUsage: Bool {
    switch self {
    case .badBaseURL, .unknownLanguage, .outOfRange, .badEnvironment, .passwordInEnvironment, .badProfileName: true
    default: false
    }
  }
}
