import Commerce
import ConsoleKit
import Desk
import Texts

// What is read of the local copy: a window of what the query finds, and how many that are.

extension ComponentReading<Catalog> {
  /// How many products fit on the screen.
  var rowsVisible: Int { max(1, ScreenLayout(size: size).wholeRows.height) }

  /// A product with what is staged for it.
  func wanted(_ record: SyncedRecord<Product>) -> Product {
    own.staged[record.value.ean]?.overLocalCopy.rebased(on: record.value) ?? record.value
  }

  /// A staged product that the local copy does not have, as it would be there.
  func stagedRecord(of code: GTIN) -> SyncedRecord<Product>? {
    guard let staged = own.staged[code], staged.isNew else { return nil }
    return SyncedRecord(value: staged.after, revision: 0, state: .neverSent, changedAt: now)
  }
}

extension Update<Catalog> {
  /// Reads the list as the local copy has it now.
  public mutating func read() {
    readWindow(isRefresh: own.list.isRead)
    count(withUnsent: true)
  }

  /// Reads it again by the operator's key. A log-in that was refused is tried again first.
  mutating func refresh() {
    request(.retryLogInIfRefused)
    read()
  }

  /// Asks for the rows around those on screen.
  private mutating func readWindow(isRefresh: Bool = false) {
    if let old = own.loading { end(old.token) }
    let token = newToken()
    let visible = rowsVisible
    let offset = max(0, own.list.top - 3 * visible)
    let limit = max(120, 8 * visible)
    own.loading = Catalog.Load(token: token, range: offset..<(offset + limit), isRefresh: isRefresh)
    begin(token, .catalog(.readingList), isLocal: true)
    ask(.load(token, own.query, offset: offset, limit: limit))
  }

  private mutating func count(withUnsent: Bool) {
    if let old = own.counting { end(old) }
    let token = newToken()
    own.counting = token
    begin(token, .catalog(.counting), isLocal: true)
    ask(.count(token, own.query, withUnsent: withUnsent))
  }

  /// Reads further rows if those on screen, or those of the screens beside it, are not read.
  mutating func readMissing() {
    let (list, visible) = (own.list, rowsVisible)
    let near = max(0, list.top - visible)..<min(list.top + 2 * visible, list.count)
    if let load = own.loading,
      load.range.contains(near) || list.range.contains(list.seen(visible)) && load.range.overlaps(near)
    {
      return
    }
    if !list.range.contains(near) { readWindow() }
  }

  /// Shows what another query finds, from its first row on.
  mutating func find(_ query: ProductQuery) {
    guard query != own.query else { return }
    own.query = query
    own.list.total = nil
    own.list.goToTop()
    own.anchor = nil
    stopCounting()
    readWindow()
  }

  /// The count of another query is not wanted any more.
  private mutating func stopCounting() {
    guard let token = own.counting else { return }
    end(token)
    own.counting = nil
    cancel(token)
  }

  // MARK: Answers

  mutating func receiveWindow(_ token: LoadToken, _ result: Result<[SyncedRecord<Product>], DeskError>) {
    end(token)
    guard let load = own.loading, load.token == token else { return }
    own.loading = nil
    switch result {
    case .failure(let error): report(error)
    case .success(let rows): show(rows, of: load)
    }
  }

  private mutating func show(_ rows: [SyncedRecord<Product>], of load: Catalog.Load) {
    let offset = load.range.lowerBound
    guard !rows.isEmpty || offset == 0 else { return readFromTop() }
    own.list.take(rows, from: offset)
    // A stretch that is not full ends the list. The total is unknown before that.
    if rows.count < load.range.count {
      own.list.total = own.list.range.upperBound
    } else if let total = own.list.total, total < own.list.range.upperBound {
      own.list.total = nil
    }
    if load.isRefresh { followAnchor() }
    settle()
    noteAnchor()
    readMissing()
    // Only what does not end in this stretch has to be counted.
    if own.list.total == nil, own.counting == nil { count(withUnsent: false) }
  }

  /// The list has become shorter than the place it was read at.
  private mutating func readFromTop() {
    own.list.total = nil
    own.list.goToTop()
    readWindow()
  }

  /// The cursor stays on its product, and the product on its line of the screen.
  private mutating func followAnchor() {
    guard let anchor = own.anchor, let place = own.list.rows.firstIndex(where: { $0.value.ean == anchor }) else {
      return
    }
    let line = own.list.offset + place
    own.list.top += line - own.list.line
    own.list.line = line
  }

  /// The cursor has been put on a product: it stays there.
  mutating func noteAnchor() {
    if let code = own.current?.value.ean { own.anchor = code }
  }

  mutating func receiveCount(
    _ token: LoadToken, _ found: Result<Int, DeskError>, _ unsent: Result<Int, DeskError>?
  ) {
    end(token)
    guard own.counting == token else { return }
    own.counting = nil
    if case .success(let count)? = unsent { own.unsent = count }
    switch found {
    case .failure(let error): report(error)
    case .success(let count):
      // Rows that were read are there, whatever was counted before.
      own.list.total = max(count, own.list.rows.isEmpty ? 0 : own.list.range.upperBound)
      settle()
      readMissing()
    }
  }

  // MARK: What is staged

  /// Changes what is staged; what shows it follows.
  mutating func changeStaged(_ change: (inout StagedProducts) -> Void) {
    change(&own.staged)
    settle()
  }

  /// Stages changes of a product over what the local copy has of it now.
  mutating func stage(_ after: Product, over record: SyncedRecord<Product>) {
    changeStaged { $0.put(after, over: record.isStored ? record.value : nil) }
  }

  /// Keeps the cursors of the list and of all pages on the screen.
  mutating func settle() {
    own.list.keepVisible(rowsVisible)
    guard !layers.pages.isEmpty else { return }
    let view = self
    layers.changePages { view.settled($0) }
  }
}
