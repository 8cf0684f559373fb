import Commerce
import Testing

@testable import Settings

@Suite("Mistakes in the configuration")
struct BrokenConfigurationTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    var yaml: String
    var line: Int
    var subject: String
    var kind: SettingsProblem.Kind

    init(_ yaml: String, _ line: Int, _ subject: String, _ kind: SettingsProblem.Kind) {
      self.yaml = yaml
      self.line = line
      self.subject = subject
      self.kind = kind
    }

    var testDescription: String { "\(subject) in line \(line)" }
  }

  private static let letters = OrderStatus.documented.map(\.rawValue)

  static let corpus: [Broken] = [
    Broken("lang: [", 2, "", .syntax("did not find expected node content")),
    Broken("lang: en\nmouse: *no", 2, "", .syntax("found undefined alias")),
    Broken("- en", 1, "", .wrongType(expected: .mapping)),
    Broken("[a]: en", 1, "", .wrongType(expected: .text)),
    Broken("lang: en\nlang: pt", 1, "lang", .duplicateKey),
    Broken("them: dark", 1, "them", .unknownKey(suggestion: "theme")),
    Broken("\n\nwindow: big", 3, "window", .unknownKey(suggestion: nil)),
    Broken("lang: fr", 1, "lang", .unknownLanguage("fr")),
    Broken("lang:", 1, "lang", .emptyValue),
    Broken("lang: ''", 1, "lang", .emptyValue),
    Broken("theme: {a: b}", 1, "theme", .wrongType(expected: .text)),
    Broken("theme: \"a\\u009B\"", 1, "theme", .controlCharacter),
    Broken("mouse: maybe", 1, "mouse", .wrongType(expected: .boolean)),
    Broken("mouse: 'on'", 1, "mouse", .wrongType(expected: .boolean)),
    Broken("mouse: ~", 1, "mouse", .emptyValue),
    Broken("time_zone: America/Sao_Paolo", 1, "time_zone", .unknownTimeZone("America/Sao_Paolo")),
    Broken("time_zone: ../../etc/passwd", 1, "time_zone", .unknownTimeZone("../../etc/passwd")),
    Broken("time_zone: /etc/passwd", 1, "time_zone", .unknownTimeZone("/etc/passwd")),
    Broken("time_zone: America", 1, "time_zone", .unknownTimeZone("America")),
    Broken("read_back_seconds: 0", 1, "read_back_seconds", .outOfRange(1...3600)),
    Broken("read_back_seconds: 1m", 1, "read_back_seconds", .wrongType(expected: .wholeNumber)),
    Broken("read_back_seconds: 99999999999999999999", 1, "read_back_seconds", .wrongType(expected: .wholeNumber)),
    Broken("sweep_pace: 0", 1, "sweep_pace", .outOfRange(Configuration.sweepPaceRange)),
    Broken(
      "alert_statuses: [G, X]", 1, "alert_statuses",
      .unknownStatus("X", known: OrderStatus.documented.map(\.rawValue))),
    Broken("catalog_columns: price", 1, "catalog_columns", .wrongType(expected: .list)),
    Broken("catalog_columns: [[price]]", 1, "catalog_columns", .wrongType(expected: .text)),
    Broken(
      "lang: en\ncatalog_columns: [ean, prise]", 2, "catalog_columns",
      .unknownColumn(
        "prise", known: ["ean", "name", "brand", "category", "price", "tiers", "stock", "stock_age", "state"])),
    Broken("print_command: lp", 1, "print_command", .wrongType(expected: .list)),
    Broken("print_command: []", 1, "print_command", .emptyValue),
    Broken("keep_orders_days: 0", 1, "keep_orders_days", .outOfRange(1...36_500)),
    Broken("shop_name: \"a\\nb\"", 1, "shop_name", .controlCharacter),
    Broken("messages: [a]", 1, "messages", .wrongType(expected: .mapping)),
    Broken("messages:\n  pt: {H: x}", 2, "messages.pt", .unknownLanguage("pt")),
    Broken("messages:\n  en:\n    H: x\n    h: y", 4, "messages.en.h", .unknownStatus("h", known: letters)),
    Broken("messages:\n  en:\n    X: x", 3, "messages.en.X", .unknownStatus("X", known: letters)),
    Broken("messages:\n  en:\n    H: [x]", 3, "messages.en.H", .wrongType(expected: .text)),
    Broken("messages:\n  en:\n    H: ''", 3, "messages.en.H", .emptyValue),
    Broken("messages:\n  en:\n    H: \"a\\eb\"", 3, "messages.en.H", .controlCharacter),
    Broken(
      "messages:\n  en:\n    H: Hi {nam}", 3, "messages.en.H",
      .unknownPlaceholder("nam", known: ["name", "order", "status", "total", "shop"])),
    Broken(
      "messages:\n  pt-BR:\n    E: Oi\n    H: Oi {fone}", 4, "messages.pt-BR.H",
      .unknownPlaceholder("fone", known: ["nome", "pedido", "status", "total", "loja"])),
    Broken("messages:\n  en:\n    H: Hi {name", 3, "messages.en.H", .unclosedPlaceholder),
    Broken("lang: en\nmessages:\n  en:\n    H: Hi, {shop}", 2, "messages", .shopNameMissing),
    Broken(
      "messages: {en: {H: '{loja}'}}\nprofiles: {a: {shop_name: A}, b: {user: x}}", 1, "messages", .shopNameMissing),
    Broken("keys: [a]", 1, "keys", .wrongType(expected: .mapping)),
    Broken("keys:\n  order.status: {a: b}", 2, "keys.order.status", .wrongType(expected: .textOrList)),
    Broken("keys:\n  order.status: [a, [b]]", 2, "keys.order.status", .wrongType(expected: .text)),
    Broken("default_profile: b\nprofiles: {a: {user: x}}", 1, "default_profile", .unknownProfile("b", known: ["a"])),
    Broken("profiles: [a]", 1, "profiles", .wrongType(expected: .mapping)),
    Broken("profiles:\n  a: x", 2, "profiles.a", .wrongType(expected: .mapping)),
    Broken("profiles:\n  ../a: {user: x}", 2, "profiles.../a", .badProfileName),
    Broken("profiles:\n  ação: {user: x}", 2, "profiles.ação", .badProfileName),
    Broken("profiles:\n  a:\n    readonly: true", 3, "profiles.a.readonly", .unknownKey(suggestion: "read_only")),
    Broken("profiles:\n  a:\n    base_url: x.com", 3, "profiles.a.base_url", .badBaseURL(.noScheme)),
    Broken(
      "profiles:\n  a:\n    base_url: http://x.com", 3, "profiles.a.base_url", .badBaseURL(.plainTextToAnotherMachine)),
    Broken(
      "profiles:\n  a:\n    credential_command: pass a", 3, "profiles.a.credential_command", .wrongType(expected: .list)
    ),
    Broken("profiles:\n  a:\n    credential_command: []", 3, "profiles.a.credential_command", .emptyValue),
    Broken("profiles:\n  a:\n    timeout: 601", 3, "profiles.a.timeout", .outOfRange(1...600)),
    Broken("profiles:\n  a:\n    password: hunter2", 3, "profiles.a.password", .passwordInConfiguration),
    Broken("profiles:\n  a:\n    Senha: hunter2", 3, "profiles.a.Senha", .passwordInConfiguration),
    Broken("password: hunter2", 1, "password", .passwordInConfiguration),
    Broken("profiles: {a: {user: x}, a: {user: y}}", 1, "a", .duplicateKey),
  ]

  @Test("each is reported with its line", arguments: corpus)
  func broken(_ broken: Broken) throws {
    let configuration = Configuration(yaml: Array(broken.yaml.utf8), file: "c.yaml")
    #expect(configuration.problems.count == 1)
    let problem = try #require(configuration.problems.first)
    #expect(problem.file == "c.yaml")
    #expect(problem.line == broken.line)
    #expect(problem.subject == broken.subject)
    #expect(problem.kind == broken.kind)
  }

  @Test("no problem repeats a password", arguments: corpus)
  func noPassword(_ broken: Broken) {
    let configuration = Configuration(yaml: Array(broken.yaml.utf8), file: "c.yaml")
    #expect(!"\(configuration)".contains("hunter2"))
  }

  @Test("what is right beside a mistake still counts")
  func readsOn() {
    let configuration = Configuration(yaml: Array("mouse: x\ntheme: light\nlang: fr\n".utf8), file: "c.yaml")
    #expect(configuration.problems.map(\.line) == [1, 3])
    #expect(configuration.theme == "light")
    #expect(configuration.mouse == nil)
  }

  @Test("where the system has no time zones no name is doubted")
  func noZones() {
    let yaml = Array("time_zone: Mars/Olympus".utf8)
    #expect(Configuration(yaml: yaml, file: "c", zoneFolder: "/nonexistent").problems == [])
  }
}
