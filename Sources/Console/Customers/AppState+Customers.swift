import Commerce
import Desk
import Texts

extension AppState {
  /// Shows the local copy as it is now: other consoles and imports write to it, too.
  mutating func openCustomers() -> [Effect] {
    guard customers.loading == nil else { return [] }
    return loadCustomers(customers.total == nil ? .begin : .refresh)
  }

  /// Asks the local copy for rows.
  mutating func loadCustomers(_ purpose: CustomersState.Load.Purpose) -> [Effect] {
    // The new load counts the unsent customers if the load that it replaces had not counted them yet.
    let withUnsent = purpose == .refresh || customers.unsent == nil || customers.loading?.withUnsent == true
    if let old = customers.loading { end(old.token) }
    let token = newToken()
    let offset = purpose == .begin ? 0 : windowOffset
    customers.loading = CustomersState.Load(token: token, offset: offset, purpose: purpose, withUnsent: withUnsent)
    begin(token, .customers(.readingCustomers), quiet: Self.quietMilliseconds)
    return [
      .customers(
        .load(token, customers.query, offset: offset, limit: CustomersState.windowSize, withUnsent: withUnsent))
    ]
  }

  /// The local copy answers at once as a rule: a word on it would only flicker.
  static let quietMilliseconds: Int64 = 300

  mutating func receive(_ event: CustomersEvent) -> [Effect] {
    switch event {
    case .loaded(let token, let result): return receiveCustomers(token, result)
    case .found(let token, let document, let result): return receiveFound(token, document, result)
    case .readForTerms(let token, let result): receiveForTerms(token, result)
    case .form(let token, let result): return receiveForm(token, result)
    case .formNotKept(let error): report(error)
    case .duplicates(let token, let found): receiveDuplicates(token, found)
    case .addWaits(let token, let holder):
      if let index = activities.firstIndex(where: { $0.token == token }) {
        activities[index].phrase = .doubt(.waitingForCustomer(holder))
      }
    case .added(let token, let customer, let outcome): return receiveAdded(token, customer, outcome)
    case .reviewed(let token, let result): receiveReview(token, result)
    case .termsProgress(let token, let progress): receiveTermsProgress(token, progress)
    case .termsEnded(let token, let result): return receiveTermsEnd(token, result)
    }
    return []
  }

  private mutating func receiveCustomers(
    _ token: LoadToken, _ result: Result<CustomerWindow, DeskError>
  ) -> [Effect] {
    end(token)
    guard let load = customers.loading, load.token == token else { return [] }
    customers.loading = nil
    switch result {
    case .failure(let error):
      report(error)
      return []
    case .success(let window):
      let cursor = customers.cursor
      customers.total = window.total
      if let unsent = window.unsent { customers.unsent = unsent }
      customers.offset = load.offset
      customers.rows = window.rows
      switch load.purpose {
      case .begin:
        customers.line = 0
        customers.top = 0
      case .refresh:
        if let index = window.rows.firstIndex(where: { $0.value.document == cursor }) {
          customers.line = load.offset + index
        }
      case .window: break
      }
      keepCustomersVisible()
      // What this very window should have held is not there: asking for it again would never end.
      return load.offset == windowOffset ? [] : loadMissingCustomers()
    }
  }

  /// Where a window begins that holds what is seen.
  private var windowOffset: Int { max(0, customers.top - CustomersState.windowLead) }

  /// Goes on to rows that are seen and not loaded yet.
  mutating func loadMissingCustomers() -> [Effect] {
    let seen = customers.top..<min(customers.total ?? 0, customers.top + customerRowsVisible)
    func holds(_ offset: Int, _ count: Int) -> Bool {
      seen.isEmpty || offset <= seen.lowerBound && seen.upperBound <= offset + count
    }
    guard !holds(customers.offset, customers.rows.count) else { return [] }
    if let load = customers.loading, holds(load.offset, CustomersState.windowSize) { return [] }
    return loadCustomers(.window)
  }

  // MARK: From an order

  /// What the order that is shown says of its customer's document, in the extra field that the config names.
  var documentOfOrder: Result<DocumentNumber, CustomerLinkFault> {
    guard let shown = order.order else { return .failure(.noOrder) }
    guard let key = session.customerDocumentField else {
      let candidate = shown.fields.first { (try? DocumentNumber($0.value)) != nil }
      return .failure(.notConfigured(candidate: candidate?.key))
    }
    guard let field = shown.fields.first(where: { $0.key == key }), !field.value.isEmpty else {
      return .failure(.missing(key))
    }
    guard let document = try? DocumentNumber(field.value) else { return .failure(.unreadable(key)) }
    return .success(document)
  }

  mutating func showCustomerOfOrder() -> [Effect] {
    guard case .success(let document) = documentOfOrder else { return [] }
    let token = newToken()
    customers.opening = token
    begin(token, .customers(.readingCustomers), quiet: Self.quietMilliseconds)
    return [.customers(.find(token, document))]
  }

  private mutating func receiveFound(
    _ token: LoadToken, _ document: DocumentNumber, _ result: Result<SyncedRecord<Customer>?, DeskError>
  ) -> [Effect] {
    end(token)
    guard customers.opening == token else { return [] }
    customers.opening = nil
    switch result {
    case .failure(let error):
      report(error)
      return []
    case .success(nil):
      say(.customers(.notAmongCustomers(personal(document.formatted).text.string)), .warning)
      return []
    case .success(let record?):
      guard overlays.isEmpty else { return [] }
      pane = .customers
      push(.customers(.detail(CustomerDetail(record: record))))
      // A filter could hide the very customer that was asked for.
      return findCustomers(CustomerQuery(text: document.text))
    }
  }

  /// A load that was given up.
  mutating func forgetCustomersLoad(_ token: LoadToken) {
    if customers.loading?.token == token { customers.loading = nil }
    if customers.opening == token { customers.opening = nil }
    if customers.duplicateSearch == token { customers.duplicateSearch = nil }
  }
}
