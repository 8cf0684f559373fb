import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// The list: a window on what the query finds, its cursor, and the marks.

extension ComponentReading<Customers> {
  /// How many rows of the list fit on the screen.
  var rowsVisible: Int { max(1, ScreenLayout(size: size).customerRows.height) }

  /// Where a window begins that holds what is seen.
  fileprivate var windowOffset: Int { max(0, own.list.top - Customers.windowLead) }

  var needsCustomer: Availability { own.current == nil ? .disabled(.customers(.noCustomerHere)) : .enabled }

  var availabilityOfExport: Availability {
    if session.hidesPersonalData { return .disabled(.isPersonal) }
    return own.marks.isEmpty ? needsCustomer : .enabled
  }
}

extension Update<Customers> {
  // MARK: Reading

  /// Asks the local copy for rows.
  public mutating func load(_ purpose: Customers.Load.Purpose) {
    // The new load counts the unsent customers if the load that it replaces had not counted them yet.
    let withUnsent = purpose == .refresh || own.unsent == nil || own.loading?.withUnsent == true
    if let old = own.loading { end(old.token) }
    let token = newToken()
    let offset = purpose == .begin ? 0 : windowOffset
    own.loading = Customers.Load(token: token, offset: offset, purpose: purpose, withUnsent: withUnsent)
    begin(token, .customers(.readingCustomers), isLocal: true)
    ask(.load(token, own.query, offset: offset, limit: Customers.windowSize, withUnsent: withUnsent))
  }

  mutating func receiveLoaded(_ token: LoadToken, _ result: Result<CustomerWindow, DeskError>) {
    end(token)
    guard let load = own.loading, load.token == token else { return }
    own.loading = nil
    switch result {
    case .failure(let error): report(error)
    case .success(let window):
      own.show(window, of: load)
      keepVisible()
      // What this very window should have held is not there: asking for it again would never end.
      if load.offset != windowOffset { loadMissing() }
    }
  }

  /// Reads on where rows are seen and not loaded yet.
  private mutating func loadMissing() {
    let seen = own.list.seen(rowsVisible)
    func holds(_ offset: Int, _ count: Int) -> Bool {
      seen.isEmpty || offset <= seen.lowerBound && seen.upperBound <= offset + count
    }
    guard !holds(own.list.offset, own.list.rows.count) else { return }
    if let load = own.loading, holds(load.offset, Customers.windowSize) { return }
    load(.window)
  }

  // MARK: Searching

  mutating func openSearch() { push(.search(TextField(own.query.text, preselected: true))) }

  mutating func openFilter() {
    let all = CustomerFilter.allCases
    openMenu(.filter, count: all.count, selected: all.firstIndex(of: own.query.filter) ?? 0)
  }

  mutating func search(_ text: String) {
    var query = own.query
    query.text = text
    find(query)
  }

  mutating func filter(_ filter: CustomerFilter) {
    var query = own.query
    query.filter = filter
    find(query)
  }

  /// Shows what another query finds, from its first row on.
  private mutating func find(_ query: CustomerQuery) {
    guard query != own.query else { return }
    own.query = query
    load(.begin)
  }

  // MARK: One customer

  /// Shows all that is known of the customer under the cursor.
  mutating func openCustomer() {
    if let record = own.current { push(.detail(CustomerDetail(record: record))) }
  }

  /// Looks a customer up to be shown, wherever the operator is.
  public mutating func find(_ document: DocumentNumber) {
    let token = newToken()
    own.opening = token
    begin(token, .customers(.readingCustomers), isLocal: true)
    ask(.find(token, document))
  }

  mutating func receiveFound(
    _ token: LoadToken, _ document: DocumentNumber, _ result: Result<SyncedRecord<Customer>?, DeskError>
  ) {
    end(token)
    guard own.opening == token else { return }
    own.opening = nil
    switch result {
    case .failure(let error): report(error)
    case .success(nil):
      say(.customers(.notAmongCustomers(personal(document.formatted).text.string)), .warning)
    case .success(let record?):
      guard layers.isEmpty else { return }
      showPane(.customers)
      push(.detail(CustomerDetail(record: record)))
      // A filter could hide the very customer that was asked for.
      find(CustomerQuery(text: document.text))
    }
  }

  // MARK: Moving

  /// Moves the cursor; a row that is not loaded yet is asked for.
  mutating func move(_ id: ActionID) {
    own.list.move(id, visible: rowsVisible)
    keepVisible()
    loadMissing()
  }

  mutating func settle() {
    keepVisible()
    let view = self
    layers.changePages { page in
      guard case .detail(let detail) = page else { return page }
      return .detail(view.settled(detail))
    }
  }

  private mutating func keepVisible() {
    own.list.keepVisible(rowsVisible)
    own.cursor = own.current?.value.document
  }

  mutating func click(_ place: Point) {
    guard let line = own.list.line(at: place, in: ScreenLayout(size: size).customerRows) else { return }
    let again = own.list.line == line
    own.list.line = line
    keepVisible()
    if again { openCustomer() } else { loadMissing() }
  }

  // MARK: Marks

  mutating func toggleMark() {
    guard let document = own.cursor else { return }
    own.marks.toggle(document)
    move(.down)
  }

  /// Marks the rows that are seen.
  mutating func markSeen() {
    let seen = own.list.seen(rowsVisible).compactMap { own.list.row(at: $0)?.value.document }
    own.marks.insert(seen)
    say(.customers(.markedSeen(seen.count)))
  }

  mutating func unmarkAll() {
    say(.unmarked(own.marks.count))
    own.marks.removeAll()
  }

  // MARK: Out of the console

  /// The open customer with all that is known of it; else the documents of those marked, or of the one under the cursor.
  mutating func copy() {
    if case .detail(let detail)? = layers.page {
      let lines = lines(of: detail.record, width: .max, blurred: false)
      return copy(lines.map(\.plainText).joined(separator: "\n"), isPersonal: true)
    }
    let documents = own.marks.isEmpty ? own.cursor.map { [$0] } ?? [] : own.marks.ids
    guard !documents.isEmpty else { return say(.nothingToCopy, .warning) }
    copy(documents.map(\.formatted).joined(separator: "\n"), isPersonal: true)
  }

  mutating func export() {
    let documents = own.marks.ids
    let count: Phrase = documents.isEmpty ? .customers(.customerCount(own.list.total ?? 0)) : .marked(documents.count)
    request(
      .export(
        documents.isEmpty ? .customers(own.query) : .markedCustomers(documents),
        remarks: [StyledText(texts(count), .heading)]))
  }
}
