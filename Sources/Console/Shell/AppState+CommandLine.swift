import Commerce
import Texts

extension AppState {
  mutating func run(command text: String) -> [Effect] {
    switch CommandLine.parse(text) {
    case .nothing: return []
    case .action(let id): return perform(id)
    case .order(let id): return update(.orders) { $0.openNumber(id.rawValue) }
    case .status(let status): return update(.orders) { $0.show(status: status) }
    case .page(let number): return update(.orders) { $0.show(page: number) }
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
    case .importFile(let path):
      if case .disabled(let reason) = availability(of: .importFile) {
        say(reason, .warning)
        return []
      }
      return update(.importing) { $0.readFile(at: path) }
    case .unreadableDuration(let text):
      say(.durationUnreadable(text), .failure)
      return []
    case .unknown(let name):
      say(.commandUnknown(name), .failure)
      return []
    }
  }

  /// The command that shows the same without a screen.
  var equivalentCommand: String { paneOwner.command(self) }
}
