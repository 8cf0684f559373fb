import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Whether an action can be done in the customers pane; `nil` leaves the answer to others.
  func availabilityInCustomers(of id: ActionID) -> Availability? {
    switch id {
    case .customerOfOrder:
      switch documentOfOrder {
      case .success: return .enabled
      case .failure(let fault): return .disabled(.customers(.noLink(fault)))
      }
    case .showValues, .sendForm, .discardForm, .fillDown:
      guard case .customers(let overlay)? = overlays.last else { return .hidden }
      return availability(of: id, in: overlay)
    case .confirm:
      guard case .customers(.review(let review))? = overlays.last else { return nil }
      return availabilityOfSending(review)
    case .markStale:
      guard case .customers(.review(let review))? = overlays.last, review.isHeldBack else { return .hidden }
      return .enabled
    case .filterCustomers: return .enabled
    default: break
    }
    guard pane == .customers else { return nil }
    switch id {
    case .addCustomer: return writeLock ?? .enabled
    case .setTerms:
      if let lock = writeLock { return lock }
      if case .customers(.detail)? = overlays.last { return .enabled }
      return customers.marks.isEmpty ? needsCustomer : .enabled
    case .openCustomer, .mark, .markPage: return needsCustomer
    case .export:
      if session.hidesPersonalData { return .disabled(.isPersonal) }
      return customers.marks.isEmpty ? needsCustomer : .enabled
    case .unmarkAll: return customers.marks.isEmpty ? .disabled(.nothingMarked) : .enabled
    case .review: return availabilityOfReview
    case .undo, .discardDraft: return .disabled(.customers(.notInThisPane))
    default:
      // An order out of sight is acted on by nobody.
      guard let action = session.catalog.action(id), action.actsOnOrders else { return nil }
      return .disabled(.customers(.notInThisPane))
    }
  }

  private var needsCustomer: Availability {
    customers.current == nil ? .disabled(.customers(.noCustomerHere)) : .enabled
  }

  private func availability(of id: ActionID, in overlay: CustomersOverlay) -> Availability {
    guard let form = overlay.form else { return .hidden }
    switch id {
    case .showValues: return form.hasChoice ? .enabled : .disabled(.customers(.noChoices))
    case .sendForm: return writeLock ?? (overlay.isBeingSent ? .disabled(.customers(.formIsBeingSent)) : .enabled)
    case .fillDown:
      guard case .terms(let dialog) = overlay, dialog.isOfMany else { return .hidden }
      return dialog.limitToRepeat == nil ? .disabled(.customers(.noLimitToRepeat)) : .enabled
    default:
      if case .form = overlay { return .enabled }
      return .hidden
    }
  }

  /// Does what an action means in the customers pane; `nil` leaves it to others.
  mutating func performInCustomers(_ id: ActionID) -> [Effect]? {
    if case .customers(let overlay)? = overlays.last { return perform(id, in: overlay) }
    if id == .customerOfOrder { return showCustomerOfOrder() }
    if id == .filterCustomers { return (pane == .customers ? [] : show(.customers)) + openCustomersFilter() }
    guard pane == .customers, overlays.isEmpty else { return nil }
    switch id {
    case .openCustomer: return openCustomer()
    case .mark: return markCustomer()
    case .markPage: return markSeenCustomers()
    case .unmarkAll: return unmarkCustomers()
    case .refresh: return loadCustomers(.refresh)
    case .review: return openTermsReview()
    case .search:
      push(.input(InputLine(purpose: .search, field: TextField(customers.query.text, preselected: true))))
      return []
    case .nextPage: return moveInCustomers(.screenDown)
    case .previousPage: return moveInCustomers(.screenUp)
    case .addCustomer: return openCustomerForm()
    case .setTerms:
      guard customers.marks.isEmpty else { return readForTerms(customers.marks.documents) }
      return customers.current.map { readForTerms([$0.value.document]) } ?? []
    default: return nil
    }
  }

  private mutating func perform(_ id: ActionID, in overlay: CustomersOverlay) -> [Effect]? {
    if let form = overlay.form {
      switch id {
      case .complete: return completeField(of: form, in: overlay)
      case .nextField, .down: return moveInForm(by: 1)
      case .previousField, .up: return moveInForm(by: -1)
      case .showValues: return showValues(of: form)
      case .sendForm: return sendForm(overlay)
      case .fillDown: return repeatLimit()
      case .discardForm: return askToDiscardForm()
      case .back: return leaveForm(overlay)
      default: return nil
      }
    }
    switch (overlay, id) {
    case (.detail(let detail), .setTerms): return readForTerms([detail.record.value.document])
    case (.review, .markStale): return markStaleTerms()
    case (.run(let run), .back) where !run.isOver:
      // Between two batches, so that no answer is lost.
      say(.customers(.stoppingTerms), .warning)
      return [.cancel(run.token)]
    default: return nil
    }
  }

  /// Gives the search up first, then the filter.
  mutating func goBackInCustomers() -> [Effect] {
    customers.query.text.isEmpty ? filterCustomers(.all) : searchCustomers("")
  }

  mutating func carryOut(_ question: CustomersQuestion) -> [Effect] {
    switch question {
    case .add(let customer): add(customer)
    case .setTerms(let updates): setTerms(updates)
    case .discardForm: discardForm()
    }
  }

  /// Shows all that is known of the customer under the cursor.
  mutating func openCustomer() -> [Effect] {
    guard let record = customers.current else { return [] }
    push(.customers(.detail(CustomerDetail(record: record))))
    return []
  }

  // MARK: Searching

  /// Shows the customers that some words find.
  mutating func searchCustomers(_ text: String) -> [Effect] {
    var query = customers.query
    query.text = text
    return findCustomers(query)
  }

  /// Shows what another query finds, from its first row on.
  mutating func findCustomers(_ query: CustomerQuery) -> [Effect] {
    guard query != customers.query else { return [] }
    customers.query = query
    return loadCustomers(.begin)
  }

  mutating func completeCustomersSearch(_ text: String) -> [Effect] {
    searchCustomers(text)
  }

  // MARK: Copying

  var customersTextToCopy: String? {
    guard customers.marks.isEmpty else { return customers.marks.documents.map(\.formatted).joined(separator: "\n") }
    return customers.cursor?.formatted
  }

  func textToCopy(of overlay: CustomersOverlay) -> String? {
    guard case .detail(let detail) = overlay else { return nil }
    return customerLines(of: detail.record, width: .max, blurred: false).map(\.plainText).joined(separator: "\n")
  }

  /// The command that shows the same without a screen.
  var customersCommand: String {
    let words = customers.query.text.filter { $0 != "'" }
    let filter =
      switch customers.query.filter {
      case .all: ""
      case .unsent: " --due"
      case .refused: " --refused"
      case .blocked: " --blocked"
      }
    return "balcao customers list" + (words.isEmpty ? "" : " '\(words)'") + filter
  }
}
