import Commerce
import Desk
import TerminalRuntime
import Testing

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The sweep in the background")
struct BackgroundSweepTests {
  private func console(_ settings: SweepSettings? = .inBackground(pace: 1)) -> ConsoleDriver {
    var session = SessionInfo.desk()
    session.sweep = settings
    return ConsoleDriver(listing: Sample.list(3), session: session)
  }

  private func sweeps(_ console: ConsoleDriver) -> [LoadToken] {
    console.effects.compactMap { if case .orders(.sweep(let token, _)) = $0 { token } else { nil } }
  }

  private func progress(new: Int, isComplete: Bool = true) -> SweepProgress {
    var progress = SweepProgress(status: .open)
    progress.new = new
    progress.isComplete = isComplete
    return progress
  }

  private func endSweep(of console: inout ConsoleDriver, _ error: DeskError) throws {
    console.service(.orders(.sweepEnded(try #require(sweeps(console).last), .failure(error))))
  }

  @Test("begins after the first page, is over in silence, and begins again after a minute")
  func rounds() throws {
    var console = console()
    console.wait(seconds: 1)
    #expect(sweeps(console).isEmpty)
    console.wait(seconds: 2)
    let token = try #require(sweeps(console).first)
    #expect(console.state.activities.isEmpty)
    console.service(.orders(.sweepEnded(token, .success(progress(new: 0)))))
    console.wait(seconds: 59)
    #expect(sweeps(console).count == 1)
    console.wait(seconds: 1)
    #expect(sweeps(console).count == 2)
  }

  @Test("goes on at once where a list was left for the next time")
  func goingOn() throws {
    var console = console()
    console.wait(seconds: 3)
    console.service(
      .orders(.sweepEnded(try #require(sweeps(console).last), .success(progress(new: 9, isComplete: false)))))
    console.wait(seconds: 1)
    #expect(sweeps(console).count == 2)
  }

  @Test("counts the news when it has found something, and only then")
  func counts() throws {
    var console = console()
    console.service(.orders(.news(.loaded(.failure(DeskError(.store(.other)))))))
    console.wait(seconds: 3)
    let token = try #require(sweeps(console).last)
    console.service(.orders(.sweepProgress(token, progress(new: 0))))
    #expect(console.effects.last != .news(.load(since: nil)))
    console.service(.orders(.sweepProgress(token, progress(new: 2))))
    #expect(console.effects.last == .news(.load(since: nil)))
  }

  @Test("ends when nobody has pressed a key for five minutes, and begins again with the next key")
  func idle() throws {
    var console = console()
    console.wait(seconds: 3)
    let token = try #require(sweeps(console).last)
    console.wait(seconds: 299)
    console.service(.orders(.sweepProgress(token, progress(new: 0))))
    #expect(console.effects.last == .cancel(token))
    console.service(.orders(.sweepEnded(token, .failure(DeskError(.canceled)))))
    #expect(console.state.nextTick == nil)
    console.press("down")
    console.wait(seconds: 1)
    #expect(sweeps(console).count == 2)
  }

  @Test("is patient when the platform asks for it, and waits for a person when the log-in is refused")
  func failures() throws {
    var console = console()
    console.wait(seconds: 3)
    try endSweep(of: &console, DeskError(.throttled(retryAfterSeconds: 600)))
    console.press("down")
    console.wait(seconds: 290)
    console.press("up")
    console.wait(seconds: 290)
    console.press("up")
    #expect(sweeps(console).count == 1)
    console.wait(seconds: 20)
    #expect(sweeps(console).count == 2)
    try endSweep(of: &console, DeskError(.logInRefused))
    console.press("down")
    console.wait(seconds: 100)
    #expect(sweeps(console).count == 2)
    #expect(console.state.connection == .logInRefused)
    console.press("r")
    console.wait(seconds: 1)
    #expect(sweeps(console).count == 3)
  }

  @Test("does not take the next key for the end of the platform's patience where nobody was at the desk")
  func idlePatience() throws {
    var console = console()
    console.wait(seconds: 3)
    console.wait(seconds: 400)
    try endSweep(of: &console, DeskError(.throttled(retryAfterSeconds: 900)))
    console.press("down")
    console.wait(seconds: 290)
    console.press("down")
    #expect(sweeps(console).count == 1)
  }

  @Test("can be switched off, and then begins when it is asked for")
  func off() {
    var console = console(nil)
    console.wait(seconds: 100)
    #expect(sweeps(console).isEmpty && console.state.nextTick == nil)
    console.press(":")
    console.type("varrer")
    console.press("enter")
    #expect(sweeps(console).count == 1)
    console.service(.orders(.sweepProgress(sweeps(console)[0], progress(new: 1))))
    #expect(console.drawn().contains("lendo O, página"))
    console.service(.orders(.sweepEnded(sweeps(console)[0], .success(progress(new: 1)))))
    #expect(console.drawn().contains("Listas lidas: 1 novos"))
    console.wait(seconds: 100)
    console.press("down")
    console.wait(seconds: 2)
    #expect(sweeps(console).count == 1)
  }
}
