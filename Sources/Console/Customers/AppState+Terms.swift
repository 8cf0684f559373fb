import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// Blocking and unblocking (I6). Leaving the limit out would give unlimited credit, and an old limit gives spent credit back: so each
// statement carries the flag and a limit that is recent or typed anew.
extension AppState {
  /// Reads the customers anew; the dialog is opened on what is known now.
  mutating func readForTerms(_ documents: [DocumentNumber]) -> [Effect] {
    let free = documents.filter { !customers.isBeingSent($0) }
    guard !free.isEmpty else {
      say(.stillSending(documents.count), .warning)
      return []
    }
    let token = newToken()
    customers.opening = token
    begin(token, .customers(.readingCustomers), quiet: Self.quietMilliseconds)
    return [.customers(.readForTerms(token, free))]
  }

  mutating func receiveForTerms(_ token: LoadToken, _ result: Result<[SyncedRecord<Customer>], DeskError>) {
    end(token)
    guard customers.opening == token else { return }
    customers.opening = nil
    // What has come on top meanwhile goes first: the key can be pressed again.
    guard pane == .customers, overlays.allSatisfy({ $0.isCustomerDetail }) else { return }
    switch result {
    case .failure(let error): report(error)
    case .success(let records):
      guard !records.isEmpty else { return say(.customers(.noCustomerHere), .warning) }
      push(.customers(.terms(termsDialog(for: records))))
      // Keys meant for the list must not be typed into the dialog.
      awaitsPaint = true
    }
  }

  private func termsDialog(for records: [SyncedRecord<Customer>]) -> TermsDialog {
    let choices = TermsDialog.flagChoices(for: records)
    let hasStale = records.contains { isStale($0.value.terms) }
    let preset = TermsDialog.presetFlag(for: records, hasStale: hasStale)
    let options = choices.map { choice in
      let word = texts(.customers(choice.phrase))
      return ChoiceField.Option(word, words: [CommandLine.plain(word.string)])
    }
    let flag = ChoiceField(options: options, selection: preset.flatMap { choices.firstIndex(of: $0) })
    var fields = [
      Form.Field(
        label: texts(.customers(.flagLabel)), content: .choice(flag),
        note: records.count == 1 ? texts(.customers(.nowBlocked(records[0].value.terms.isBlocked))) : .empty)
    ]
    fields += zip(records, limitLabels(of: records.map(\.value))).map { limitField(of: $0.value, label: $1) }
    var switches: [TermsDialog.Switch] = []
    if records.count == 1 {
      let terms = records[0].value.terms
      switches =
        terms.payments.map { TermsDialog.Switch(kind: .payment, known: $0) }
        + terms.groups.map { TermsDialog.Switch(kind: .group, known: $0) }
      fields += switches.map { switchField($0) }
    }
    var dialog = TermsDialog(form: Form(fields: fields), targets: records, switches: switches)
    // The limit is what has to be thought about, once the flag is said; of many, the first that is missing. Where nothing is
    // missing and each keeps its flag, it is the flag.
    let focus: Int? =
      switch preset {
      case .asKnown?: dialog.firstOpenField
      case .block?, .unblock?: dialog.limitField(of: 0)
      case nil: nil
      }
    dialog.form.moveFocus(to: focus ?? TermsDialog.flagField)
    return dialog
  }

  /// A recent limit is there to be confirmed; any other has to be typed anew.
  private func limitField(of customer: Customer, label: SafeText) -> Form.Field {
    guard let limit = customer.terms.limit else {
      return Form.Field(label: label, content: .text(TextField()), warning: texts(.customers(.limitUnknown)))
    }
    let age = customer.terms.limitAt.map { texts.age(of: $0, at: now).string }
    guard !isStale(customer.terms) else {
      let phrase = CustomersPhrase.limitStale(texts.money(limit).string, age: age)
      return Form.Field(label: label, content: .text(TextField()), warning: texts(.customers(phrase)))
    }
    return Form.Field(
      label: label, content: .text(TextField(limit.entryText(decimalComma: comma), preselected: true)),
      note: texts(.customers(.limitStated(age: age ?? ""))))
  }

  /// Whether a limit is too old to be sent again without being typed.
  func isStale(_ terms: CustomerTerms) -> Bool {
    guard terms.limit != nil, let at = terms.limitAt else { return true }
    return at.seconds(until: now) > session.customerLimitAge
  }

  private func switchField(_ known: TermsDialog.Switch) -> Form.Field {
    let words: [CustomersPhrase] =
      known.kind == .payment ? [.paymentOn, .paymentOff] : [.groupOn, .groupOff]
    let options = words.map { phrase in
      let word = texts(.customers(phrase))
      return ChoiceField.Option(word, words: [CommandLine.plain(word.string)])
    }
    let label: CustomersPhrase =
      known.kind == .payment ? .paymentLabel(known.known.code) : .groupLabel(known.known.code)
    return Form.Field(
      label: texts(.customers(label)),
      content: .choice(ChoiceField(options: options, selection: known.known.isOn ? TermsDialog.onOption : 1)))
  }

  // MARK: Sending

  mutating func setTerms(_ updates: [TermsUpdate]) -> [Effect] {
    // What was asked is done with; the outcome has a place of its own.
    overlays.removeAll { if case .customers(.terms) = $0 { true } else { false } }
    let token = beginTerms(of: updates)
    if updates.count > 1 { push(.customers(.run(TermsRun(token: token, total: updates.count)))) }
    return [.customers(.setTerms(token, updates))]
  }

  /// Shows that terms are on their way.
  mutating func beginTerms(of updates: [TermsUpdate]) -> LoadToken {
    let token = newToken()
    customers.beingSent[token] = Set(updates.map(\.document))
    begin(token, .customers(.sendingTerms(done: 0, total: updates.count)), isWrite: true)
    return token
  }

  mutating func receiveTermsProgress(_ token: LoadToken, _ progress: TermsProgress) {
    if let index = activities.firstIndex(where: { $0.token == token }) {
      activities[index].phrase = .customers(.sendingTerms(done: progress.done, total: progress.total))
    }
    change(runOf: token) { $0.done = progress.done }
  }

  mutating func receiveTermsEnd(_ token: LoadToken, _ result: Result<TermsOutcome, DeskError>) -> [Effect] {
    end(token)
    let sent = customers.beingSent.removeValue(forKey: token) ?? []
    switch result {
    case .failure(let error):
      overlays.removeAll { if case .customers(.run(let run)) = $0 { run.token == token } else { false } }
      report(error)
    case .success(let outcome):
      change(runOf: token) { run in
        run.outcome = outcome
        run.cursor = ListCursor(count: outcome.refused.count)
      }
      noteStop(outcome.failure)
      let failed = Set(outcome.refused.map(\.document))
      // What was not done stays marked.
      if outcome.remaining == 0 { customers.marks.remove(sent.subtracting(failed)) }
      say(
        .customers(.termsEnded(blurred(outcome), of: sent.count)),
        outcome.accepted == sent.count && outcome.unrecorded == nil
          ? .success : outcome.accepted == 0 ? .failure : .warning)
    }
    overlays.removeAll { $0.isCustomerDetail }
    return pane == .customers ? loadCustomers(.refresh) : []
  }

  private mutating func change(runOf token: LoadToken, _ change: (inout TermsRun) -> Void) {
    for index in overlays.indices {
      guard case .customers(.run(var run)) = overlays[index], run.token == token else { continue }
      change(&run)
      overlays[index] = .customers(.run(run))
    }
  }
}
