import TextGrid

public enum LoopEvent<Message: Sendable>: Sendable {
  case input(InputEvent)
  /// The size of the terminal; also the first event of a run.
  case resized(Size)
  case message(Message)
  /// The interval of ``Application/nextTick`` has passed.
  case tick
  /// The process continues after a stop.
  case resumed
  /// A requested stop is delayed until shared locks are released: see ``StopHold``.
  case stopPutOff
  /// The run is ending: no more input comes. Finish within two seconds.
  case interrupted(TerminationCause)
}

extension LoopEvent: Equatable where Message: Equatable {}

/// Why a run ended before the application finished.
public enum TerminationCause: Hashable, Sendable {
  /// SIGTERM.
  case terminate
  /// SIGHUP.
  case hangUp
  /// The terminal was lost: end of file, an input error, or a hang-up of the line.
  case terminalLost
}

/// What the event loop needs to know about a frame beside its cells.
public struct Frame: Hashable, Sendable {
  /// The position of the hardware cursor; `nil` hides it.
  public var cursor: Point?
  /// Whether the frame asks a question that keys typed before it was visible must not answer: input that is waiting when the
  /// frame is on the screen is dropped.
  public var dropsTypeAhead: Bool

  public init(cursor: Point? = nil, dropsTypeAhead: Bool = false) {
    self.cursor = cursor
    self.dropsTypeAhead = dropsTypeAhead
  }
}

/// A program that ``EventLoop`` runs.
@MainActor
public protocol Application {
  associatedtype Message: Sendable

  mutating func handle(_ event: LoopEvent<Message>)

  /// Announces the keys of one read, before they are handled one by one. Some may be dropped before.
  mutating func arrived(_ keys: [Key], at moment: ContinuousClock.Instant)

  /// The terminal has received the last frame completely.
  mutating func presented(at moment: ContinuousClock.Instant)

  /// Draws the whole screen; called at most once after each batch of events, and only then.
  mutating func draw(into surface: inout Surface) -> Frame

  /// Whether something opened that must be seen before it is answered. The rest of the input that came with the opening key is
  /// dropped until the next ``draw(into:)``, which must reset this.
  var awaitsPaint: Bool { get }

  /// The time from the last tick (or from when the value changed) to the next one; `nil` for no ticks.
  var nextTick: Duration? { get }

  /// Takes the requests to the terminal since the last call.
  mutating func takeRequests() -> [TerminalRequest]

  var isFinished: Bool { get }
}

extension Application {
  public var awaitsPaint: Bool { false }

  public mutating func arrived(_ keys: [Key], at moment: ContinuousClock.Instant) {}

  public mutating func presented(at moment: ContinuousClock.Instant) {}
}
