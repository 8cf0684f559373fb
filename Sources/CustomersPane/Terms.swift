import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// Blocking and unblocking (I6). Leaving the limit out would give unlimited credit, and an old limit gives spent credit back: so each
// statement carries the flag and a limit that is recent or typed anew.

extension ComponentReading<Customers> {
  var availabilityOfTerms: Availability {
    if let lock = writeLock { return lock }
    if layers.page?.isDetail == true { return .enabled }
    return own.marks.isEmpty ? needsCustomer : .enabled
  }

  var availabilityOfRepeatingLimit: Availability {
    guard case .terms(let dialog)? = layers.page, dialog.isOfMany else { return .hidden }
    return dialog.limitToRepeat == nil ? .disabled(.customers(.noLimitToRepeat)) : .enabled
  }

  fileprivate func termsDialog(for records: [SyncedRecord<Customer>]) -> TermsDialog {
    let choices = TermsDialog.flagChoices(for: records)
    let hasStale = records.contains { isStale($0.value.terms) }
    let preset = TermsDialog.presetFlag(for: records, hasStale: hasStale)
    let options = choices.map { choice in
      let word = texts(.customers(choice.phrase))
      return ChoiceField.Option(word, words: [FoldedText.plain(word.string)])
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
      return ChoiceField.Option(word, words: [FoldedText.plain(word.string)])
    }
    let label: CustomersPhrase =
      known.kind == .payment ? .paymentLabel(known.known.code) : .groupLabel(known.known.code)
    return Form.Field(
      label: texts(.customers(label)),
      content: .choice(ChoiceField(options: options, selection: known.known.isOn ? TermsDialog.onOption : 1)))
  }

  /// What each limit is called: by the customer's name; by the document, too, where several have the same name.
  private func limitLabels(of targets: [Customer]) -> [SafeText] {
    guard targets.count > 1 else { return [texts(.customers(.limitLabel))] }
    let names = targets.map { name(of: $0) }
    var counts: [SafeText: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return zip(targets, names).map { target, name in
      guard counts[name, default: 0] > 1 else { return name }
      return personal(target.document.formatted).text + " " + name
    }
  }
}

extension Update<Customers> {
  /// Reads the customer that is open, those marked, or the one under the cursor anew; the dialog is opened on what is known now.
  mutating func readForTerms() {
    if case .detail(let detail)? = layers.page { return readForTerms([detail.record.value.document]) }
    guard own.marks.isEmpty else { return readForTerms(own.marks.ids) }
    if let current = own.current { readForTerms([current.value.document]) }
  }

  private mutating func readForTerms(_ documents: [DocumentNumber]) {
    let free = documents.filter { !own.isBeingSent($0) }
    guard !free.isEmpty else { return say(.stillSending(documents.count), .warning) }
    let token = newToken()
    own.opening = token
    begin(token, .customers(.readingCustomers), isLocal: true)
    ask(.readForTerms(token, free))
  }

  mutating func receiveForTerms(_ token: LoadToken, _ result: Result<[SyncedRecord<Customer>], DeskError>) {
    end(token)
    guard own.opening == token else { return }
    own.opening = nil
    // What has come on top meanwhile goes first: the key can be pressed again.
    guard pane == .customers, layers.allArePages(where: \.isDetail) else { return }
    switch result {
    case .failure(let error): report(error)
    case .success(let records):
      guard !records.isEmpty else { return say(.customers(.noCustomerHere), .warning) }
      push(.terms(termsDialog(for: records)))
      // Keys meant for the list must not be typed into the dialog.
      awaitPaint()
    }
  }

  /// Puts the limit that was typed last into the next field that lacks one.
  mutating func repeatLimit() {
    guard case .terms(var dialog)? = layers.page else { return }
    dialog.repeatLimit()
    layers.replaceTop(with: .terms(dialog))
    if dialog.missingLimits == 0 { say(.customers(.limitsComplete)) }
  }

  // MARK: Sending

  mutating func setTerms(_ updates: [TermsUpdate]) {
    // What was asked is done with; the outcome has a place of its own.
    layers.removePages { if case .terms = $0 { true } else { false } }
    let token = beginTerms(of: updates)
    if updates.count > 1 { push(.run(TermsRun(token: token, total: updates.count))) }
    ask(.setTerms(token, updates))
  }

  /// Shows that terms are on their way. They are stopped between two batches, so that no answer is lost.
  mutating func beginTerms(of updates: [TermsUpdate]) -> LoadToken {
    let token = newToken()
    own.beingSent[token] = Set(updates.map(\.document))
    begin(
      token, .customers(.sendingTerms(done: 0, total: updates.count)), isWrite: true,
      stopPhrase: .customers(.stoppingTerms))
    return token
  }

  mutating func receiveProgress(_ token: LoadToken, _ progress: TermsProgress) {
    setPhrase(.customers(.sendingTerms(done: progress.done, total: progress.total)), of: token)
    changeRun(token) { $0.done = progress.done }
  }

  mutating func receiveEnd(_ token: LoadToken, _ result: Result<TermsOutcome, DeskError>) {
    end(token)
    let sent = own.beingSent.removeValue(forKey: token) ?? []
    switch result {
    case .failure(let error):
      layers.removePages { if case .run(let run) = $0 { run.token == token } else { false } }
      report(error)
    case .success(let outcome):
      changeRun(token) { run in
        run.outcome = outcome
        run.cursor = ListCursor(count: outcome.refused.count)
      }
      noteStop(outcome.failure)
      let failed = Set(outcome.refused.map(\.document))
      // What was not done stays marked.
      if outcome.remaining == 0 { own.marks.remove(sent.subtracting(failed)) }
      say(
        .customers(.termsEnded(blurred(outcome), of: sent.count)),
        outcome.accepted == sent.count && outcome.unrecorded == nil
          ? .success : outcome.accepted == 0 ? .failure : .warning)
    }
    layers.removePages(where: \.isDetail)
    if pane == .customers { load(.refresh) }
  }

  private mutating func changeRun(_ token: LoadToken, _ change: (inout TermsRun) -> Void) {
    layers.changePages { page in
      guard case .run(var run) = page, run.token == token else { return page }
      change(&run)
      return .run(run)
    }
  }
}
