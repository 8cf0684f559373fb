import Commerce
import Desk

// What went wrong, in words that claim no more than the event: one table for the console and the command line.
extension English {
  /// - Parameter again: what to do to try again; by default what repeats a reading, or the command.
  func fault(_ error: DeskError, at place: CausePlace = .console, again: String? = nil) -> String {
    let againOrReport = again ?? "repeat, and tell the platform if it stays so."
    let again = again ?? (place == .console ? "\(texts.key(.refresh)) tries again." : "repeat the command.")
    let look =
      place == .console
      ? "See the journal \(texts.key(.journal)) before you repeat it."
      : "See `balcao journal list` before you repeat it."
    switch error.kind {
    case .refused: return "The platform refused: \(error.detail)"
    case .notFound:
      return "Order not found\(error.cameWithoutData ? ": the answer has no data" : ""). Check the number."
    case .logInRefused where error.isTurnedAwayThrice:
      return
        "Three answers in a row turned the calls away (401), none of them the platform's: calls have stopped. Check network and "
        + "user and " + (place == .console ? "press \(texts.key(.refresh))." : "repeat the command.")
    case .logInRefused:
      return "The platform refused the log-in: calls have stopped. Fix user or password and "
        + (place == .console ? "press \(texts.key(.refresh))." : "repeat the command.")
    case .notAllowed:
      let said = error.detail.isEmpty ? "" : " (\(error.detail))"
      return "The user has no right to this call\(said): ask whoever keeps the account for it."
    case .turnedAway:
      return "\(came(error).startingUpperCase) came, without a word of the platform on the log-in: \(again)"
    case .noPassword: return "The password could not be obtained. \(error.detail)"
    case .throttled(let seconds):
      return "Too many requests: try again \(seconds.map { wait($0, from: error.answeredAt) } ?? "in a moment")."
    case .gatewayFault(let code) where error.isRedirect:
      return "The server pointed to another address (\(code)), which was not followed: \(again)"
    case .gatewayFault(let code):
      let said =
        error.detail.isEmpty
        ? shape(of: error).map { " \($0.startingUpperCase) came." } ?? ""
        : " The server said: \(error.detail)\(error.detail.hasSuffix(".") ? "" : ".")"
      return "The server failed (\(code)): \(again)\(said)"
    case .unreachable(let failure):
      return "No connection: \(connectionFailure(failure, at: place)) \(again.startingUpperCase)"
    case .interrupted:
      return switch error.came {
      case .silence: "No answer in time: \(again)"
      case .beginning: "The answer began and did not finish: \(again)"
      case .nothing, .answer, .unusable: "The connection broke before the answer: \(again)"
      }
    case .unreadable where error.isUnusable: return "\(came(error).startingUpperCase) came: \(again)"
    case .unreadable:
      return "\(came(error).startingUpperCase) came, which cannot be understood: "
        + (place == .console
          ? "\(texts.key(.raw)) shows it, \(texts.key(.refresh)) tries again."
          : againOrReport)
    case .unknownOutcome:
      return switch error.came {
      case .answer, .unusable:
        "Unknown: it was sent, and \(came(error)) came, which does not say whether it was taken. \(look)"
      case .beginning: "Unknown: it was sent, and the answer began and did not finish. \(look)"
      case .silence: "Unknown: it was sent, and no answer came in time. \(look)"
      case .nothing: "Unknown: it was sent, and the connection broke before the answer. \(look)"
      }
    case .canceled: return "Stopped, as asked."
    case .notPossible(let blocker): return self.blocker(blocker, at: place)
    case .store(let fault): return storeFault(fault, error.detail)
    }
  }

  /// What stands before "since" while an order cannot be read back.
  func failing(_ error: DeskError) -> String {
    switch error.kind {
    case .unreachable: "no connection"
    case .interrupted where error.came != .beginning: "no answer"
    case .throttled: "too many requests"
    case .logInRefused: "log-in refused"
    case .noPassword: "no password"
    case .notFound: "order not found"
    default: "no usable answer"
    }
  }

  /// What is said beside how a write ended.
  func unrecorded(_ error: DeskError, at place: CausePlace = .console) -> String {
    "The journal could not be written: \(fault(error, at: place))"
  }

  /// What is said beside what became of products or terms.
  func notNoted(_ error: DeskError, at place: CausePlace = .console) -> String {
    "What the platform answered could not be noted here: \(fault(error, at: place))"
  }

  /// In how long, as a person says it; beyond an hour the time on the clock.
  private func wait(_ seconds: Int, from start: Timestamp?) -> String {
    switch seconds {
    case ..<100: return "in \(max(1, seconds)) s"
    case ...3600: return "in \((seconds + 59) / 60) min"
    default: break
    }
    if seconds > Pause.longest { return "in more than a hundred years" }
    guard let pause = start.map({ Pause(seconds, from: $0) }) else { return "in \((seconds + 3599) / 3600) h" }
    let clock = "at \(texts.clock(pause.end))"
    return pause.endsToday ? clock : "on \(texts.date(pause.end)) \(clock)"
  }

  /// What came, as somebody describes it who cannot read it.
  private func came(_ error: DeskError) -> String {
    switch error.came {
    case .unusable(.tooLong): "an answer that is too long"
    case .unusable(.noHTTP): "an answer that is not HTTP"
    case .unusable(.notUnpacked): "an answer that cannot be unpacked"
    case .unusable(.otherPage): "another page than the one asked for"
    default: shape(of: error) ?? "an incomplete answer"
    }
  }

  private func shape(of error: DeskError) -> String? {
    guard case .answer(let shape) = error.came else { return nil }
    let form =
      switch shape.form {
      case .empty: "an empty answer"
      case .page: "an HTML page"
      case .json: "JSON"
      case .text: "a text"
      }
    return shape.form == .empty ? "\(form) (\(shape.status))" : "\(form) (\(shape.status), \(shape.sizeText))"
  }

  private func connectionFailure(_ failure: DeskError.ConnectionFailure, at place: CausePlace) -> String {
    let option = { (name: String) in place == .command ? " (check \(name))" : "" }
    return switch failure {
    case .nameNotFound: "the server's name does not exist\(option("--base-url"))."
    case .connectionRefused: "the server refused the connection\(option("--base-url"))."
    case .connectionTimedOut: "the server did not accept it in time."
    case .tlsExpired: "the server's certificate has expired."
    case .tlsWrongHost: "the certificate is another server's\(option("--base-url"))."
    case .tlsUntrusted: "the certificate is not of a known authority\(option("--ca-file"))."
    case .tlsOther: "the secure connection could not be made."
    case .other: "the server was not reached."
    }
  }

  func blocker(_ blocker: DeskError.Blocker, at place: CausePlace = .console) -> String {
    let isConsole = place == .console
    return switch blocker {
    case .readOnly:
      "Read-only: nothing was sent. "
        + (isConsole
          ? "\(texts.key(.unlock)) 15m allows writing."
          : "Leave out --read-only (or the profile's read_only) to write.")
    case .noLinesLeft:
      "An order cannot be left without products: cancel it by its status "
        + (isConsole ? "\(texts.key(.changeStatus))." : "(`balcao orders set-status --to I`).")
    case .emptyProductCode:
      "A line has no code: the API cannot change the products of this order. Change them on the platform."
    case .repeatedProductCode(let code):
      "Two lines have the code \(code): the API cannot change the products of this order. Change them on the platform."
    case .damagedProductCode(let code):
      "\(code) is a number, and not the code of a product: the API cannot change the products of this order. Change them on the platform."
    case .unreadableQuantity(let code):
      "The quantity of \(code) is not readable: the API cannot change the products of this order. Change them on the platform."
    case .quantityNotPositive(let code):
      "The quantity of \(code) has to be above zero; \(isConsole ? texts.key(.removeLine) : "\(code)=0") removes the line."
    case .nothingStaged: "There is no staged change."
    case .staleStock(let count):
      "The stock of \(counted(count, "product", "products")) due is too old or of unknown age. Nothing was sent: "
        + (isConsole
          ? "import or type the stock as it is now, then send." : "import a file with today's stock, then push again.")
    case .twins(let count):
      "\(counted(count, "article is", "articles are")) registered twice, under codes that differ in leading zeros. Nothing was sent: "
        + (isConsole
          ? "join them on the command line (catalog twins --join)." : "join them with `balcao catalog twins --join`.")
    case .moreIsDue(let count):
      "\(counted(count, "product is", "products are")) unsent now, more than were looked at. Nothing was sent: "
        + (isConsole ? "review again \(texts.key(.review))." : "push again.")
    case .staleTerms(let count):
      "\(counted(count, "customer", "customers")) due without a blocking flag and a recent limit. Nothing was sent: "
        + (isConsole
          ? "state both, then send."
          : "give them with `balcao customers set DOC --blocked yes|no --limit VALUE`, or import a file.")
    case .lockedBy(let holder) where holder.isStopped:
      "\(name(of: holder).startingUpperCase) has the same order or customer in a stopped process (\(holder.processID)): resume it with "
        + "fg, or end it. Nothing was sent."
    case .lockedBy(let holder):
      "\(name(of: holder).startingUpperCase) has the same order or customer now. Nothing was sent: repeat later"
        + (isConsole ? "." : ", or wait longer with --wait.")
    case .unsettled(let name, let at):
      "\(name)'s write of \(texts.dateTime(at)) is still open. Nothing was sent: "
        + (isConsole
          ? "see the journal \(texts.key(.journal))."
          : "see `balcao journal list`; --over-unsettled sends all the same.")
    case .beingSent(let name):
      "\(name)'s write is still being sent: try again when that has ended."
    case .registeredMeanwhile(let name):
      "\(name) has just registered this customer. Nothing was sent: check before you repeat it."
    case .sentElsewhere:
      "Another console or command on this local file is sending these now: try again when it has finished."
    }
  }

  private func storeFault(_ fault: DeskError.StoreFault, _ detail: String) -> String {
    switch fault {
    case .locked: "The local file is in use by another program: try again."
    case .readOnly: "The local file can only be read: check the permissions of --store."
    case .diskFull: "The disk is full: free some space."
    case .corrupt: "The local file is damaged: keep it and use another with --store."
    case .newerThanProgram: "The local file is of a newer version of Balcão: update the program."
    case .otherAccount: "The local file is another account's: use another with --store."
    case .notPermitted: "No permission for the local file: check --store."
    case .networkFolder:
      "The folder of the local file has no locks, as network folders have none: use --store on a disk of this machine."
    case .noKey:
      "The journal's key (journal.key) is missing: restore it. If it is lost, use the command journal accept-restore --reason TEXT."
    case .otherKey:
      "The journal's key (journal.key) is another local file's: use its own. If that is lost, use the command journal "
        + "accept-restore --reason TEXT."
    case .unsafeKey:
      "Others can read or replace the journal's key (journal.key): make it an ordinary file and use chmod 600."
    case .damagedKey: "The journal's key (journal.key) is damaged: restore it from a copy."
    case .closedKey: "The journal's key (journal.key) cannot be opened or made: check the permissions of its folder."
    case .noKeyPlace: "The journal's key (journal.key) has no folder: give XDG_CONFIG_HOME or HOME."
    case .restored:
      "The local file is an older copy or was moved, and sends nothing: use the command journal accept-restore --reason TEXT."
    case .tooManyFiles: "This process has too many files open: try again, or raise the limit (ulimit -n)."
    case .noMemory: "The machine has no memory left: free some and try again."
    case .other: "The local file failed (\(detail)): try again, or use another with --store."
    }
  }
}
