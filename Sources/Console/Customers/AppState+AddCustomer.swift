import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// Sending a new customer (I5), and what becomes of it.
extension AppState {
  mutating func sendForm(_ overlay: CustomersOverlay) -> [Effect] {
    guard !overlay.isBeingSent else {
      say(.customers(.formIsBeingSent), .warning)
      return []
    }
    if let lock = writeLock, case .disabled(let reason) = lock {
      say(reason, .warning)
      return []
    }
    switch overlay {
    case .form(let state): return askToAdd(state)
    case .terms(let dialog): return askToSetTerms(dialog)
    case .detail, .review, .run: return []
    }
  }

  /// Asks with what will be sent; a form with faults goes to the first of them.
  private mutating func askToAdd(_ form: CustomerFormState) -> [Effect] {
    var state = form
    switch state.content.validated() {
    case .failure(let faults):
      for field in CustomerFormState.fields { state.check(field, texts, isComplete: true) }
      if let first = faults.firstField { state.moveFocus(to: first) }
      replaceTop(.customers(.form(state)))
      say(.customers(.formHasFaults(faults.faults.count)), .warning)
    case .success(let customer):
      var question = Question(
        purpose: .customers(.add(customer)), title: texts(.questionTitle),
        lines: [
          StyledText(texts(.customers(.addQuestion(personal(customer.document.formatted).text.string))), .heading)
        ])
      for duplicate in state.duplicates.prefix(2) {
        question.lines.append(
          StyledText(texts(.customers(.alreadyHere(name(of: duplicate.value).string))), .caution))
      }
      if customer.document.hasLetters { question.lines.append(StyledText(texts(.customers(.hasLetters)), .caution)) }
      question.lines += summary(of: customer)
      question.lines.append(StyledText(texts(.customers(.mayBeLinked)), .faint))
      push(.question(question))
    }
    return []
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

  mutating func add(_ customer: NewCustomer) -> [Effect] {
    let token = newToken()
    var knownAt: Timestamp?
    if let place = overlays.lastIndex(where: { showsForm($0) }), case .customers(.form(var state)) = overlays[place] {
      state.sending = token
      state.message = nil
      knownAt = state.duplicatesAt
      overlays[place] = .customers(.form(state))
    }
    customers.beingSent[token] = [customer.document]
    begin(token, .customers(.addingCustomer), isWrite: true)
    return [.customers(.add(token, customer, knownAt: knownAt))]
  }

  mutating func receiveAdded(
    _ token: LoadToken, _ customer: NewCustomer, _ outcome: AddOutcome, unrecorded: DeskError? = nil
  ) -> [Effect] {
    func told(_ phrase: Phrase) -> Phrase { unrecorded.map { .unrecorded(phrase, $0) } ?? phrase }
    end(token)
    customers.beingSent[token] = nil
    let place = overlays.lastIndex { overlay in
      if case .customers(.form(let state)) = overlay { state.sending == token } else { false }
    }
    switch outcome {
    case .accepted(let userID):
      connection = .good
      if let place { overlays.remove(at: place) }
      let name = name(of: Customer(customer)).string
      say(told(.customers(.customerAdded(name, userID: userID))), unrecorded == nil ? .success : .failure)
      customers.cursor = customer.document
      return pane == .customers ? loadCustomers(.refresh) : []
    case .refused(let error):
      let phrase = CustomersPhrase.addRefused(blurred(error), mayExist: error.detail.lowercased().contains("existe"))
      show(error, told(.customers(phrase)), at: place, findsField: true)
    case .unknown(let error): show(error, told(.customers(.addUnknown(error))), at: place, findsField: false)
    case .notSent(let error): show(error, told(.failed(error)), at: place, findsField: false)
    case .unrecorded(let outcome, let fault): return receiveAdded(token, customer, outcome, unrecorded: fault)
    }
    return []
  }

  /// Puts what kept a customer from being taken where it can be fixed: at its field if the sentence names one.
  private mutating func show(_ error: DeskError, _ phrase: Phrase, at place: Int?, findsField: Bool) {
    noteStop(error)
    say(phrase, .failure)
    guard let place, case .customers(.form(var state)) = overlays[place] else { return }
    state.sending = nil
    if findsField, let field = CustomerField.named(in: error.detail) {
      state.setFault(personal(error.detail).text, of: field)
      state.moveFocus(to: field)
    }
    state.message = StyledText(texts(phrase), .danger)
    overlays[place] = .customers(.form(state))
  }
}
