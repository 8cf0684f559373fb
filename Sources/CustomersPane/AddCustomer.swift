import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// Sending what a form holds; a new customer (I5), and what becomes of it.
extension Update<Customers> {
  mutating func sendForm() {
    guard let page = layers.page else { return }
    if page.isBeingSent { return say(.customers(.formIsBeingSent), .warning) }
    if case .disabled(let reason)? = writeLock { return say(reason, .warning) }
    switch page {
    case .form(let state): askToAdd(state)
    case .terms(let dialog): askToSetTerms(dialog)
    case .detail, .review, .run: break
    }
  }

  /// Asks with what will be sent; a form with faults goes to the first of them.
  private mutating func askToAdd(_ form: CustomerFormState) {
    var state = form
    switch state.content.validated() {
    case .failure(let faults):
      for field in CustomerFormState.fields { state.check(field, texts, isComplete: true) }
      if let first = faults.firstField { state.moveFocus(to: first) }
      layers.replaceTop(with: .form(state))
      say(.customers(.formHasFaults(faults.faults.count)), .warning)
    case .success(let customer):
      var lines = [
        StyledText(texts(.customers(.addQuestion(personal(customer.document.formatted).text.string))), .heading)
      ]
      lines += state.duplicates.prefix(2).map {
        StyledText(texts(.customers(.alreadyHere(name(of: $0.value).string))), .caution)
      }
      if customer.document.hasLetters { lines.append(StyledText(texts(.customers(.hasLetters)), .caution)) }
      lines += summary(of: customer)
      lines.append(StyledText(texts(.customers(.mayBeLinked)), .faint))
      pose(.add(customer), lines)
    }
  }

  /// All that will be sent, two values a line.
  private func summary(of customer: NewCustomer) -> [StyledText] {
    let form = CustomerForm(customer)
    let values = CustomerFormState.fields.dropFirst().compactMap { field -> SafeText? in
      let text = form[field]
      guard !text.isEmpty else { return nil }
      let value = field.isPersonal ? personal(text).text : SafeText(text)
      return texts(.customers(.field(field))) + ": " + value
    }
    return stride(from: 0, to: values.count, by: 2).map { index in
      StyledText(values[index..<min(index + 2, values.count)].joined(separator: " · "), .text)
    }
  }

  mutating func add(_ customer: NewCustomer) {
    let token = newToken()
    var knownAt: Timestamp?
    changeForm { state in
      state.sending = token
      state.message = nil
      knownAt = state.duplicatesAt
    }
    own.beingSent[token] = [customer.document]
    begin(token, .customers(.addingCustomer), isWrite: true)
    ask(.add(token, customer, knownAt: knownAt))
  }

  mutating func receiveAdded(
    _ token: LoadToken, _ customer: NewCustomer, _ outcome: AddOutcome, unrecorded: DeskError? = nil
  ) {
    func told(_ phrase: Phrase) -> Phrase { unrecorded.map { .unrecorded(phrase, $0) } ?? phrase }
    end(token)
    own.beingSent[token] = nil
    switch outcome {
    case .accepted(let userID):
      noteGoodAnswer()
      layers.removePages { if case .form(let state) = $0 { state.sending == token } else { false } }
      let name = name(of: Customer(customer)).string
      say(told(.customers(.customerAdded(name, userID: userID))), unrecorded == nil ? .success : .failure)
      own.cursor = customer.document
      if pane == .customers { load(.refresh) }
    case .refused(let error):
      let phrase = CustomersPhrase.addRefused(blurred(error), mayExist: error.detail.lowercased().contains("existe"))
      show(error, told(.customers(phrase)), inFormOf: token, findsField: true)
    case .unknown(let error):
      show(error, told(.customers(.addUnknown(error))), inFormOf: token, findsField: false)
    case .notSent(let error): show(error, told(.failed(error)), inFormOf: token, findsField: false)
    case .unrecorded(let outcome, let fault): receiveAdded(token, customer, outcome, unrecorded: fault)
    }
  }

  /// Puts what kept a customer from being taken where it can be fixed: at its field if the sentence names one.
  private mutating func show(_ error: DeskError, _ phrase: Phrase, inFormOf token: LoadToken, findsField: Bool) {
    noteStop(error)
    say(phrase, .failure)
    let view = self
    changeForm { state in
      guard state.sending == token else { return }
      state.sending = nil
      if findsField, let field = CustomerField.named(in: error.detail) {
        state.setFault(view.personal(error.detail).text, of: field)
        state.moveFocus(to: field)
      }
      state.message = StyledText(view.texts(phrase), .danger)
    }
  }
}

// The platform's sentences name documents and e-mail addresses: while personal data is hidden, they are, too.
extension ComponentReading<Customers> {
  func blurred(_ error: DeskError) -> DeskError {
    guard error.kind == .refused else { return error }
    var error = error
    error.detail = personal(error.detail).text.string
    return error
  }

  func blurred(_ outcome: TermsOutcome) -> TermsOutcome {
    var outcome = outcome
    for index in outcome.refused.indices {
      outcome.refused[index].reason = personal(outcome.refused[index].reason).text.string
    }
    outcome.failure = outcome.failure.map { blurred($0) }
    return outcome
  }
}
