import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts

// What exists once, by the names that all use.
extension AppState {
  public var session: SessionInfo {
    get { shell.session }
    _modify { yield &shell.session }
  }

  public var size: Size {
    get { shell.size }
    set { shell.size = newValue }
  }

  public var now: Timestamp {
    get { shell.now }
    set { shell.now = newValue }
  }

  public var pane: Pane {
    get { shell.pane }
    set { shell.pane = newValue }
  }

  public var notice: Notice? {
    get { shell.notice }
    set { shell.notice = newValue }
  }

  public var activities: [Activity] {
    get { shell.activities }
    _modify { yield &shell.activities }
  }

  public var connection: Connection {
    get { shell.connection }
    set { shell.connection = newValue }
  }

  public var awaitsPaint: Bool {
    get { shell.awaitsPaint }
    set { shell.awaitsPaint = newValue }
  }

  mutating func newToken() -> LoadToken { shell.newToken() }

  mutating func say(_ phrase: Phrase, _ kind: Notice.Kind = .information) { shell.say(phrase, kind) }

  mutating func add(_ remark: SafeText, _ kind: Notice.Kind = .warning) { shell.add(remark, kind) }

  mutating func begin(_ token: LoadToken, _ phrase: Phrase, isWrite: Bool = false, quiet: Int64 = 0) {
    shell.begin(Activity(token: token, phrase: phrase, startedAt: now, isWrite: isWrite, quiet: quiet))
  }

  mutating func setPhrase(_ phrase: Phrase, of token: LoadToken) { shell.setPhrase(phrase, of: token) }

  mutating func end(_ token: LoadToken) { shell.end(token) }

  mutating func noteStop(_ error: DeskError?) { shell.noteStop(error) }

  mutating func report(_ error: DeskError) { shell.report(error) }

  mutating func replaceTop(_ overlay: Overlay) {
    if !overlays.isEmpty { overlays[overlays.count - 1] = overlay }
  }
}
