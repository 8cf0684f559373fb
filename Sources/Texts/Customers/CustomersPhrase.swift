import Commerce
import Desk

/// What the customers pane says.
public enum CustomersPhrase: Hashable, Sendable {
  // Titles, columns, labels
  case title, formTitle, termsTitle, termsHeading, customerCount(Int)
  case columnDocument, columnName, columnCity, columnBlocked, columnLimit, columnSent, columnSwitches
  case field(CustomerField), segment(CustomerSegment), icms(ICMSIndicator)
  case hintDocument, hintPhone, hintDigits, hintCNAE, hintPostalCode, hintList, hintOptional
  case flagLabel, limitLabel, sentLabel, changedLabel, paymentLabel(String), groupLabel(String)
  // Words
  case blocked, free, blockVerb, unblockVerb, flagAsKnown, nowBlocked(Bool?)
  case paymentOn, paymentOff, groupOn, groupOff
  case neverSent, changedSince, pendingWord, sendingWord, sentWord, sentAgo(String), refusedWord
  // The list
  case filter(CustomerFilter), unsent(Int)
  case noCustomersYet, nothingFound, noCustomerHere, markedSeen(Int)
  case readingCustomers, readingForm, notAmongCustomers(String), noLink(CustomerLinkFault)
  // The form
  case draftIsKept, formKept, formContinued, formDiscarded, discardQuestion, noChoices
  case formIsBeingSent, formHasFaults(Int), alreadyHere(String), hasLetters
  case addQuestion(String), mayBeLinked, addingCustomer, customerAdded(String, userID: String?)
  case addRefused(DeskError, mayExist: Bool), addUnknown(DeskError)
  // The terms
  case limitUnknown, limitOld, limitStale(String, age: String?), limitStated(age: String)
  case limitIsNet, limitIsNetBriefly, enterLimit, termsIncomplete, termsQuestion(TermsTally), andMore(Int)
  case limitsMissing(Int), limitsComplete, noLimitToRepeat
  // The review of what is due
  case reviewReady(Int), reviewStale(Int), staleHint, reviewUnstated(Int), staleMarked(Int), nothingDue(unstated: Int)
  case sendingTerms(done: Int, total: Int), stoppingTerms, termsEnded(TermsOutcome, of: Int)

  /// What helps to fill in a field, if anything does.
  package static func hint(for field: CustomerField) -> CustomersPhrase? {
    switch field {
    case .document: .hintDocument
    case .phone: .hintPhone
    case .segment, .icms, .state: .hintList
    case .cnae: .hintCNAE
    case .stateRegistration: .hintDigits
    case .postalCode: .hintPostalCode
    case .deliveryPhone: .hintOptional
    case .tradeName, .company, .email, .contact, .street, .district, .city: nil
    }
  }
}
