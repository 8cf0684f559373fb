import Commerce
import Console
import ConsoleKit
import CursesTerminal
import Desk
import Glibc
import Settings
import TerminalRuntime
import TextGrid
import Texts
import Widgets

/// Opens the console on a connection and gives the terminal back at the end, however it ends.
@MainActor
struct ConsoleRun {
  let environment: CommandEnvironment
  let connection: Connection
  var isProduction = false
  var isThrownAway = false
  /// The order's extra field that holds the customer's document, where the settings do not say.
  var customerDocumentField: String?
  var profile: String

  /// - Throws: ``Failure`` if there is no terminal.
  func run(_ start: StartView) async throws(Failure) {
    let signals: SignalPipe
    let mailbox: Mailbox<ServiceEvent>
    do throws(TerminalError) {
      signals = try SignalPipe()
      mailbox = try Mailbox()
    } catch {
      throw failure(error)
    }
    // The handlers stay until the end, so that a second signal does not interrupt the closing work.
    var isLost = false
    defer { signals.close(terminalIsLost: isLost) }
    let (catalog, conflicts) = ActionCatalog.standard.remapped(
      Dictionary(environment.settings.keys.map { ($0.action, $0.keys) }) { first, _ in first })
    // The app starts before the terminal: it reads the store while curses starts, and the first frame shows the result.
    var app = ConsoleApp(
      session: session(catalog), start: start, services: services, mailbox: mailbox,
      now: { [clock = environment.clock] in clock.now() })
    let cause: TerminationCause?
    do throws(TerminalError) {
      cause = try loop(&app, mailbox, signals, conflicts)
    } catch {
      await app.leave()
      throw failure(error)
    }
    isLost = cause != nil
    await app.leave()
    if cause != nil { await connection.desk.abandonWrites(note: "terminal lost or process ended") }
    if cause != nil { throw Failure(.interrupted, "") }
  }

  private func loop(
    _ app: inout ConsoleApp, _ mailbox: Mailbox<ServiceEvent>, _ signals: SignalPipe,
    _ conflicts: [ActionCatalog.Conflict]
  ) throws(TerminalError) -> TerminationCause? {
    let settings = environment.settings
    let terminal = try CursesTerminal(
      CursesTerminal.Configuration(colorMode: settings.noColor ? .none : .full, mouse: settings.mouse))
    defer { terminal.restore() }
    CrashHandlers.install()
    let (theme, problem) = environment.theme()
    terminal.apply(theme)
    let odd = notices(terminal, theme: problem, conflicts)
    if !odd.isEmpty { app.tell(odd.joined(separator: " · ")) }
    let loop = EventLoop<ConsoleApp>(terminal: terminal, signals: signals, mailbox: mailbox, decoder: terminal.decoder)
    return loop.run(&app)
  }

  private func session(_ catalog: ActionCatalog) -> SessionInfo {
    let settings = environment.settings
    return SessionInfo(
      profile: profile, isProduction: isProduction, isThrownAway: isThrownAway, operatorName: environment.operatorName,
      isReadOnly: settings.isReadOnly, language: environment.language,
      lineStyle: CursesTerminal.supportsUTF8 ? .unicode : .ascii, hidesPersonalData: settings.privacy,
      usesMouse: settings.mouse, usesBell: settings.bell, origin: connection.origin,
      customerDocumentField: settings.customerDocumentField ?? customerDocumentField,
      customerLimitAge: Int64(settings.limitAgeHours) * 3600, catalogColumns: settings.catalogColumns,
      alertStatuses: settings.alertStatuses, sweep: settings.sweep, messages: environment.messages,
      printProgram: settings.printCommand?.first, catalog: catalog)
  }

  private func failure(_ error: TerminalError) -> Failure {
    Failure(error == .lost ? .interrupted : .usage, Sentences.of(error, environment.language))
  }

  private var services: ConsoleServices {
    let environment = environment
    let exporter = Exporter(
      folder: environment.settings.exportFolder, texts: environment.texts, clock: environment.clock,
      catalog: connection.catalog,
      customers: connection.customers)
    return ConsoleServices(
      desk: connection.desk, catalog: connection.catalog, customers: connection.customers,
      files: ConsoleImporter(
        into: connection, clock: environment.clock, home: environment.variables["HOME"]),
      picking: PickingServices(environment, exporter),
      export: { await exporter.write($0) },
      theme: { name in
        let names = ThemeCatalog(userFolder: environment.settings.themesFolder).names()
        guard names.contains(name) else { return .failure(.init(known: names)) }
        return .success(environment.theme(named: name))
      })
  }

  /// What was wrong at the start, without stopping it. It is shown once.
  private func notices(
    _ terminal: CursesTerminal, theme: String?, _ conflicts: [ActionCatalog.Conflict]
  ) -> [String] {
    var sentences: [String] = []
    if let notice = terminal.notice { sentences.append(Sentences.of(notice, environment.language)) }
    if let theme { sentences.append(theme) }
    if let zone = environment.zoneProblem { sentences.append(zone) }
    if connection.store.isRestored { sentences.append(Sentences.of(DeskError(.store(.restored)), environment.texts)) }
    sentences += conflicts.map { Sentences.of($0, environment.language) }
    sentences += environment.settings.problems.map { Sentences.of($0, environment.language) }
    return sentences
  }
}
