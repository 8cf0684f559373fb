import Commerce
import Desk
import Foundation
import Testing

@testable import Settings

@Suite("Reading the configuration")
struct ConfigurationTests {
  static let full = """
    default_profile: acme
    lang: pt-BR
    theme: light
    mouse: off
    bell: no
    privacy: true
    time_zone: America/Sao_Paulo
    operator: ana
    read_back_seconds: 90
    export_folder: ~/exports
    stock_age_hours: 6
    limit_age_hours: 48
    keep_orders_days: 730
    catalog_columns: [ean, name, stock_age]
    background_sweep: no
    sweep_pace: 2
    alert_statuses: [D, f]
    shop_name: Armazém Sol
    print_command: [lp, -d, depósito]
    messages:
      pt-BR:
        H: |
          Oi, {nome}!
          O pedido {pedido} saiu.
      en: {H: "Hi {name}, {shop}", E: "x"}
    keys:
      order.status: s
      order.export: [x, F9]
      app.quit: []
    profiles:
      acme:
        base_url: https://api.example.com/
        user: 0123
        password_file: secrets/acme
        credential_command: [pass, show, acme]
        ca_file: /etc/ca.pem
        store: /srv/acme.sqlite
        production: true
        read_only: yes
        timeout: 20
        customer_document_field: cnpj
        removed_status: D
        shop_name: Acme
        print_command: [lpr]
        keep_orders_days: 90
      test: {base_url: "http://127.0.0.1:8080", user: x}
    """

  @Test("every key arrives")
  func complete() throws {
    let configuration = Configuration(yaml: Array(Self.full.utf8), file: "c.yaml")
    #expect(configuration.problems == [])
    var expected = Configuration()
    expected.file = "c.yaml"
    expected.defaultProfile = "acme"
    expected.language = .portuguese
    expected.theme = "light"
    expected.mouse = false
    expected.bell = false
    expected.privacy = true
    expected.timeZone = "America/Sao_Paulo"
    expected.operatorName = "ana"
    expected.readBackSeconds = 90
    expected.exportFolder = "~/exports"
    expected.stockAgeHours = 6
    expected.limitAgeHours = 48
    expected.keepOrdersDays = 730
    expected.catalogColumns = [.ean, .name, .stockAge]
    expected.sweepsInBackground = false
    expected.sweepPace = 2
    expected.alertStatuses = [.paymentDeclined, .failed]
    expected.shopName = "Armazém Sol"
    expected.printCommand = ["lp", "-d", "depósito"]
    expected.messages = [
      .portuguese: [.dispatched: MessageTemplate("Oi, {nome}!\nO pedido {pedido} saiu.")],
      .english: [.dispatched: MessageTemplate("Hi {name}, {shop}"), .sentToSupplier: MessageTemplate("x")],
    ]
    expected.keys = [
      .init(action: "order.status", keys: ["s"], line: 27, column: 3),
      .init(action: "order.export", keys: ["x", "F9"], line: 28, column: 3),
      .init(action: "app.quit", keys: [], line: 29, column: 3),
    ]
    var acme = Configuration.Profile()
    acme.baseURL = try PlatformOrigin("https://api.example.com")
    acme.user = "0123"
    acme.passwordFile = "secrets/acme"
    acme.credentialCommand = ["pass", "show", "acme"]
    acme.caFile = "/etc/ca.pem"
    acme.store = "/srv/acme.sqlite"
    acme.isProduction = true
    acme.isReadOnly = true
    acme.timeoutSeconds = 20
    acme.customerDocumentField = "cnpj"
    acme.removedStatus = "D"
    acme.shopName = "Acme"
    acme.printCommand = ["lpr"]
    acme.keepOrdersDays = 90
    var test = Configuration.Profile()
    test.baseURL = try PlatformOrigin("http://127.0.0.1:8080")
    test.user = "x"
    expected.profiles = ["acme": acme, "test": test]
    #expect(configuration == expected)
  }

  @Test(
    "an empty file, a missing file and one of comments are empty configurations",
    arguments: ["", "\u{FEFF}", "# x\n", "profiles:\n"])
  func empty(text: String) throws {
    var configuration = Configuration(yaml: Array(text.utf8), file: "")
    #expect(configuration == Configuration())
    configuration = try Configuration.load(path: "/nonexistent/config.yaml")
    #expect(configuration.profiles.isEmpty)
    #expect(configuration.problems.isEmpty)
  }

  @Test("a file asked for by name has to be there, and what cannot be read is an error")
  func unreadable() throws {
    let scratch = try Scratch()
    #expect(throws: SettingsError.unreadable(file: "/nonexistent", .missing)) {
      try Configuration.load(path: "/nonexistent", mustExist: true)
    }
    #expect(throws: SettingsError.unreadable(file: scratch.path, .notRegular)) {
      try Configuration.load(path: scratch.path)
    }
    let big = try scratch.file("big.yaml", String(repeating: "# long\n", count: 200_000))
    #expect(throws: SettingsError.unreadable(file: big, .tooLarge(limitBytes: 1 << 20))) {
      try Configuration.load(path: big)
    }
  }

  @Test(
    "a command in a file that others may write is refused, and nothing else", arguments: [0o620, 0o602] as [mode_t])
  func writableByOthers(mode: mode_t) throws {
    let scratch = try Scratch()
    let file = try scratch.file("c.yaml", Self.full, mode: mode)
    let configuration = try Configuration.load(path: file)
    #expect(configuration.problems.allSatisfy { $0.kind == .writableByOthers })
    #expect(
      configuration.problems.map(\.subject) == [
        "print_command", "profiles.acme.credential_command", "profiles.acme.print_command",
      ])
    #expect(configuration.printCommand == nil)
    #expect(configuration.profiles["acme"]?.credentialCommand == nil)
    #expect(configuration.profiles["acme"]?.printCommand == nil)
    #expect(configuration.profiles["acme"]?.user == "0123")
    chmod(file, 0o644)
    #expect(try Configuration.load(path: file).problems == [])
  }

  @Test(
    "a message may name the shop where the shop has a name, for all or for each profile",
    arguments: [
      "shop_name: Sol", "profiles: {a: {shop_name: A}, b: {shop_name: B}}", "shop_name: Sol\nprofiles: {a: {user: x}}",
    ])
  func shopName(yaml: String) {
    let configuration = Configuration(yaml: Array("messages: {en: {H: '{shop}'}}\n\(yaml)".utf8), file: "c.yaml")
    #expect(configuration.problems == [])
  }
}
