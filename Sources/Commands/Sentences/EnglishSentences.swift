import Commerce
import Desk
import LocalStore
import Texts

/// The sentences in English.
enum EnglishSentences {
  static func words(_ phrase: Sentences.Phrase) -> String {
    switch phrase {
    case .zoneUnknown(let zone, let shown):
      "This machine does not know the time zone \(zone) (package tzdata): times are shown in \(shown)."
    case .outputLost(let code):
      "The output is not complete: \(lossWords(code)). What was sent is in `balcao journal list`."
    case .unreadableCertificateFile(let path):
      "The certificate file \(path) cannot be read: give a PEM file with --ca-file."
    case .notConfigured:
      "No platform is configured: try `balcao demo`, or give --base-url and --user (or a profile in --config)."
    case .userMissing: "The user is missing: add --user NAME (or user in the profile)."
    case .passwordPrompt: "Password: "
    case .noPassword: "There is no terminal to ask for the password on: give --password-file or --password-stdin."
    case .unknownStatus(let text): "There is no status “\(text)”. There are: \(statuses)."
    case .unknownView(let text): "There is no view “\(text)”: give orders, order NUMBER, catalog or customers."
    case .tooManyOrders: "--orders takes 0 to 1000000."
    case .nothingToSearch: "Search for what? Give a number or beginnings of words: balcao orders search silva."
    case .foundMore(let limit): "there are more than \(limit); --limit shows them, another word leaves fewer"
    case .listCut(let page, let count):
      "page \(page)\(count.map { " of \($0)" } ?? ""); --page \(page + 1) shows the next"
    case .pastTheEnd(let page, let count): "Page \(page) is past the end: --page goes up to \(count)."
    case .badPage(let page): "There is no --page \(page): pages count from 1."
    case .readingOrders(let done, let total): "reading orders \(done)/\(total)"
    case .orderNotRead(let id, let reason): "Order \(id) not read: \(reason)"
    case .noPickingList: "No list was made: leave out the orders that cannot be read, or repeat."
    case .sweeping(let step):
      "\(step.status) page \(step.page)\(step.pageCount.map { " of \($0)" } ?? ""), \(step.new) new, \(step.moved) moved (Ctrl-C stops)"
    case .swept(let done):
      "\(done.new) new orders, \(done.moved) moved, in \(done.requests) requests."
        + (done.forgotten > 0 ? " \(done.forgotten) old ones forgotten (keep_orders_days)." : "")
        + done.shortLists.map { " \($0.status): \($0.known) of \($0.total), the platform counts more than it shows." }
        .joined()
    case .lookedSince: "--looked goes with what came since your last look: leave out --since or --looked."
    case .sweptElsewhere: "Another Balcão on this local file is reading the lists: nothing was read twice."
    case .sweepInterrupted(let done):
      "Interrupted after \(done?.requests ?? 0) requests: \(done?.new ?? 0) new orders, \(done?.moved ?? 0) moved. They are "
        + "kept, and `balcao orders sweep` continues there."
    case .badPace(let pace): "--pace \(pace) is not valid: give 0 to 50 requests a second."
    case .forgetWhat: "Which orders? Give numbers, or --customer with an e-mail address, phone or document."
    case .notACustomer(let text):
      "“\(text)” is not an e-mail address, a document or a phone of 8 digits or more: nothing was erased."
    case .needsYesToForget: "There is no terminal to ask on: nothing was erased. Repeat with --yes."
    case .nothingToForget: "No such order is kept here."
    case .forgetQuestion(let count): "Erase \(count == 1 ? "1 order" : "\(count) orders") from the local file? "
    case .nothingForgotten: "Nothing was erased."
    case .forgotten(let count): "\(count == 1 ? "1 order" : "\(count) orders") erased from the local file."
    case .readOnly: "Read-only: nothing was sent. Leave out --read-only (or the profile's read_only) to write."
    case .needsYes: "There is no terminal to ask on: nothing was sent. Check with --dry-run and repeat with --yes."
    case .declined: "Nothing was sent."
    case .dryRun: "Dry run: nothing was sent."
    case .interrupted(let counts):
      "Interrupted: \(words(counts)). See `balcao journal list` before you repeat."
    case .waitingFor(let holder):
      Texts(language: .english).waitingForCustomer(holder) + ". Waiting (Ctrl-C stops)."
    case .waitingForOrder(let id, let holder):
      "Order \(id): \(Texts(language: .english).waiting(for: holder)). Waiting (Ctrl-C stops)."
    case .setEnded(let counts): words(counts) + "."
    case .settled(let closed, let open):
      open == 0
        ? "\(closed) settled, none is open." : "\(closed) settled, \(open) still open: see `balcao journal list`."
    case .settledElsewhere: "Another process on this store is settling just now: try again in a moment."
    case .moveQuestion(1, let status): "1 order → \(status)? "
    case .moveQuestion(let count, let status): "\(count) orders → \(status)? "
    case .linesQuestion(let id): "Send the products of order \(id)? "
    case .unchangedLines(let count): count == 1 ? "1 line unchanged." : "\(count) lines unchanged."
    case .nothingToChange(let id): "Order \(id) is already so: nothing to send."
    case .movedOrders(let done, let total): "\(done)/\(total) orders done (Ctrl-C stops waiting)"
    case .step(let id, let step): "order \(id): \(words(step))"
    case .notAnAssignment(let text): "“\(text)” is not CODE=AMOUNT, such as 7891000140307=6 (0 removes the line)."
    case .codeTwice(let code): "The code \(code) was given twice: nothing was sent."
    case .codeNotInOrder(let code, let id, let nearest, let count):
      "Order \(id) has no code \(code): nothing was sent."
        + (count == 0
          ? " It has no lines."
          : nearest.count == count
            ? " It has: \(nearest.joined(separator: ", "))."
            : " The nearest of its \(count): \(nearest.joined(separator: ", ")). `balcao orders show \(id)` lists all.")
    case .badLimit(let limit): "--limit \(limit) is not valid: give 1 to 10000."
    case .journalCut(let limit): "there are older writes; --limit \(limit) shows more"
    case .noJournalEntry(let id): "There is no write \(id) in the journal: `balcao journal list` shows those there are."
    case .journalIntact(let count): "The journal is intact: \(count) events."
    case .journalBroken(let position, let reason):
      (reason.isOfEvent
        ? "The journal was tampered with at event \(position): \(words(reason))"
        : "The journal's events up to \(position - 1) are as they were written, but \(words(reason))")
        + " Keep a copy of the file and tell its keeper."
    case .schemaChanged(let names):
      "Not as Balcão made it in the local file: \(names.joined(separator: ", ")). Keep a copy of the file and tell its keeper."
    case .restored(let restore):
      "\(restore.operatorName) (uid \(restore.uid)) took the local file for true on "
        + "\(Texts(language: .english).dateTime(Timestamp(milliseconds: restore.at)).string) (event \(restore.position)), with "
        + "\(restore.found) events; "
        + (restore.expected.map { "there should have been \($0)." } ?? "how many there should have been is not known.")
        + " Reason: \(restore.reason)"
    case .nothingToRestore: "The local file lacks nothing: there is nothing to accept."
    case .needsReason: "Say why in --reason: it stays in the journal."
    case .themeGood(let file): "\(file): no mistakes."
    case .unknownFault(let name): "The sandbox has no fault called “\(name)”: `balcao sandbox --help` lists them."
    case .portTaken(let port): "Port \(port) is in use or not allowed: choose another with --port."
    case .badFault(let text, let form): "“\(text)” is no fault: write it as \(form)."
    case .noFreePort: "This machine has no free port on 127.0.0.1 for the sandbox: end other programs."
    case .sandboxRunning: "The sandbox is running already: end it first."
    case .unknownCommand(let word, let suggestion):
      "Unknown command \"\(word)\". " + (suggestion.map { "Did you mean \"\($0)\"?" } ?? "`balcao help` shows all.")
    case .unknownTopic(let word, let known):
      "There is no help on \"\(word)\". There is on: \(known.joined(separator: ", "))."
    case .noThreads:
      "The system gives this process no threads: raise its limits (ulimit -v, ulimit -u), or end other programs."
    case .team(let phrase): words(phrase)
    }
  }

  private static var statuses: String {
    let texts = Texts(language: .english)
    return OrderStatus.documented.map { "\($0) \(texts.name(of: $0))" }.joined(separator: ", ")
  }

  private static func words(_ step: WriteStep) -> String {
    let texts = Texts(language: .english)
    return switch step {
    case .waiting(let holder): texts.waiting(for: holder) + " (Ctrl-C stops waiting)"
    case .waitingForEarlier(let entry):
      "write \(entry.id) of \(entry.intent.operatorName) has not been seen yet, waiting"
    case .checkFails(let error, let since, _):
      "\(texts.wordsFailing(error)) since \(texts.time(since)) (Ctrl-C stops waiting)"
    case .rereading: "reading again"
    case .sending: "sending"
    case .queued: "queued at the platform"
    case .unknown: "outcome unknown, checking"
    case .checking(let attempt, _): "checking (\(attempt), Ctrl-C stops waiting)"
    }
  }

  private static func words(_ reason: JournalVerification.Reason) -> String {
    switch reason {
    case .eventChanged: "it differs from what was written."
    case .eventMissing: "it was deleted."
    case .payloadChanged: "the order, operator or change differs from what was written."
    case .entryWithoutEvents: "there is a write without events."
    case .endMissing: "events are missing at the end."
    case .payloadErased: "its order, operator and change were erased, and not by Balcão."
    case .headMissing: "the .head file beside the local file is missing."
    case .headChanged: "the .head file was not written by Balcão for this journal."
    case .headOlder: "the .head file is an earlier one."
    case .anchorMissing: "the .anchor file beside the journal's key is missing."
    case .anchorChanged: "the .anchor file beside the journal's key was not written by Balcão for this file."
    case .openWriteMissing: "the list of open writes lacks it."
    case .openWriteForged: "the list of open writes has it, although it is none."
    case .orderListChanged: "the list of writes by order differs from it."
    }
  }

  /// How a set ended, in four counts.
  private static func words(_ counts: OutcomeCounts) -> String {
    "\(counts.done + counts.queued) accepted, \(counts.refused) refused, \(counts.unknown) unknown, \(counts.notSent) not sent"
  }
}
