import CatalogPane
import Commerce
import CustomersPane
import Desk
import OrderPanes
import TerminalRuntime
import Texts

extension AppState {
  /// Takes what a service reports. An answer nobody awaits any more changes nothing.
  mutating func receive(_ event: ServiceEvent) -> [Effect] {
    switch event {
    case .orders(let event):
      return update(.orders) { Orders.receive(event, &$0) }
    case .catalog(let event):
      return update(.catalog) { Catalog.receive(event, &$0) }
    case .customers(let event):
      return update(.customers) { Customers.receive(event, &$0) }
    case .importing(let event):
      return update(.importing) { Importing.receive(event, &$0) }
    case .picking(let event):
      return update(.picking) { Picking.receive(event, &$0) }
    case .messages(let event):
      return update(.messages) { Messages.receive(event, &$0) }
    case .storeChanged:
      return update(.orders) { $0.noteStoreChange() }
    case .journal(let event):
      return update(.journal) { Journal.receive(event, &$0) }
    case .exported(let result):
      shell.report(result)
    case .recordsExported(let token, let result):
      receiveRecordExport(token, result)
    case .themeLoaded(let theme, let problem):
      if let problem { say(.themeProblem(problem), .warning) } else { say(.themeInUse(theme.name)) }
      return [.terminal(.theme(theme))]
    case .themeUnknown(let name, let known):
      say(.themeUnknown(name, known: known), .failure)
    }
    return []
  }
}
