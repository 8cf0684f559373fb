import Commerce
import Desk
import DeskTesting
import Glibc
import TerminalRuntime
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

/// No file is there.
private struct NoFiles: FileImporter {
  func look(
    _ request: ImportRequest, progress: @escaping @Sendable (Int) -> Void
  ) async -> Result<ImportReport, ImportFailure> { .failure(ImportFailure(words: "-")) }

  func take(
    _ request: ImportRequest, progress: @escaping @Sendable (Int) -> Void
  ) async -> Result<MergeSummary, ImportFailure> { .failure(ImportFailure(words: "-")) }
}

/// A clock that a test moves as an unhurried hand needs it.
@MainActor
private final class HandClock {
  var now = ContinuousClock.now
}

/// A whole console, with its effects, on a desk whose platform and store are in memory.
///
/// Effects run on the pool and post into the mailbox; ``settle(until:)`` sleeps on its descriptor as the event loop does.
@MainActor
final class LiveConsole {
  let platform: FakePlatform
  let store: MemoryStore
  let clock = ManualClock()
  private let mailbox: Mailbox<ServiceEvent>
  var app: ConsoleApp
  let exports: Recorder<ExportRequest>
  /// The clock that keys are timed by.
  private let hand = HandClock()
  let pickingFiles = Recorder<PickingFile>()
  let printed = Recorder<String>()

  /// - Parameter store: what a console before this one has left.
  init(
    orders: [Order], showsWritesAfter readings: Int = 0, store: MemoryStore = MemoryStore(),
    session: SessionInfo = .desk()
  ) throws {
    precondition(TestZone.isSet)
    self.store = store
    platform = FakePlatform(orders: orders, showsWritesAfter: readings)
    mailbox = try Mailbox()
    let exports = Recorder<ExportRequest>()
    self.exports = exports
    let identity = OrderDesk.Identity(operatorName: "ana", profile: "sandbox")
    let desk = OrderDesk(platform: platform, store: store, clock: clock, identity: identity)
    let catalog = CatalogDesk(platform: platform, store: store, clock: clock, identity: identity)
    let customers = CustomerDesk(platform: platform, store: store, clock: clock, identity: identity)
    let (clock, pickingFiles, printed, hand) = (clock, pickingFiles, printed, hand)
    app = ConsoleApp(
      session: session, start: .orders(.sentToSupplier),
      services: ConsoleServices(
        desk: desk, catalog: catalog, customers: customers, files: NoFiles(),
        picking: PickingServices(
          write: { file in
            pickingFiles.append(file)
            return .success("/tmp/separacao.txt")
          },
          print: { text in
            printed.append(text)
            return nil
          }),
        export: { request in
          exports.append(request)
          return .success("/tmp/pedidos.csv")
        },
        theme: { _ in .failure(.init(known: ["dark"])) }),
      mailbox: mailbox, now: { clock.now() }, instant: { hand.now })
    app.handle(.resized(Size(width: 80, height: 24)))
    draw()
  }

  var state: AppState { app.state }

  func press(_ names: String...) {
    for name in names {
      guard let key = Key(name: name) else { preconditionFailure("no key is called \(name)") }
      hand.now += .seconds(1)
      app.arrived([key], at: hand.now)
      app.handle(.input(.key(key)))
      if state.gate.held != nil {
        hand.now += TypingTimes.grace
        app.handle(.tick)
      }
      draw()
    }
  }

  @discardableResult
  func draw() -> Frame {
    var surface = Surface(state.size)
    defer { app.presented(at: hand.now) }
    return app.draw(into: &surface)
  }

  /// Handles what the services post until something holds.
  func settle(until holds: (AppState) -> Bool = { $0.activities.isEmpty }) {
    while !holds(state) {
      var waiting = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      // Only a broken effect keeps quiet for so long, however busy the machine is.
      guard poll(&waiting, 1, 120_000) > 0 else {
        Issue.record("the services went silent: \(state.activities.map(\.phrase))")
        return
      }
      for message in mailbox.drain() { app.handle(.message(message)) }
      draw()
    }
  }
}
