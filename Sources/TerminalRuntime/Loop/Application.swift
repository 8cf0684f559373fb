import TextGrid

/// Something happened.
public enum LoopEvent<Message: Sendable>: Sendable {
  case input(InputEvent)
  /// The terminal has this size; also the first event of a run.
  case resized(Size)
  case message(Message)
  /// The time that ``Application/nextTick`` asked for has passed.
  case tick
  /// The process runs again after it was stopped.
  case resumed
  /// A stop that was asked for waits until what others wait for is given back: see ``StopHold``.
  case stopPutOff
  /// The end is near: no more input comes. Finish within two seconds.
  case interrupted(TerminationCause)
}

extension LoopEvent: Equatable where Message: Equatable {}

/// Why a run ended before the application was finished.
public enum TerminationCause: Hashable, Sendable {
  /// SIGTERM.
  case terminate
  /// SIGHUP.
  case hangUp
  /// The terminal is gone: end of file, an input error, a hang-up on the line.
  case terminalLost
}

/// What the event loop has to know about a frame beyond its cells.
public struct Frame: Hashable, Sendable {
  /// Where the hardware cursor stands; hidden if `nil`.
  public var cursor: Point?
  /// The frame asks something that must not be answered by keys typed before it was seen: whatever input waits by the time
  /// it is on the screen is read and dropped.
  public var dropsTypeAhead: Bool

  public init(cursor: Point? = nil, dropsTypeAhead: Bool = false) {
    self.cursor = cursor
    self.dropsTypeAhead = dropsTypeAhead
  }
}

/// A program driven by ``EventLoop``.
@MainActor
public protocol Application {
  associatedtype Message: Sendable

  mutating func handle(_ event: LoopEvent<Message>)

  /// One read has brought these keys, which are handled next, one by one; what is dropped before then was read all the same.
  mutating func arrived(_ keys: [Key], at moment: ContinuousClock.Instant)

  /// The last frame has gone out to the terminal whole.
  mutating func presented(at moment: ContinuousClock.Instant)

  /// Draws the whole screen; called at most once for a batch of events, and never without one.
  mutating func draw(into surface: inout Surface) -> Frame

  /// Something has opened that must be seen before it is answered: the rest of the input that came with the key that opened
  /// it is dropped until the next ``draw(into:)``, which has to end this.
  var awaitsPaint: Bool { get }

  /// The time from the last tick (or from when the value changed) to the next one; `nil` sleeps until something happens.
  var nextTick: Duration? { get }

  /// Takes what has been asked of the terminal since the last call.
  mutating func takeRequests() -> [TerminalRequest]

  var isFinished: Bool { get }
}

extension Application {
  public var awaitsPaint: Bool { false }

  public mutating func arrived(_ keys: [Key], at moment: ContinuousClock.Instant) {}

  public mutating func presented(at moment: ContinuousClock.Instant) {}
}
