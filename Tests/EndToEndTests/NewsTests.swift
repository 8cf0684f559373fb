import Testing

/// What others do at the platform is noticed.
@Suite("News and the sweep in the background", .endToEnd)
struct NewsTests {
  /// Moves an order as somebody does who shares nothing with this desk.
  private func moveElsewhere(_ number: String, to status: String, in shop: Shop) async throws {
    let place = try Workplace.here
    let moved = try await balcao(
      "orders", "set-status", "--to", status, number, "--yes", "--base-url", shop.url, "--user", "demo",
      "--password-file", place.passwordFile, "--store", place.newFile("elsewhere.sqlite"))
    try #require(moved.ending == .exit(0), "\(moved)")
  }

  @Test("the sweep in the background finds what moved elsewhere; n shows it, and it counts as looked at")
  func background() async throws {
    let place = try Workplace.here
    try Files.write("background_sweep: yes\nsweep_pace: 10\n", to: "\(place.configFolder)/config.yaml")
    let shop = try await Shop.open(options: ["--orders", "60"])
    let desk = try await DeskWindow.console(on: shop.url)
    try await desk.sees("página 1/")
    let number = try await desk.orderUnderCursor
    try await moveElsewhere(number, to: "G", in: shop)
    // A sweep that was over before the order moved is followed by the next one after a minute.
    try await desk.sees("1 novidade !1", within: .seconds(150))
    try await desk.press("n")
    try await desk.sees("E→G!", inLineOf: number)
    try await desk.seesNoMore("1 novidade !1")
    try await desk.press("Escape")
    try await desk.sees("página 1/")
  }

  @Test("orders news shows what moved since the last look, with what it was")
  func commandLine() async throws {
    let shop = try await Shop.open(options: ["--orders", "60"])
    let first = try await balcao(on: shop.url, "orders", "sweep", "--pace", "0")
    try #require(first.ending == .exit(0), "\(first)")
    let begun = try await balcao(on: shop.url, "orders", "news", "--looked", "--output", "csv")
    #expect(begun.ending == .exit(0), "\(begun)")
    let listed = try await balcao(on: shop.url, "orders", "list", "--status", "E", "--output", "csv")
    let number = try #require(
      listed.output.split(whereSeparator: \.isNewline).dropFirst().first?.filter { $0 != "\"" }.prefix { $0.isNumber })
    try await moveElsewhere(String(number), to: "F", in: shop)
    let second = try await balcao(on: shop.url, "orders", "sweep", "--pace", "0")
    try #require(second.ending == .exit(0), "\(second)")
    let news = try await balcao(on: shop.url, "orders", "news", "--looked", "--output", "csv")
    let rows = news.output.split(whereSeparator: \.isNewline)
    #expect(rows.count == 2 && rows.last?.contains(number) == true, "\(news)")
    #expect(rows.first?.contains("former_status") == true)
    let both = try await balcao(on: shop.url, "orders", "news", "--since", "8h", "--looked")
    #expect(both.ending == .exit(2) && both.errors.contains("--looked"), "\(both)")
    let all = try await balcao(on: shop.url, "orders", "news", "--since", "2020-01-01", "--output", "csv")
    #expect(all.output.contains(number), "\(all)")
    let none = try await balcao(on: shop.url, "orders", "news", "--since", "01/01/2100", "--output", "csv")
    #expect(none.ending == .exit(0) && !none.output.contains(number), "\(none)")
    for wrong in [["news", "--since", "ontem"], ["search", " "]] {
      let command = try await run([Workplace.balcao, "orders"] + wrong + connectionArguments(shop.url))
      #expect(command.ending == .exit(2) && !command.errors.isEmpty, "\(command)")
    }
  }
}
