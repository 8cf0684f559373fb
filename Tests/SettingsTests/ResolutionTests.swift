import Commerce
import Testing

@testable import Settings

@Suite("Which setting counts")
struct ResolutionTests {
  static let yaml = """
    default_profile: acme
    theme: light
    lang: pt-BR
    profiles:
      acme:
        base_url: https://acme.example.com
        user: ana
        credential_command: [pass, acme]
        password_file: ~/acme.pw
        ca_file: ca.pem
        production: true
        read_only: true
        timeout: 20
      test: {base_url: "http://localhost:1", user: bia, password_file: /test.pw, store: /test.sqlite}
    """

  let configuration = Configuration(yaml: Array(yaml.utf8), file: "/etc/balcao/c.yaml")

  private func resolve(
    _ configuration: Configuration? = nil, environment: [String: String] = [:],
    _ change: (inout Overrides) -> Void = { _ in }
  ) throws -> ResolvedSettings {
    var options = Overrides()
    options.config = "/etc/balcao/c.yaml"
    change(&options)
    let locations = try Locations(environment: ["HOME": "/home/ana"])
    return try options.merged(over: Overrides(environment: environment))
      .resolve(configuration ?? self.configuration, locations: locations, environment: environment)
  }

  @Test("without anything the defaults hold")
  func defaults() throws {
    let settings = try resolve(Configuration()) { $0.config = nil }
    #expect(settings.profile == nil)
    #expect(settings.baseURL == nil && settings.user == nil)
    #expect(settings.credential == nil)
    #expect(settings.theme == "dark")
    #expect(settings.language == .english)
    #expect(settings.timeZone == "America/Sao_Paulo")
    #expect(settings.timeout == .seconds(30))
    #expect(settings.readBack == .seconds(60))
    #expect(settings.mouse)
    #expect(!settings.privacy && !settings.isReadOnly && !settings.isProduction && !settings.noColor)
    #expect(settings.store == "/home/ana/.local/share/balcao/@.sqlite")
    #expect(settings.configFile == "/home/ana/.config/balcao/config.yaml")
    #expect(settings.themesFolder == "/home/ana/.config/balcao/themes")
  }

  @Test("the default profile fills in, its paths relative to the file")
  func defaultProfile() throws {
    let settings = try resolve()
    #expect(settings.profile == "acme")
    #expect(settings.profiles == ["acme", "test"])
    #expect(settings.baseURL?.description == "https://acme.example.com")
    #expect(settings.user == "ana")
    #expect(settings.credential == .command(["pass", "acme"]))
    #expect(settings.caFile == "/etc/balcao/ca.pem")
    #expect(settings.isProduction && settings.isReadOnly)
    #expect(settings.timeout == .seconds(20))
    #expect(settings.store == "/home/ana/.local/share/balcao/acme.sqlite")
  }

  @Test("option goes before environment, environment before profile, profile before default")
  func precedence() throws {
    let environment = ["BALCAO_TIMEOUT": "40", "BALCAO_THEME": "mono", "BALCAO_STORE": "e.sqlite", "BALCAO_LANG": "en"]
    #expect(try resolve { $0.profile = "test" }.timeout == .seconds(30))
    #expect(try resolve().timeout == .seconds(20))
    let middle = try resolve(environment: environment)
    #expect(middle.timeout == .seconds(40))
    #expect(middle.theme == "mono")
    #expect(middle.store == "e.sqlite")
    #expect(middle.language == .english)
    let first = try resolve(environment: environment) {
      $0.timeout = 50
      $0.theme = "dark"
      $0.store = "o.sqlite"
      $0.lang = "pt"
    }
    #expect(first.timeout == .seconds(50))
    #expect(first.theme == "dark")
    #expect(first.store == "o.sqlite")
    #expect(first.language == .portuguese)
  }

  @Test("every variable has its place")
  func environment() throws {
    var expected = Overrides()
    expected.profile = "PROFILE"
    expected.baseURL = "BASE_URL"
    expected.user = "USER"
    expected.passwordFile = "PASSWORD_FILE"
    expected.caFile = "CA_FILE"
    expected.store = "STORE"
    expected.config = "CONFIG"
    expected.theme = "THEME"
    expected.lang = "LANG"
    expected.operatorName = "OPERATOR"
    expected.readOnly = true
    expected.noColor = false
    expected.timeout = 7
    var environment = ["BALCAO_READ_ONLY": "1", "BALCAO_NO_COLOR": "no", "BALCAO_TIMEOUT": "7", "NO_COLOR": "1"]
    for name in [
      "PROFILE", "BASE_URL", "USER", "PASSWORD_FILE", "CA_FILE", "STORE", "CONFIG", "THEME", "LANG", "OPERATOR",
    ] { environment["BALCAO_\(name)"] = name }
    #expect(try Overrides(environment: environment) == expected)
    #expect(expected.merged(over: Overrides()) == expected)
    #expect(Overrides().merged(over: expected) == expected)
    #expect(try Overrides(environment: environment.mapValues { _ in "" }) == Overrides())
  }

  @Test(
    "a variable that cannot be understood is an error",
    arguments: [
      (["BALCAO_READ_ONLY": "maybe"], .badEnvironment(variable: "BALCAO_READ_ONLY", expected: .boolean)),
      (["BALCAO_TIMEOUT": "1s"], .badEnvironment(variable: "BALCAO_TIMEOUT", expected: .wholeNumber)),
      (["BALCAO_PASSWORD": "x"], .passwordInEnvironment), (["BALCAO_PASSWORD": ""], .passwordInEnvironment),
    ] as [([String: String], SettingsError)])
  func badEnvironment(environment: [String: String], error: SettingsError) {
    #expect(throws: error) { try Overrides(environment: environment) }
  }

  @Test("whoever asks for read-only gets it")
  func readOnly() throws {
    #expect(try resolve { $0.readOnly = false }.isReadOnly)
    #expect(try resolve(environment: ["BALCAO_READ_ONLY": "0"]).isReadOnly)
    #expect(try resolve(environment: ["BALCAO_READ_ONLY": "1"]) { $0.profile = "test" }.isReadOnly)
    #expect(
      try resolve(environment: ["BALCAO_READ_ONLY": "0"]) { ($0.profile, $0.readOnly) = ("test", true) }.isReadOnly)
    #expect(try resolve { $0.profile = "test" }.isReadOnly == false)
  }

  @Test("without colour the theme is mono, whatever is configured")
  func noColor() throws {
    #expect(try resolve(environment: ["NO_COLOR": "1"]).theme == "mono")
    #expect(try resolve(environment: ["NO_COLOR": ""]).theme == "light")
    #expect(try resolve { $0.noColor = true }.theme == "mono")
  }

  @Test(
    "the language comes from the locale if nothing else says it",
    arguments: [
      (["LANG": "pt_BR.UTF-8"], .portuguese), (["LANG": "en_US.UTF-8"], .english), (["LANG": "C"], .english),
      (["LANG": "de_DE"], .english), ([:], .english), (["LC_ALL": "", "LANG": "pt_PT"], .portuguese),
      (["LC_ALL": "en_US", "LANG": "pt_BR"], .english), (["LC_MESSAGES": "pt", "LANG": "en"], .portuguese),
    ] as [([String: String], InterfaceLanguage)])
  func locale(environment: [String: String], language: InterfaceLanguage) throws {
    #expect(try resolve(Configuration(), environment: environment).language == language)
    #expect(try resolve(environment: environment).language == .portuguese)
  }

  @Test("a bad option is an error")
  func badOptions() {
    #expect(throws: SettingsError.unknownProfile("nope", known: ["acme", "test"])) {
      try resolve { $0.profile = "nope" }
    }
    #expect(throws: SettingsError.badBaseURL(.plainTextToAnotherMachine)) {
      try resolve { $0.baseURL = "http://example.com" }
    }
    #expect(throws: SettingsError.unknownLanguage("fr")) { try resolve { $0.lang = "fr" } }
    #expect(throws: SettingsError.outOfRange(option: "timeout", 1...600)) { try resolve { $0.timeout = 0 } }
  }

  @Test("the only profile needs no default, one of several does")
  func onlyProfile() throws {
    #expect(try resolve(Configuration(yaml: Array("profiles: {a: {user: x}}".utf8), file: "")).profile == "a")
    #expect(try resolve(Configuration(yaml: Array("profiles: {a: {user: x}, b: {}}".utf8), file: "")).profile == nil)
  }

  @Test("the profile's printer, shop and days go before those for all")
  func profileFirst() throws {
    let yaml = """
      shop_name: Sol
      print_command: [lp]
      keep_orders_days: 730
      messages: {en: {H: "{shop}"}}
      profiles: {a: {user: x}, b: {user: x, shop_name: Lua, print_command: [lpr, -P, b], keep_orders_days: 90}}
      """
    let configuration = Configuration(yaml: Array(yaml.utf8), file: "/etc/balcao/c.yaml")
    let plain = try resolve(configuration) { $0.profile = "a" }
    #expect(plain.shopName == "Sol")
    #expect(plain.printCommand == ["lp"])
    #expect(plain.keepOrdersDays == 730)
    let own = try resolve(configuration) { $0.profile = "b" }
    #expect(own.shopName == "Lua")
    #expect(own.printCommand == ["lpr", "-P", "b"])
    #expect(own.keepOrdersDays == 90)
    #expect(own.messages == [.english: [.dispatched: MessageTemplate("{shop}")]])
    #expect(try resolve().printCommand == nil)
    #expect(try resolve().keepOrdersDays == nil)
  }
}

@Suite("Where a password goes")
struct CredentialResolutionTests {
  private func resolve(_ change: (inout Overrides) -> Void) throws -> ResolvedSettings {
    var options = Overrides()
    change(&options)
    let configuration = Configuration(yaml: Array(ResolutionTests.yaml.utf8), file: "c.yaml")
    let locations = try Locations(environment: ["HOME": "/home/ana"])
    return try options.resolve(configuration, locations: locations, environment: [:])
  }

  @Test("a profile's password never goes to another address or account")
  func ownOnly() throws {
    #expect(try resolve { ($0.profile, $0.baseURL) = ("acme", "https://evil.example.com") }.credential == nil)
    #expect(try resolve { ($0.profile, $0.user) = ("acme", "bob") }.credential == nil)
    let same = try resolve { ($0.profile, $0.baseURL, $0.user) = ("acme", "https://ACME.example.com/v2", "ana") }
    #expect(same.credential == .command(["pass", "acme"]))
  }

  @Test("an address given by hand does not take the default profile with it")
  func byHand() throws {
    let settings = try resolve { ($0.baseURL, $0.user) = ("http://127.0.0.1:9", "x") }
    #expect(settings.profile == nil)
    #expect(settings.credential == nil)
    #expect(!settings.isProduction)
    #expect(settings.store.hasSuffix("/x@127.0.0.1-9.sqlite"))
    #expect(try resolve { $0.baseURL = "https://acme.example.com" }.profile == "acme")
  }

  @Test("what is said at the call goes before the profile's command and file")
  func order() throws {
    #expect(try resolve { $0.passwordFile = "pw" }.credential == .file("pw"))
    #expect(try resolve { $0.passwordStdin = true }.credential == .standardInput)
    #expect(try resolve { $0.profile = "test" }.credential == .file("/test.pw"))
    var stdin = Overrides()
    stdin.passwordStdin = true
    var file = Overrides()
    file.passwordFile = "pw"
    #expect(stdin.merged(over: file) == stdin)
    #expect(file.merged(over: stdin) == file)
  }

  @Test("mistakes in a profile that is not in use are not in the way")
  func otherProfiles() throws {
    let yaml = "default_profile: a\nprofiles:\n  a: {user: x}\n  b:\n    password: y\n"
    let configuration = Configuration(yaml: Array(yaml.utf8), file: "c.yaml")
    let locations = try Locations(environment: ["HOME": "/home/ana"])
    var options = Overrides()
    let settings = try options.resolve(configuration, locations: locations, environment: [:])
    #expect(settings.problems.map(\.line) == [5])
    options.profile = "b"
    #expect(throws: SettingsError.problems(settings.problems)) {
      try options.resolve(configuration, locations: locations, environment: [:])
    }
  }
}
