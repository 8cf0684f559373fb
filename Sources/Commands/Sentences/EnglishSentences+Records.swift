import Commerce
import Desk
import RecordFiles
import Texts

extension EnglishSentences {
  static func words(_ phrase: Sentences.RecordPhrase) -> String {
    switch phrase {
    case .preview(let records, 0): "\(many(records, "record", "records")), no mistakes."
    case .preview(let records, let faults):
      "\(many(records, "record", "records")), \(many(faults, "mistake", "mistakes"))."
    case .readingFile(let percent): "reading the file: \(percent) % (Ctrl-C stops, nothing is imported)"
    case .readAs(let encoding, let line, let text):
      "Read as \(encoding.rawValue.uppercased()). Line \(line): \(text)"
    case .unknownColumns(let names): "Columns that are not imported: \(names.joined(separator: ", "))."
    case .onlyColumns(let names):
      "The file has \(names.joined(separator: ", ")); everything else of known records is unchanged."
    case .numbersDecided(let count, let comma):
      "\(count) numbers such as 1.234 were read with a decimal \(comma ? "comma" : "point"), as the file's other numbers have it."
    case .unwritable(let path, let code):
      "Cannot write \(path): \(Texts.words(systemError: code, .english)). Nothing was exported."
    case .faultsNotShown(let count): "… and \(count) more mistakes."
    case .nothingImported: "Nothing was imported: fix the file and import it again."
    case .imported(let summary):
      "\(summary.added) new, \(summary.changed) changed, \(summary.unchanged) unchanged. Nothing was sent yet."
    case .dryImport: "Dry run: nothing was imported."
    case .exported(let records, let path): "\(many(records, "record", "records")) in \(path)."
    case .fileExists(let path): "\(path) already exists: choose another name, or remove it first."
    case .nothingDue: "Nothing is due: everything was accepted, or refused and not changed since."
    case .pushPlan(let plan):
      "\(many(plan.due, "product is", "products are")) due, in \(many(plan.batches, "request", "requests")). Each publishes its stock."
    case .pushQuestion: "Send them? "
    case .pushing(let step, let now):
      "\(step.accepted + step.refused)/\(step.total) products" + rest(of: step, at: now)
    case .pushed(let outcome):
      counts(outcome.accepted, outcome.refused.count, outcome.unknown, outcome.notSent, notTaken: outcome.notTaken)
        + (outcome.shortAnswers > 0
          ? " In \(outcome.shortAnswers) answers the platform named fewer products than were sent: check some there."
          : "")
    case .pushInterrupted: "Interrupted: `balcao catalog push` continues where it stopped."
    case .noTwins: "No article is known under two codes."
    case .twins(let count):
      "\(many(count, "article is", "articles are")) known under codes that differ in leading zeros; --join makes one product of each."
    case .joinQuestion(let count): "Make one product of each of \(many(count, "article", "articles"))? "
    case .notJoined: "Nothing was joined."
    case .joined(let count): "\(many(count, "article", "articles")) joined. Nothing was sent yet."
    case .termsQuestion(let count): "State flag and limit of \(many(count, "customer", "customers"))? "
    case .termsSent(let outcome):
      counts(outcome.accepted, outcome.refused.count, outcome.unknown, outcome.notSent, notTaken: outcome.notTaken)
    case .addQuestion(let name): "Register \(name)? "
    case .customerAdded(let userID): "Registered" + (userID.map { " as \($0)." } ?? ".")
    case .additionNotTaken: "The registration was sent and not taken."
    case .unknownAddition:
      "The customer may be registered: look in the platform before you send it again."
    case .duplicate(let name): "The same document or e-mail is known here: \(name)."
    case .notASwitch(let text): "“\(text)” is not CODE=0 or CODE=1."
    case .notYesOrNo(let text): "--blocked: “\(text)” is neither yes nor no."
    case .flagAndLimitNeeded:
      "Give both --blocked yes|no and --limit VALUE (such as 1234,56): without the limit the platform would grant "
        + "R$ 99.999.999,00, and without the flag it could unblock."
    case .badDocument(let text): "“\(text)” is neither a CNPJ nor a CPF: check its digits."
    case .formFault(let field, let words): "\(field): \(words)"
    case .oneCustomerOnly(let count): "The file has \(count) customers: `add` takes one."
    case .listShort(let shown, let count): "\(shown) of \(count); --limit shows more"
    case .nothingFound: "Nothing found."
    }
  }

  static func words(_ reason: ImportFault.Reason, _ texts: Texts) -> String {
    switch reason {
    case .missing: "The file does not exist: check the path."
    case .notPermitted: "No permission to read the file: check owner and mode."
    case .notAFile: "That is not an ordinary file: check the path."
    case .system(let code): "The file cannot be read: \(Texts.words(systemError: code, .english))."
    case .empty: "The file is empty."
    case .binary: "That is not text: save the table as CSV in UTF-8."
    case .spreadsheet: "That is a spreadsheet: save it as CSV in UTF-8."
    case .utf16: "The file is in UTF-16: save it as UTF-8."
    case .unknownEncoding:
      "Nothing shows which encoding the accents are in: name it with --encoding, or save the file as UTF-8."
    case .noHeader: "The first line names no columns, such as ean, name, price, amount: add it."
    case .missingColumn(let name): "There is no column \(name): it says which record each line is about."
    case .repeatedColumn(let name): "Two columns mean \(name): delete one."
    case .changed: "The file was changed meanwhile: import it again."
    case .notAcceptable: "Nothing was imported: fix the file and import it again."
    case .cancelled: "Interrupted: nothing was imported."
    case .recordTooLong(let limit): "Longer than \(limit) bytes: check for a quote that is never closed."
    case .unclosedQuote: "A quote is never closed; what follows cannot be read."
    case .textAfterQuote: "There is text after a closing quote: double the quotes within the text."
    case .wrongCellCount(let expected, let found): "\(found) cells instead of \(expected)."
    case .formula: "A formula: save the file with the values in their cells."
    case .brokenText(let encoding):
      "Not \(encoding.rawValue.uppercased()), as the rest of the file is: fix this cell"
        + (encoding == .utf16 ? "." : ", or name the encoding with --encoding.")
    case .notJSON: "Not JSON from here on."
    case .truncatedJSON: "The file ends in the middle of its JSON."
    case .notARecord: "Not an object with named values."
    case .neededForNew: "There is no such record yet, and a new one needs this column."
    case .entry(let fault): texts(.entryFault(fault)).string
    case .lostDigits: "The spreadsheet has cut the number (7,89E+12): make the column text, and enter the digits again."
    case .dressedNumber:
      "The spreadsheet has made a number of the code: make the column text, and enter the digits alone."
    case .product(let fault): texts(.catalog(.fault(fault))).string
    case .notAMoment: "Not a date and time, such as 22/11/2026 14:30."
    case .inTheFuture: "A moment in the future."
    case .notAText: "A list or an object where a text or a number belongs."
    case .repeated: "Given twice: keep one."
    case .notAList: "Not written as a list of this column."
    case .duplicate(let line): "The same as in line \(line): keep one."
    case .contradiction: "Two document numbers that differ."
    }
  }

  /// The four counts. Records that were refused for another reason than their content are still due.
  private static func counts(
    _ accepted: Int, _ refused: Int, _ unknown: Int, _ notSent: Int, notTaken: Int
  ) -> String {
    "\(accepted) accepted (cannot be checked), \(refused + notTaken) refused, \(unknown) unknown, \(notSent) not sent."
      + (notTaken > 0
        ? " Of those sent, \(many(notTaken, "was not taken and stays", "were not taken and stay")) due." : "")
  }

  private static func many(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }

  /// The pace so far and the time left at that pace, once they are known.
  private static func rest(of step: PushProgress, at now: Timestamp) -> String {
    let hint = " (Ctrl-C stops after this request)"
    guard let pace = step.perSecond(at: now), let left = step.remainingSeconds(at: now) else { return hint }
    return ", \(Int(pace.rounded()))/s, \(left) s left" + hint
  }
}
