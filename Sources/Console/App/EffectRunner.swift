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
  private var running: [LoadToken: Task<Void, Never>] = [:]
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
    case .loadPage(let token, let status, let number, let cacheFirst):
      start(token, in: .page) { await Loads.page(token, status, number, cacheFirst: cacheFirst, desk, mailbox) }
    case .prefetchPage(let status, let number):
      Task.detached { await Loads.prefetch(status, number, desk, mailbox) }
    case .loadOrder(let token, let id, let cacheFirst):
      start(token, in: .order) { await Loads.order(token, id, cacheFirst: cacheFirst, desk, mailbox) }
    case .lookUpOrder(let token, let id):
      start(token) { await Loads.order(token, id, cacheFirst: false, desk, mailbox) }
    case .readOrderAhead(let token, let id):
      start(token, in: .orderAhead) { mailbox.post(.orderAhead(token, try? await desk.order(id))) }
    case .loadTimeline(let id, let placedAt):
      readInTurn { mailbox.post(.timeline(id, await desk.timeline(of: id, placedAt: placedAt))) }
    case .findOtherOrders(let order):
      Task.detached { mailbox.post(.otherOrders(order.id, await desk.otherOrders(like: order))) }
    case .searchOrders(let token, let text):
      start(token, in: .search) { await Loads.search(token, text, desk, mailbox) }
    case .loadLastSeen(let ids):
      readInTurn { mailbox.post(.lastSeen(await desk.lastSeen(ids))) }
    case .loadIndexReach:
      Task.detached { if let reach = try? await desk.indexReach() { mailbox.post(.indexReach(reach)) } }
    case .sweep(let token, let settings):
      start(token) {
        let result = await Result.of { () async throws(DeskError) in
          try await desk.sweep(settings) { mailbox.post(.sweepProgress(token, $0)) }
        }
        mailbox.post(.sweepEnded(token, result))
      }
    case .countAll(let token):
      start(token, in: .counts) { await Loads.counts(token, desk, mailbox) }
    case .loadCachedCounts:
      Task.detached { for (status, count) in await desk.cachedCounts() { mailbox.post(.count(status, count)) } }
    case .resolveMarks(let token, let ids):
      start(token) { await Loads.marks(token, ids, desk, mailbox) }
    case .markAll(let token, let status):
      start(token) { await Loads.wholeFilter(token, status, desk, mailbox) }
    case .loadDrafts(let revision):
      // What was staged until now is in the store before it is asked.
      let keeping = keeping
      Task.detached {
        await keeping?.value
        do throws(DeskError) {
          mailbox.post(.drafts(revision, try await desk.drafts()))
        } catch {
          mailbox.post(.draftNotKept(error))
        }
      }
    case .changeStatus(let token, let change): changeStatus(token, change)
    case .changeStatuses(let token, let changes):
      start(token) {
        _ = await desk.changeStatuses(changes) { mailbox.post(.bulkOutcome(token, $0, $1)) }
        mailbox.post(.bulkEnded(token))
      }
    case .changeLines(let token, let draft): changeLines(token, draft)
    case .keepDraft(let draft):
      keepInOrder { () async throws(DeskError) in
        try await desk.keep(draft)
        return draft.isEmpty ? nil : .draftKept(draft.id)
      } failed: {
        .draftNotKept($0)
      }
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
      running.removeValue(forKey: token)?.cancel()
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
    case .team(let effect): run(effect)
    case .news(let effect): run(effect)
    case .journal(let effect): run(effect)
    case .doubt(let effect): run(effect)
    case .terminal:
      break
    }
  }

  func changeStatus(_ token: LoadToken, _ change: StatusChange, _ options: WriteOptions = WriteOptions()) {
    let (desk, mailbox) = (services.desk, mailbox)
    start(token) {
      let outcome = await desk.changeStatus(change, options: options) {
        mailbox.post(.writeStep(token, change.orderID, $0))
      }
      mailbox.post(.writeEnded(token, change.orderID, outcome))
    }
  }

  func changeLines(_ token: LoadToken, _ draft: OrderDraft, _ options: WriteOptions = WriteOptions()) {
    let (desk, mailbox) = (services.desk, mailbox)
    start(token) {
      let outcome = await desk.changeLines(draft, options: options) { mailbox.post(.writeStep(token, draft.id, $0)) }
      mailbox.post(.writeEnded(token, draft.id, outcome))
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
      if let older = latest[slot] { running.removeValue(forKey: older)?.cancel() }
      latest[slot] = token
    }
    let retry = logInRetry
    running[token] = Task.detached {
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

  /// A load has ended; its task is not kept any longer.
  func ended(_ token: LoadToken) {
    running[token] = nil
    exports.remove(token)
  }

  /// Ends every load and every wait, and lets what is to be kept reach the store.
  func leave() async {
    listening?.cancel()
    for task in running.values { task.cancel() }
    for token in exports { await running[token]?.value }
    await keeping?.value
  }
}
