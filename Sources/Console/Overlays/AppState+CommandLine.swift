import Commerce
import Texts

extension AppState {
  mutating func run(command text: String) -> [Effect] {
    switch CommandLine.parse(text) {
    case .nothing: return []
    case .action(let id): return perform(id)
    case .order(let id): return openNumber(id.rawValue) ?? []
    case .status(let status): return show(status: status)
    case .page(let number):
      let effects = closeKnownOrders()
      pane = .orders
      return effects + loadPage(number, .turn, cacheFirst: true)
    case .theme(let name): return [.useTheme(name)]
    case .language(let language):
      session.language = language
      say(.languageInUse)
      return []
    case .unlock(let minutes):
      if case .disabled(let reason) = availability(of: .unlock) {
        say(reason)
        return []
      }
      return unlock(minutes: minutes)
    case .importFile(let path): return importFile(path)
    case .unreadableDuration(let text):
      say(.durationUnreadable(text), .failure)
      return []
    case .unknown(let name):
      say(.commandUnknown(name), .failure)
      return []
    }
  }

  /// The command that shows the same without a screen.
  var equivalentCommand: String {
    if let owner = paneOwner { return owner.command(self) }
    switch pane {
    case .order: if let id = order.id { return "balcao orders show \(id)" }
    case .orders, .catalog, .customers: break
    }
    if orders.news != nil { return "balcao orders news" }
    if let search = orders.search { return "balcao orders search '\(search.text.filter { $0 != "'" })'" }
    return "balcao orders list --status \(orders.status) --page \(orders.pageNumber)"
  }
}
