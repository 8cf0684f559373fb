import Commerce
import Console
import Desk
import Settings
import TerminalRuntime

extension EnglishSentences {
  /// `nil` where the console's words serve.
  static func words(_ error: DeskError) -> String? {
    switch error.kind {
    case .refused, .notFound, .canceled, .store: nil
    case .logInRefused: "Log-in refused (401): no more calls are made. Mend --user or the password and repeat."
    case .throttled(let seconds?): "The platform asks for calm: repeat in \(seconds) s."
    case .throttled(nil): "The platform asks for calm: wait a little and repeat."
    case .gatewayFault(let code): "The platform's gateway failed (\(code)): \(error.detail) — it is safe to repeat."
    case .unreachable(let obstacle): "Not connected: \(words(obstacle)) Nothing was sent: it is safe to repeat."
    case .interrupted: "The connection broke within the answer: it is safe to repeat."
    case .unreadable: "The answer makes no sense (\(error.detail)): repeat, and tell the platform if it stays so."
    case .unknownOutcome: "Unknown: it was sent and no answer came. See `balcao journal list` before you repeat."
    case .notPossible(let hindrance): words(hindrance)
    }
  }

  private static func words(_ obstacle: DeskError.Obstacle) -> String {
    switch obstacle {
    case .nameNotFound: "the server's name does not exist; check --base-url."
    case .connectionRefused: "the server refused the connection; check --base-url."
    case .connectionTimedOut: "the server did not answer in time."
    case .tlsExpired: "the server's certificate has expired."
    case .tlsWrongHost: "the certificate is another server's; check --base-url."
    case .tlsUntrusted: "the certificate is not of a known authority; see --ca-file."
    case .tlsOther: "the secure connection could not be made."
    case .other: "the server was not reached."
    }
  }

  private static func words(_ hindrance: DeskError.Hindrance) -> String? {
    switch hindrance {
    case .readOnly: words(.readOnly)
    case .noLinesLeft:
      "An order cannot be left without products: nothing was sent. `balcao orders set-status --to I` cancels it."
    case .quantityNotPositive(let code): "The quantity of \(code) has to be above zero; \(code)=0 removes the line."
    case .staleStock(let count):
      "The stock of \(count) of them is too old to publish: import a file with today's stock, then push again."
    case .moreIsDue(let count):
      "\(count) products are due now, more than you were asked about: nothing was sent. Push again."
    case .staleTerms(let count):
      "Of \(count) customers flag or limit is not known, or the limit is too old to state again: the platform would give "
        + "spent credit back. Give them with `balcao customers set DOC --blocked yes|no --limit VALUE`, or import a file."
    case .lockedBy(let holder):
      "\(Texts(language: .english).name(of: holder)) has the same order or customer now. Nothing was sent: repeat later, or wait longer with --wait."
    case .unsettled(let name, let at):
      "\(name)'s write of \(Texts(language: .english).dateTime(at).string) is still open: nothing was sent. Look at `balcao journal "
        + "list`; --over-unsettled sends all the same."
    case .registeredMeanwhile(let name): "\(name) has just registered this customer: nothing was sent."
    case .emptyProductCode, .repeatedProductCode, .unreadableQuantity, .nothingStaged, .sentElsewhere: nil
    }
  }

  /// `nil` where the console's words serve.
  static func words(_ outcome: WriteOutcome, of id: OrderID, _ texts: Texts) -> String? {
    switch outcome {
    case .confirmed(let order, _): "Order \(id) confirmed in \(order.status)."
    case .refused(let error) where error.detail.isEmpty: "Order \(id) refused: \(Sentences.of(error, texts))"
    case .unseen(let error, let last):
      "Order \(id): accepted, state unknown\(lastRead(last, texts)). \(Sentences.of(error, texts))"
    case .unsettled(let entry, let order):
      "Order \(id): nothing was sent. Write \(entry.id) of \(entry.intent.operatorName), \(texts.dateTime(entry.openedAt).string), "
        + "has not been seen; the order is in \(order.status). `balcao journal settle` asks again; --over-unsettled sends."
    case .unrecorded(let outcome, let error):
      "\(Sentences.of(outcome, of: id, texts)) The journal could not be written (\(error.detail)): `balcao journal settle` repairs it."
    case .unknown:
      "Order \(id) unknown: no answer came and a reading does not show the change. See `balcao journal list`."
    case .notSent(let error) where error.kind == .canceled: "Order \(id): interrupted, nothing was sent."
    case .notSent(let error): "Order \(id): nothing was sent. \(Sentences.of(error, texts))"
    case .accepted, .notConfirmed, .refused, .moved, .alreadySo: nil
    }
  }

  private static func lastRead(_ last: Dated<Order>?, _ texts: Texts) -> String {
    last.map { "; last read \($0.value.status) at \(texts.time($0.readAt).string)" } ?? ""
  }

  static func words(_ error: TerminalError) -> String {
    switch error {
    case .noTerminal: "There is no terminal: open the console on one, or use the commands of `balcao --help`."
    case .unsuitable(let term):
      term.isEmpty
        ? "The variable TERM is empty: give the kind of terminal, such as TERM=xterm-256color."
        : "The terminal \(term) will not do for the console: try TERM=xterm-256color."
    case .notStarted(let term): "The terminal \(term) did not open: try TERM=xterm-256color."
    case .system(let operation, let code):
      "The system did not let the console open (\(operation), error \(code)): try again."
    case .lost: "The terminal is gone. What was being sent is in the journal: `balcao journal list`."
    }
  }

  static func words(_ conflict: ActionCatalog.Conflict) -> String {
    switch conflict {
    case .unknownAction(let name): "keys: there is no action \(name); `balcao keys` shows them all."
    case .unknownKey(let key, let action): "keys: \(action): there is no key \(key); write it as `balcao keys` does."
    case .doubleKey(let key, let owner, let loser):
      "keys: the key \(key.name) is taken by \(owner.rawValue); \(loser.rawValue) is left without it."
    case .digit(let key, let action):
      "keys: \(action.rawValue): the digit \(key.name) is always an order number; choose another key."
    }
  }
}
