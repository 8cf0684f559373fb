import Commerce
import Desk
import TextGrid
import Texts
import Widgets

// The form of a new customer: opened from its draft, kept with every change, checked as fields are left.
extension AppState {
  /// Reads the operator's draft; the form is opened with it.
  mutating func openCustomerForm() -> [Effect] {
    let token = newToken()
    customers.opening = token
    begin(token, .customers(.readingForm), quiet: Self.quietMilliseconds)
    return [.customers(.loadForm(token))]
  }

  mutating func receiveForm(_ token: LoadToken, _ result: Result<CustomerForm?, DeskError>) -> [Effect] {
    end(token)
    guard customers.opening == token else { return [] }
    customers.opening = nil
    // What has come on top meanwhile goes first: the key can be pressed again.
    guard overlays.isEmpty, pane == .customers else { return [] }
    switch result {
    case .failure(let error):
      report(error)
      return []
    case .success(let draft):
      let form = draft ?? CustomerForm()
      push(.customers(.form(customerForm(of: form))))
      // Keys meant for the list must not be typed into the form.
      awaitsPaint = true
      if !form.isEmpty { say(.customers(.formContinued)) }
      return findDuplicates(of: form)
    }
  }

  private func customerForm(of content: CustomerForm) -> CustomerFormState {
    let fields = CustomerFormState.fields.map { field -> Form.Field in
      Form.Field(
        label: texts(.customers(.field(field))), content: formContent(of: field, content[field]),
        note: CustomersPhrase.hint(for: field).map { texts(.customers($0)) } ?? .empty,
        isBlurred: session.hidesPersonalData && field.isPersonal)
    }
    var state = CustomerFormState(form: Form(fields: fields), kept: content)
    for field in CustomerFormState.fields where !content[field].isEmpty { state.check(field, texts) }
    // The first field that has still to be filled in is where the work goes on.
    if let empty = CustomerFormState.fields.first(where: { content[$0].isEmpty }), !content.isEmpty {
      state.moveFocus(to: empty)
    }
    return state
  }

  private func formContent(of field: CustomerField, _ text: String) -> Form.Field.Content {
    guard let choices = field.choices else { return .text(TextField(text)) }
    let options = choices.enumerated().map { index, choice in
      let name = texts.value(of: field, at: index)
      return ChoiceField.Option(
        SafeText(choice.code).padded(to: 2) + " " + name,
        words: [choice.code, choice.name, name.string].map { CommandLine.plain($0) })
    }
    return .choice(ChoiceField(options: options, selection: field.choice(named: text)))
  }

  // MARK: Filling in

  /// What typing in a form leads to: the draft of a new customer is kept with every change.
  mutating func afterTyping(in overlay: CustomersOverlay) -> [Effect] {
    guard !overlay.isBeingSent else {
      say(.customers(.formIsBeingSent), .warning)
      return []
    }
    guard case .form(var state) = overlay else { return [] }
    let content = state.content
    guard content != state.kept else { return [] }
    state.kept = content
    // What was wrong with it is judged again when it is left.
    state.setFault(nil, of: state.focusedField)
    replaceTop(.customers(.form(state)))
    return [.customers(.keepForm(content))]
  }

  mutating func moveInForm(by step: Int) -> [Effect] {
    guard case .customers(let overlay)? = overlays.last, let form = overlay.form else { return [] }
    return moveInForm(to: max(0, min(form.focus + step, form.fields.count - 1)))
  }

  /// Leaves the field that has the keyboard, which is checked, for another.
  mutating func moveInForm(to field: Int) -> [Effect] {
    guard case .customers(var overlay)? = overlays.last, var form = overlay.form else { return [] }
    let left = form.focus
    form.moveFocus(to: field)
    overlay.form = form
    replaceTop(.customers(overlay))
    return checkField(left)
  }

  /// Judges what stands in a field that was left.
  mutating func checkField(_ index: Int) -> [Effect] {
    switch overlays.last {
    case .customers(.form(var state)):
      let field = CustomerFormState.fields[index]
      state.check(field, texts)
      replaceTop(.customers(.form(state)))
      tell(state.form.fields[index].fault)
      return field == .document || field == .email ? findDuplicates(of: state.content) : []
    case .customers(.terms(var dialog)):
      dialog.check(index, texts)
      replaceTop(.customers(.terms(dialog)))
      tell(dialog.form.fields[index].fault)
      return []
    default:
      return []
    }
  }

  /// Beside its field a fault may have been cut.
  private mutating func tell(_ fault: SafeText?) {
    if let fault { notice = Notice(text: fault, kind: .warning) }
  }

  func showsForm(_ overlay: Overlay?) -> Bool { if case .customers(.form)? = overlay { true } else { false } }

  // MARK: Duplicates

  private mutating func findDuplicates(of form: CustomerForm) -> [Effect] {
    guard !form[.document].isEmpty || !form[.email].isEmpty else { return [] }
    let token = newToken()
    customers.duplicateSearch = token
    customers.duplicatesAskedAt = now
    return [.customers(.findDuplicates(token, form))]
  }

  mutating func receiveDuplicates(_ token: LoadToken, _ found: [SyncedRecord<Customer>]) {
    guard customers.duplicateSearch == token else { return }
    customers.duplicateSearch = nil
    guard let place = overlays.lastIndex(where: { showsForm($0) }), case .customers(.form(var state)) = overlays[place]
    else { return }
    state.duplicates = found
    state.duplicatesAt = customers.duplicatesAskedAt
    let content = state.content
    let document = try? DocumentNumber(content[.document])
    let sameDocument = found.first { $0.value.document == document }
    let sameEmail = found.first { $0.value.document != document }
    state.setWarning(sameDocument.map { texts(.customers(.alreadyHere(name(of: $0.value).string))) }, of: .document)
    state.setWarning(sameEmail.map { texts(.customers(.alreadyHere(name(of: $0.value).string))) }, of: .email)
    overlays[place] = .customers(.form(state))
  }

  /// What a customer is called on the screen: its trade name, else its document.
  func name(of customer: Customer) -> SafeText {
    let name = [customer.tradeName, customer.company].first { !$0.isEmpty }
    return personal(name ?? customer.document.formatted).text
  }

  // MARK: Leaving

  mutating func leaveForm(_ overlay: CustomersOverlay) -> [Effect] {
    overlays.removeLast()
    if case .form(let state) = overlay {
      if !state.content.isEmpty { say(.customers(.formKept)) }
    } else {
      say(.nothingWasSent)
    }
    return []
  }

  mutating func askToDiscardForm() -> [Effect] {
    push(
      .question(
        Question(
          purpose: .customers(.discardForm), title: texts(.questionTitle),
          lines: [StyledText(texts(.customers(.discardQuestion)), .heading)])))
    return []
  }

  mutating func discardForm() -> [Effect] {
    overlays = overlays.filter { !showsForm($0) }
    say(.customers(.formDiscarded))
    return [.customers(.keepForm(CustomerForm()))]
  }

  mutating func replaceTop(_ overlay: Overlay) {
    if !overlays.isEmpty { overlays[overlays.count - 1] = overlay }
  }
}
