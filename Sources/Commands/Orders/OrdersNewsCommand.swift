import ArgumentParser
import Commerce
import Desk
import OrderExport
import Texts

/// Lists the orders that came, moved or changed their total since the operator last looked; the platform is not asked.
struct OrdersNewsCommand: EnvironmentCommand {
  static let configuration = CommandConfiguration(
    commandName: "news",
    abstract:
      "The orders that came, moved or have a new total since you last looked, as sweeps and consoles have seen them.",
    discussion:
      "Looking here counts as a look in the console only with --looked. Of more than --limit the first come first.")

  @OptionGroup var options: CommonOptions
  @Option(help: "Since then instead: 8h, 30m, 2d, or a day such as 22/11/2026 or 2026-11-22.") var since: SinceMoment?
  @Flag(help: "They count as looked at from now on.") var looked = false
  @Option(help: "How many, at most.") var limit: Int = 200
  @Option(help: "The form: table, json (as the platform writes it, with seen_at, former_status and former_total), csv.")
  var output = ListForm.table

  /// How far back it looks for an operator who never looked, in milliseconds.
  private static let day: Int64 = 86_400_000

  func run(in environment: CommandEnvironment) async throws {
    try environment.check(limit: limit)
    guard since == nil || !looked else { throw environment.failure(.usage, .lookedSince) }
    let (name, now, limit, looked, since) = (environment.operatorName, environment.now, limit, looked, since)
    let news = try await environment.readStore { store throws(DeskError) in
      let look = since == nil ? try await store.lastLook(of: name) : nil
      let start = look?.at ?? since?.moment(before: now) ?? now.advanced(by: -Self.day)
      let news = try await store.news(of: name, since: start, at: now, limit: limit)
      if looked { try await store.noteLook(of: name, asOf: news.asOf) }
      return news
    }
    let shown = news.items
    let rows = shown.map { item in
      (
        row: item.order.value, seenAt: item.order.readAt, former: item.event.formerStatus,
        formerTotal: item.event.formerTotal
      )
    }
    switch output {
    case .table: if !shown.isEmpty { environment.output.write(OrderPrinter(environment).table(of: shown, at: now)) }
    case .json: environment.output.writeData(OrderJSON.text(of: rows))
    case .csv: environment.output.writeData(OrderCSV(environment.texts).text(of: rows))
    }
    if news.isCut { environment.tell(.foundMore(limit: limit)) }
    if shown.isEmpty {
      environment.error.writeLine(
        environment.texts(.news(.nothingSince(environment.texts.dateTime(news.since).string))).string)
    }
  }
}
