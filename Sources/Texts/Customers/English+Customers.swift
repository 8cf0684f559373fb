import Commerce
import Desk

extension English {
  func words(_ phrase: CustomersPhrase) -> String {
    switch phrase {
    case .title: "Customers"
    case .formTitle: "New customer"
    case .termsTitle: "Block and limit"
    case .termsHeading: "What the customer may do"
    case .customerCount(let count): counted(count, "customer", "customers")
    case .columnDocument: "CNPJ or CPF"
    case .columnName: "Trade name"
    case .columnCity: "City"
    case .columnBlocked: "Block"
    case .columnLimit: "Net limit"
    case .columnSent: "Sent"
    case .columnSwitches: "Payments and profiles"
    case .field(let field): name(of: field)
    case .segment(let segment): name(of: segment)
    case .icms(let indicator): name(of: indicator)
    case .hintDocument: "CNPJ (letters too) or CPF"
    case .hintPhone: "with area code: (79) 99999-9999"
    case .hintDigits: "digits only; exempt: see ICMS"
    case .hintCNAE: "7 digits: 4711-3/02"
    case .hintPostalCode: "8 digits: 49010-000"
    case .hintList: "type its beginning, or ← →"
    case .hintOptional: "if there is one"
    case .flagLabel: "State"
    case .limitLabel: "Net limit"
    case .sentLabel: "Last sent"
    case .changedLabel: "Changed here"
    case .paymentLabel(let code): "Payment \(code)"
    case .groupLabel(let code): "Price profile \(code)"
    case .blocked: "BLOCKED"
    case .free: "free to buy"
    case .blockVerb: "Block"
    case .unblockVerb: "Unblock"
    case .flagAsKnown: "as it is"
    case .nowBlocked(true?): "now: BLOCKED"
    case .nowBlocked(false?): "now: free to buy"
    case .nowBlocked(nil): "now: unknown"
    case .paymentOn: "allowed"
    case .paymentOff: "not allowed"
    case .groupOn: "member"
    case .groupOff: "not a member"
    case .neverSent: "never"
    case .changedSince: "changed since sent on"
    case .pendingWord: "unsent"
    case .sendingWord: "sending"
    case .sentWord: "sent"
    case .sentAgo(let age): "\(age) ago"
    case .refusedWord: "refused"
    case .filter(.all): "All"
    case .filter(.unsent): "Unsent"
    case .filter(.refused): "Refused"
    case .filter(.blocked): "Blocked"
    case .unsent(let count): "\(grouped(count)) unsent"
    case .noCustomersYet:
      "No customers here yet: \(texts.key(.addCustomer)) adds one; `balcao customers import FILE` brings many."
    case .nothingFound: "No customer with that: \(texts.key(.back)) shows all."
    case .noCustomerHere: "There is no customer under the cursor."
    case .markedSeen(let count): "\(counted(count, "row", "rows")) marked on this screen."
    case .readingCustomers: "reading the customers"
    case .readingForm: "reading the draft"
    case .notAmongCustomers(let document):
      "Customer \(document) is not in the local file: \(texts.key(.showCustomers)) and \(texts.key(.addCustomer)) add it."
    case .noLink(let fault): link(fault)
    case .draftIsKept: "kept as a draft"
    case .formKept: "Nothing was sent. The form is kept as a draft: \(texts.key(.addCustomer)) continues it."
    case .formContinued: "Continuing the draft: \(texts.key(.discardForm)) empties it."
    case .formDiscarded: "Form emptied. Nothing was sent."
    case .discardQuestion: "Empty the form of the new customer?"
    case .noChoices: "This field is typed: there is no list."
    case .formIsBeingSent: "The form is being sent: wait for the answer."
    case .formHasFaults(let count): "\(counted(count, "field has", "fields have")) to be fixed. Nothing was sent."
    case .alreadyHere(let name): "here already: \(name)"
    case .hasLetters: "A CNPJ with letters (given out since July 2026): the platform may not know them."
    case .addQuestion(let document): "Register customer \(document)?"
    case .mayBeLinked: "A customer the platform has already may be linked or refused."
    case .addingCustomer: "registering the customer"
    case .customerAdded(let name, let userID?):
      "\(name): registered at the platform as number \(userID): \(texts.key(.setTerms)) states block and limit."
    case .customerAdded(let name, nil):
      "\(name): registered at the platform: \(texts.key(.setTerms)) states block and limit."
    case .addRefused(let error, let mayExist):
      (error.kind == .refused && !error.detail.isEmpty
        ? "Refused: \(error.detail)" : "It was not taken. \(fault(error))")
        + (mayExist ? " " + Self.existing : "")
    case .addUnknown(let error): "\(fault(error)) The customer may be registered: look in the platform."
    case .limitUnknown: "not known: enter the limit"
    case .limitOld: "old: enter the current one with the next change"
    case .limitStale(let limit, let age?): "was \(limit) \(age) ago: enter the current one"
    case .limitStale(let limit, nil): "was \(limit), undated: enter the current one"
    case .limitStated(let age): "stated \(age) ago"
    case .limitIsNet:
      "Enter the limit after open orders are deducted. It is never left empty: without a limit the platform grants R$ 99,999,999.00."
    case .limitIsNetBriefly: "Limit: after open orders."
    case .enterLimit: "Enter the limit"
    case .termsIncomplete: "State the flag, and a limit for each. Nothing was sent."
    case .termsQuestion(let tally): "\(words(tally)) with \(tally.count == 1 ? "the net limit" : "the net limits"):"
    case .andMore(let count): "… and \(count) more"
    case .limitsMissing(let count): "\(counted(count, "limit", "limits")) missing"
    case .limitsComplete: "No limit is missing any more."
    case .noLimitToRepeat: "There is no limit here to be repeated."
    case .reviewReady(let count):
      "Flag and net limit of \(many(count, "customer", "customers")) go to the platform as they stand here."
    case .reviewStale(let count):
      "\(many(count, "customer lacks", "customers lack")) a flag or a recent limit (!): nothing is sent."
    case .staleHint:
      "\(texts.key(.markStale)) marks these; \(texts.key(.setTerms)) states both again; \(texts.key(.review)) sends."
    case .reviewUnstated(let count): "\(many(count, "customer", "customers")) of whom nothing was stated: not sent."
    case .staleMarked(let count):
      "\(grouped(count)) marked: \(texts.key(.setTerms)) states flag and limit of each again."
    case .nothingDue(0): "Nothing is unsent: what was stated here has been accepted or refused."
    case .nothingDue(let unstated):
      "Nothing to send: \(many(unstated, "customer has", "customers have")) neither flag nor limit yet (\(texts.key(.setTerms)) states them)."
    case .sendingTerms(let done, let total): "\(counted(total, "customer", "customers")): \(done) done"
    case .stoppingTerms: "Stopping after the batch that has left."
    case .termsEnded(let outcome, let total): ended(outcome, total)
    }
  }

  private static let existing = "The customer may exist: sometimes the platform only links it to you."

  private func words(_ tally: TermsTally) -> String {
    let parts = [
      (tally.blocked, "Block", "", ""), (tally.unblocked, "Unblock", "", ""),
      (tally.staysBlocked, "", "stays blocked", "stay blocked"), (tally.staysFree, "", "stays free", "stay free"),
    ].filter { $0.0 > 0 }
    return parts.enumerated().map { place, part in
      let (count, verb, one, many) = part
      // Whom it is about is said once.
      let who = place == 0 ? counted(count, "customer", "customers") : "\(count)"
      let before = place == 0 ? verb : verb.lowercased()
      return [before, who, count == 1 ? one : many].filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: ", ")
  }

  private func ended(_ outcome: TermsOutcome, _ total: Int) -> String {
    var text = "\(outcome.accepted) of \(total) accepted"
    if !outcome.refused.isEmpty {
      text += ", \(outcome.refused.count) refused"
      if total == 1, let reason = outcome.refused.first?.reason { text += ": \(reason)" }
    }
    if outcome.notTaken > 0 { text += ", \(outcome.notTaken) not taken" }
    if outcome.unknown > 0 { text += ", \(outcome.unknown) unknown" }
    if outcome.notSent > 0 { text += ", \(outcome.notSent) unsent" }
    return text + "." + (outcome.unrecorded.map { " " + notNoted($0) } ?? "")
      + (outcome.failure.map { " " + fault($0, again: "send it again.") } ?? "")
  }

  private func link(_ fault: CustomerLinkFault) -> String {
    switch fault {
    case .notConfigured(nil):
      "Which extra field holds the CNPJ is not configured (customer_document_field): search the customer in \(texts.key(.showCustomers))."
    case .notConfigured(let key?):
      "Which extra field holds the CNPJ is not configured (customer_document_field); \(key) seems to. Copy it with \(texts.key(.copy)) and search in \(texts.key(.showCustomers))."
    case .noOrder: "No order is open."
    case .missing(let key): "The order has no extra field \(key)."
    case .unreadable(let key): "Extra field \(key) is neither a CNPJ nor a CPF."
    }
  }
}
