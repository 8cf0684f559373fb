import CatalogPane
import Commerce
import ConsoleKit
import CustomersPane
import Desk
import OrderPanes
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

/// Gives each effect to the component it belongs to, with the services that the component works on, and runs those of the shell.
@MainActor
final class EffectRunner {
  private let services: ConsoleServices
  private let mailbox: Mailbox<ServiceEvent>
  private let tasks = TaskRunner()
  /// Waits for what others write to the store.
  private var listening: Task<Void, Never>?

  init(services: ConsoleServices, mailbox: Mailbox<ServiceEvent>) {
    self.services = services
    self.mailbox = mailbox
  }

  func run(_ effect: Effect) {
    let services = services
    let mailbox = mailbox
    switch effect {
    case .orders(let effect):
      Orders.run(effect, on: services.desk, services.catalog, reporting(ServiceEvent.orders))
    case .catalog(let effect): Catalog.run(effect, on: services.catalog, reporting(ServiceEvent.catalog))
    case .customers(let effect): Customers.run(effect, on: services.customers, reporting(ServiceEvent.customers))
    case .importing(let effect): Importing.run(effect, on: services.files, reporting(ServiceEvent.importing))
    case .picking(let effect):
      Picking.run(effect, on: services.desk, services.picking, reporting(ServiceEvent.picking))
    case .messages(let effect): Messages.run(effect, on: services.desk, reporting(ServiceEvent.messages))
    case .journal(let effect): Journal.run(effect, on: services.desk, reporting(ServiceEvent.journal))
    case .listen: listen()
    case .export(let request):
      Task.detached { mailbox.post(.exported(await services.export(request))) }
    case .exportRecords(let token, let request):
      tasks.startToEnd(token) { mailbox.post(.recordsExported(token, await services.export(request))) }
    case .retryLogIn:
      // Calls asked for after the log-in was mended wait until the platform knows of it.
      tasks.startGate { await services.desk.retryLogIn() }
    case .cancel(let token):
      tasks.cancel(token)
    case .useTheme(let name):
      Task.detached {
        switch services.theme(name) {
        case .success((let theme, let problem)): mailbox.post(.themeLoaded(theme, problem: problem))
        case .failure(let error): mailbox.post(.themeUnknown(name, known: error.known))
        }
      }
    case .terminal:
      break
    }
  }

  private func reporting<Event>(_ report: @escaping @Sendable (Event) -> ServiceEvent) -> Tasks<Event> {
    let mailbox = mailbox
    return Tasks(tasks) { mailbox.post(report($0)) }
  }

  private func listen() {
    let (desk, mailbox) = (services.desk, mailbox)
    listening = Task.detached {
      for await _ in desk.changes() {
        // The claims of a process end a moment after it does.
        try? await Task.sleep(for: .milliseconds(50))
        mailbox.post(.storeChanged)
        // A sweep writes all the time; nobody reads faster than that.
        try? await Task.sleep(for: .milliseconds(450))
      }
    }
  }

  /// Ends every load and every wait, and lets what is to be saved reach the store.
  func leave() async {
    listening?.cancel()
    await tasks.leave()
  }
}
