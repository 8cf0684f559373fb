import Commerce
import Desk
import TerminalRuntime
import TextGrid

/// The services a console runs on.
public struct ConsoleServices: Sendable {
  public var desk: OrderDesk
  public var catalog: CatalogDesk
  public var customers: CustomerDesk
  public var files: any FileImporter
  public var picking: PickingServices
  /// Writes an export and returns the path of the file.
  public var export: @Sendable (ExportRequest) async -> Result<String, ExportFailure>
  /// A theme by name with a word on what is wrong with its file, or the names there are.
  public var theme: @Sendable (String) -> Result<(Theme, String?), UnknownTheme>

  public struct UnknownTheme: Error {
    public var known: [String]

    public init(known: [String]) {
      self.known = known
    }
  }

  public init(
    desk: OrderDesk, catalog: CatalogDesk, customers: CustomerDesk, files: any FileImporter, picking: PickingServices,
    export: @escaping @Sendable (ExportRequest) async -> Result<String, ExportFailure>,
    theme: @escaping @Sendable (String) -> Result<(Theme, String?), UnknownTheme>
  ) {
    self.desk = desk
    self.catalog = catalog
    self.customers = customers
    self.files = files
    self.picking = picking
    self.export = export
    self.theme = theme
  }
}

/// Runs effects off the main actor and posts what they bring into the mailbox.
///
/// The main actor sits in `poll`, so nothing here may hop to it: tasks are detached.
@MainActor
final class EffectRunner {
  let services: ConsoleServices
  let mailbox: Mailbox<ServiceEvent>
  private let running = RunningTasks()
  /// The token of the load that fills each part of the screen: a newer one ends the older.
  private var latest: [Slot: LoadToken] = [:]

  enum Slot {
    case page, order, orderAhead, search, counts, journal, products, productCounts, product, customers, customer,
      duplicates
  }

  init(services: ConsoleServices, mailbox: Mailbox<ServiceEvent>) {
    self.services = services
    self.mailbox = mailbox
  }

  func run(_ effect: Effect) {
    let desk = services.desk
    let mailbox = mailbox
    switch effect {
    case .orders(let effect): run(effect)
    case .export(let request):
      let export = services.export
      Task.detached { mailbox.post(.exported(await export(request))) }
    case .exportRecords(let token, let request):
      let export = services.export
      exports.insert(token)
      start(token) { mailbox.post(.recordsExported(token, await export(request))) }
    case .retryLogIn:
      logInRetry = Task.detached { await desk.retryLogIn() }
    case .cancel(let token):
      running.cancel(token)
    case .useTheme(let name):
      let load = services.theme
      Task.detached {
        switch load(name) {
        case .success((let theme, let problem)): mailbox.post(.themeLoaded(theme, problem: problem))
        case .failure(let error): mailbox.post(.themeUnknown(name, known: error.known))
        }
      }
    case .catalog(let effect): run(effect)
    case .customers(let effect): run(effect)
    case .importing(let effect): run(effect)
    case .picking(let effect): run(effect)
    case .messages(let effect): run(effect)
    case .journal(let effect): run(effect)
    case .terminal:
      break
    }
  }

  /// What is kept in the store gets there in the order in which it was asked for: the last change must be the one that stays.
  private(set) var keeping: Task<Void, Never>?

  /// - Parameter keep: what it returns is reported.
  func keepInOrder(
    _ keep: @escaping @Sendable () async throws(DeskError) -> ServiceEvent?,
    failed: @escaping @Sendable (DeskError) -> ServiceEvent
  ) {
    let mailbox = mailbox
    let earlier = keeping
    keeping = Task.detached {
      await earlier?.value
      do throws(DeskError) {
        if let event = try await keep() { mailbox.post(event) }
      } catch {
        mailbox.post(failed(error))
      }
    }
  }

  /// Waits for what others write to the store.
  var listening: Task<Void, Never>?

  /// Calls asked for after the log-in was mended wait until the platform knows of it.
  private var logInRetry: Task<Void, Never>?

  /// Half a file has to be removed before the process ends.
  private var exports: Set<LoadToken> = []

  func start(_ token: LoadToken, in slot: Slot? = nil, _ body: @escaping @Sendable () async -> Void) {
    if let slot {
      if let older = latest[slot] { running.cancel(older) }
      latest[slot] = token
    }
    let retry = logInRetry
    running.start(token) {
      await retry?.value
      await body()
    }
  }

  /// Answers that do not tell which of them is the newer one are reported in the order in which they were asked for.
  private var readingInTurn: Task<Void, Never>?

  func readInTurn(_ body: @escaping @Sendable () async -> Void) {
    let earlier = readingInTurn
    readingInTurn = Task.detached {
      await earlier?.value
      await body()
    }
  }

  /// Ends every load and every wait, and lets what is to be kept reach the store.
  func leave() async {
    listening?.cancel()
    running.cancelAll()
    for token in exports { await running.end(of: token) }
    await keeping?.value
  }
}
