import Commerce
import ConsoleKit
import Desk
import TerminalRuntime
import TextGrid

/// The console as the event loop drives it: state in, effects out, one frame for each batch of events.
@MainActor
public struct ConsoleApp: Application {
  public private(set) var state: AppState
  private let runner: EffectRunner
  private let now: @MainActor () -> Timestamp
  private let instant: @MainActor () -> ContinuousClock.Instant
  /// When the input that is being handled was read.
  private var readAt: ContinuousClock.Instant
  private var requests: [TerminalRequest] = []

  public init(
    session: SessionInfo, start: StartView, services: ConsoleServices, mailbox: Mailbox<ServiceEvent>,
    now: @escaping @MainActor () -> Timestamp,
    instant: @escaping @MainActor () -> ContinuousClock.Instant = { .now }
  ) {
    state = AppState(session: session, start: start, now: now())
    runner = EffectRunner(services: services, mailbox: mailbox)
    self.now = now
    self.instant = instant
    readAt = instant()
    take(.started(start))
  }

  /// Shows a sentence of the program itself in the message line.
  public mutating func tell(_ sentence: String) {
    state.notice = Notice(text: SafeText(sentence), kind: .warning)
  }

  public mutating func handle(_ event: LoopEvent<ServiceEvent>) {
    switch event {
    case .input(.key(let key)): take(.key(key), at: readAt)
    case .input(.lineEnd): take(.lineEnd, at: readAt)
    case .input(.paste(let text)): take(.paste(text))
    case .input(.mouse(let event)): take(.mouse(event))
    case .input(.report): break
    case .resized(let size): take(.resized(size))
    case .message(let message): take(.service(message))
    case .tick, .resumed: take(.tick)
    case .stopPutOff: take(.stopPutOff)
    case .interrupted: state.finish()
    }
  }

  public mutating func arrived(_ keys: [Key], at moment: ContinuousClock.Instant) {
    readAt = moment
    take(.read(keys), at: moment)
  }

  public mutating func presented(at moment: ContinuousClock.Instant) {
    take(.shown, at: moment)
  }

  private mutating func take(_ event: AppEvent, at moment: ContinuousClock.Instant? = nil) {
    for effect in state.update(event, at: now(), instant: moment ?? instant()) {
      if case .terminal(let request) = effect { requests.append(request) } else { runner.run(effect) }
    }
  }

  public mutating func draw(into surface: inout Surface) -> Frame {
    let cursor = state.draw(into: &surface)
    let asks = state.awaitsPaint
    take(.painted)
    return Frame(cursor: cursor, dropsTypeAhead: asks)
  }

  public var awaitsPaint: Bool { state.awaitsPaint }

  public var nextTick: Duration? { state.nextTick }

  public mutating func takeRequests() -> [TerminalRequest] {
    defer { requests = [] }
    return requests
  }

  public var isFinished: Bool { state.isFinished }

  /// Ends what runs and lets staged drafts reach the store; call it after the loop has ended.
  public func leave() async {
    await runner.leave()
  }
}
