import Commerce
import Console
import CursesTerminal
import Desk
import Glibc
import Settings
import TerminalRuntime
import TextGrid
import Widgets

/// Opens the console on a connection and gives the terminal back at the end, however it ends.
@MainActor
struct ConsoleRun {
  let workplace: Workplace
  let connection: Connection
  var isProduction = false
  var profile: String

  /// - Throws: ``Failure`` when there is no terminal to work on.
  func run(_ start: StartView) async throws(Failure) {
    let app: ConsoleApp
    let cause: TerminationCause?
    let signals: SignalPipe
    do throws(TerminalError) {
      signals = try SignalPipe()
      (app, cause) = try loop(start, signals)
    } catch {
      throw Failure(error == .lost ? .interrupted : .usage, Sentences.of(error, workplace.language))
    }
    await app.leave()
    // A second signal must not cut short what is still put in order: the handlers stay until then.
    defer { signals.close() }
    if cause != nil { await connection.desk.abandonWrites(note: "terminal lost or process ended") }
    if cause != nil { throw Failure(.interrupted, "") }
  }

  private func loop(_ start: StartView, _ signals: SignalPipe) throws(TerminalError) -> (ConsoleApp, TerminationCause?)
  {
    let mailbox = try Mailbox<ServiceEvent>()
    let settings = workplace.settings
    let terminal = try CursesTerminal(
      CursesTerminal.Configuration(colorMode: settings.noColor ? .none : .full, mouse: settings.mouse))
    defer { terminal.restore() }
    CrashHandlers.install()
    let (theme, problem) = workplace.theme()
    terminal.apply(theme)
    let (catalog, conflicts) = ActionCatalog.standard.remapped(
      Dictionary(settings.keys.map { ($0.action, $0.keys) }) { first, _ in first })
    let session = SessionInfo(
      profile: profile, isProduction: isProduction, operatorName: workplace.operatorName,
      isReadOnly: settings.isReadOnly,
      language: workplace.language, lineStyle: terminal.supportsUTF8 ? .unicode : .ascii,
      hidesPersonalData: settings.privacy, usesMouse: settings.mouse, origin: connection.origin, catalog: catalog)
    var app = ConsoleApp(
      session: session, start: start, services: services, mailbox: mailbox, now: { SystemClock.now() })
    let odd = notices(terminal, theme: problem, conflicts)
    if !odd.isEmpty { app.tell(odd.joined(separator: " · ")) }
    let loop = EventLoop<ConsoleApp>(terminal: terminal, signals: signals, mailbox: mailbox, decoder: terminal.decoder)
    let cause = loop.run(&app)
    return (app, cause)
  }

  private var services: ConsoleServices {
    let workplace = workplace
    let exporter = Exporter(folder: workplace.settings.exportFolder, texts: workplace.texts)
    return ConsoleServices(
      desk: connection.desk,
      export: { await exporter.write($0) },
      theme: { name in
        let names = ThemeCatalog(userFolder: workplace.settings.themesFolder).names()
        guard names.contains(name) else { return .failure(.init(known: names)) }
        return .success(workplace.theme(named: name))
      })
  }

  /// What was odd at the start: said once, in the way of nothing.
  private func notices(
    _ terminal: CursesTerminal, theme: String?, _ conflicts: [ActionCatalog.Conflict]
  ) -> [String] {
    var sentences: [String] = []
    if let notice = terminal.notice { sentences.append(Sentences.of(notice, workplace.language)) }
    if let theme { sentences.append(theme) }
    sentences += conflicts.map { Sentences.of($0, workplace.language) }
    sentences += workplace.settings.problems.map { Sentences.of($0, workplace.language) }
    return sentences
  }
}
