import Commerce
import Desk
import TextGrid
import Texts

/// Names one piece of work; an answer whose token is not awaited any more is dropped.
public typealias LoadToken = Int

/// What exists once in the console: session, screen, focus, message line, work under way, connection.
///
/// Every component reads it through a ``View``; through an ``Update`` it may do what that offers, and no more.
public struct Shell: Sendable, Equatable {
  public var session: SessionInfo
  public var size = Size(width: 80, height: 24)
  /// The moment of the event that is being handled; ages are counted to it.
  public var now: Timestamp
  public var pane: Pane = .orders
  public var notice: Notice?
  public var activities: [Activity] = []
  public var connection: Connection = .idle
  public var orders = OrderFacts()
  /// A question has been asked and is not on the screen yet: keys typed before it is are dropped.
  public var awaitsPaint = false {
    didSet { if awaitsPaint { shownAt = nil } }
  }
  /// When the frame with the question on top went out; `nil` while it has not.
  public var shownAt: ContinuousClock.Instant?
  public var tokens: LoadToken = 0

  public init(session: SessionInfo, now: Timestamp) {
    self.session = session
    self.now = now
  }

  public var texts: Texts { Texts(language: session.language, keys: session.catalog.firstKeys) }

  public mutating func newToken() -> LoadToken {
    tokens += 1
    return tokens
  }

  /// Shows a sentence in the message line until the next key.
  public mutating func say(_ phrase: Phrase, _ kind: Notice.Kind = .information) {
    notice = Notice(text: texts(phrase), kind: kind)
  }

  /// Shows a further sentence behind the one that was said by the same key.
  public mutating func add(_ remark: SafeText, _ kind: Notice.Kind = .warning) {
    notice = notice.map { Notice(text: $0.text + " " + remark, kind: $0.kind) } ?? Notice(text: remark, kind: kind)
  }

  /// Shows that calls have stopped until somebody fixes the log-in.
  public mutating func noteStop(_ error: DeskError?) {
    if let error, error.stopsCalls { connection = error.connection ?? connection }
  }

  public mutating func noteConnection(of error: DeskError) { connection = error.connection ?? connection }

  /// Says what went wrong, in one sentence with the next step; the raw answer stays one key away.
  public mutating func report(_ error: DeskError) {
    if error.kind == .canceled { return }
    noteConnection(of: error)
    say(.failed(error), .failure)
  }

  /// Says where an export is, or why there is none.
  public mutating func report(_ export: Result<String, ExportFailure>) {
    switch export {
    case .success(let path): say(.exported(path), .success)
    case .failure(let failure):
      if let error = failure.error { report(error) } else { say(.notExported(failure.path, failure.reason), .failure) }
    }
  }

  /// Begins to show that something is under way.
  public mutating func begin(_ activity: Activity) {
    activities.append(activity)
  }

  /// Says in other words what is under way.
  public mutating func setPhrase(_ phrase: Phrase, of token: LoadToken) {
    guard let index = activities.firstIndex(where: { $0.token == token }) else { return }
    activities[index].phrase = phrase
  }

  public mutating func end(_ token: LoadToken) {
    activities.removeAll { $0.token == token }
  }
}

/// Whether the last answer came, as the top line shows it.
public enum Connection: Sendable, Hashable {
  case idle, good, failing, logInRefused, noPassword
  /// The server was there, and no good answer came.
  case troubled
}

extension DeskError {
  /// What it shows of the connection; `nil` where it shows nothing of it.
  public var connection: Connection? {
    switch kind {
    case .logInRefused: isTurnedAwayThrice ? .troubled : .logInRefused
    case .noPassword: .noPassword
    case .notFound, .refused, .notAllowed, .notPossible, .store, .canceled: nil
    case .unreachable: .failing
    case .turnedAway, .throttled, .gatewayFault, .interrupted, .unreadable, .unknownOutcome: .troubled
    }
  }
}
