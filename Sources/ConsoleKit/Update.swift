import Commerce
import Desk
import TerminalRuntime
import TextGrid
import Texts
import Widgets

/// One event, as it is being handled by a component: its state, its overlays, and all it may do to the console.
public struct Update<Own: Component>: ComponentReading {
  public var own: Own
  public var layers: Layers<Own>
  public internal(set) var shell: Shell
  public private(set) var outcomes: [Outcome] = []

  /// What is to be done when the component is through, in this order.
  public enum Outcome {
    case effect(Own.Effect)
    case cancel(LoadToken)
    case terminal(TerminalRequest)
    case request(Request)
    case argument(ActionID)
  }

  public init(own: Own, layers: Layers<Own>, shell: Shell) {
    self.own = own
    self.layers = layers
    self.shell = shell
  }

  public var answers: [Dialog.Answer] { [] }

  // MARK: Work

  /// Asks the component's services for something.
  public mutating func ask(_ effect: Own.Effect) {
    outcomes.append(.effect(effect))
  }

  public mutating func request(_ request: Request) {
    outcomes.append(.request(request))
  }

  public mutating func newToken() -> LoadToken { shell.newToken() }

  /// Begins to show that something is under way.
  ///
  /// - Parameter isLocal: the local store answers, as a rule at once.
  public mutating func begin(
    _ token: LoadToken, _ phrase: Phrase, isWrite: Bool = false, isLocal: Bool = false,
    stopPhrase: Phrase = .waitingStopped
  ) {
    shell.begin(
      Activity(
        token: token, phrase: phrase, startedAt: now, isWrite: isWrite, quiet: isLocal ? Activity.localQuiet : 0,
        stopPhrase: stopPhrase))
  }

  /// Begins to show a reading. The reading that it replaces ends, if that is still under way.
  public mutating func begin(_ phrase: Phrase, replacing former: LoadToken?) -> LoadToken {
    if let former, endAwaited(former) { cancel(former) }
    let token = newToken()
    begin(token, phrase)
    return token
  }

  /// Whether work is still shown as under way.
  public func isUnderWay(_ token: LoadToken) -> Bool { shell.activities.contains { $0.token == token } }

  public mutating func setPhrase(_ phrase: Phrase, of token: LoadToken) { shell.setPhrase(phrase, of: token) }

  public mutating func end(_ token: LoadToken) { shell.end(token) }

  /// Ends what is shown as under way.
  ///
  /// - Returns: whether it was; what comes of work that was given up is dropped.
  public mutating func endAwaited(_ token: LoadToken) -> Bool {
    defer { end(token) }
    return isUnderWay(token)
  }

  /// Ends work that is not awaited any more.
  public mutating func cancel(_ token: LoadToken) { outcomes.append(.cancel(token)) }

  // MARK: Words

  public mutating func say(_ phrase: Phrase, _ kind: Notice.Kind = .information) { shell.say(phrase, kind) }

  public mutating func add(_ remark: SafeText, _ kind: Notice.Kind = .warning) { shell.add(remark, kind) }

  /// Shows words of the component's own in the message line.
  public mutating func tell(_ words: SafeText, _ kind: Notice.Kind = .warning) {
    shell.notice = Notice(text: words, kind: kind)
  }

  public mutating func report(_ error: DeskError) { shell.report(error) }

  public mutating func report(_ export: Result<String, ExportFailure>) { shell.report(export) }

  /// Shows what an error says of the connection, where the words for it are others.
  public mutating func noteConnection(of error: DeskError) { shell.noteConnection(of: error) }

  /// Takes the sentence in the message line back: what is shown now says it.
  public mutating func clearNotice() { shell.notice = nil }

  public mutating func noteStop(_ error: DeskError?) { shell.noteStop(error) }

  /// What an error shows of the connection, where it is said elsewhere.
  public mutating func noteFailure(_ error: DeskError) { shell.connection = error.connection ?? shell.connection }

  /// The platform has given a good answer.
  public mutating func noteGoodAnswer() { shell.connection = .good }

  /// Sends a text to the terminal's clipboard, and shows it to be selected by hand.
  ///
  /// - Parameter phrase: what is said of it instead.
  public mutating func copy(_ text: String, isPersonal: Bool = false, saying phrase: Phrase? = nil) {
    guard text.utf8.count <= TerminalRequest.copyLimit else { return say(.tooLongToCopy, .warning) }
    say(phrase ?? .copied(isPersonal ? personal(text).text.string : text))
    outcomes.append(.terminal(.copy(text)))
  }

  // MARK: The screen

  public mutating func showPane(_ pane: Pane) { shell.pane = pane }

  public mutating func push(_ layer: Layer<Own>) {
    layers.places.append(.own(layer))
    shell.awaitsPaint = layer.isConfirmation
  }

  public mutating func push(_ page: Own.Page) { push(.page(page)) }

  /// Shows what the program brings up by itself. It goes beneath what is open, so that it takes no key meant for that.
  public mutating func present(_ layer: Layer<Own>) {
    guard layers.isEmpty else { return layers.places.insert(.own(layer), at: 0) }
    push(layer)
  }

  public mutating func openMenu(_ choice: Own.Choice, count: Int, selected: Int = 0) {
    push(.menu(MenuOverlay(purpose: choice, count: count, selected: selected)))
  }

  /// Shows a text to be read.
  public mutating func show(_ viewer: Viewer) { push(.reader(viewer)) }

  /// Opens the command line with the action's name, its argument to be typed.
  public mutating func askForArgument(of id: ActionID) { outcomes.append(.argument(id)) }

  public mutating func pose(_ inquiry: Own.Inquiry, _ lines: [StyledText], expected: String? = nil) {
    push(.question(Question(purpose: inquiry, title: texts(.questionTitle), lines: lines, expected: expected)))
  }

  /// What was shown has changed, or keys were typed that were not meant for it: it has to be seen before a key counts.
  public mutating func awaitPaint() { shell.awaitsPaint = true }
}

extension Layer {
  /// Whether its answer sends something: it must have been on the screen before a key can give it.
  public var isConfirmation: Bool {
    switch self {
    case .question: true
    case .page(let page): page.isConfirmation
    case .menu, .input, .search, .reader: false
    }
  }
}
