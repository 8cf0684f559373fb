import Commerce
import Desk
import TerminalRuntime
import Texts

extension AppState {
  /// Takes what a service reports. An answer nobody awaits any more changes nothing.
  mutating func receive(_ event: ServiceEvent) -> [Effect] {
    switch event {
    case .orders(let event):
      return update(.orders) { Orders.receive(event, &$0) }
    case .journal(let token, let result):
      receiveJournal(token, result)
    case .catalog(let event):
      return receive(event)
    case .customers(let event):
      return update(.customers) { Customers.receive(event, &$0) }
    case .importing(let event):
      return receive(event)
    case .handout(let event):
      return receive(event)
    case .storeChanged:
      return update(.orders) { $0.noteStoreChange() } + [.doubt(.look)] + update(.orders) { $0.lookAtRows() }
    case .doubt(let event):
      return receive(event)
    case .exported(let result):
      receiveExport(result)
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
