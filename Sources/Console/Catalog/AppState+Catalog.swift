import Commerce
import Desk

extension AppState {
  /// Shows the local copy as it is now: other consoles and imports write to it, too.
  mutating func openCatalog() -> [Effect] {
    readWindow(isRefresh: catalog.window != nil) + countCatalog(withUnsent: true)
  }

  // MARK: Loads

  /// Asks for the rows around those on screen.
  mutating func readWindow(isRefresh: Bool = false) -> [Effect] {
    if let old = catalog.loading { end(old.token) }
    let token = newToken()
    let visible = catalogRowsVisible
    let offset = max(0, catalog.top - 3 * visible)
    let limit = max(120, 8 * visible)
    catalog.loading = .init(token: token, range: offset..<(offset + limit), isRefresh: isRefresh)
    begin(token, .catalog(.readingList), quiet: 300)
    return [.catalog(.load(token, catalog.query, offset: offset, limit: limit))]
  }

  private mutating func countCatalog(withUnsent: Bool) -> [Effect] {
    if let old = catalog.counting { end(old) }
    let token = newToken()
    catalog.counting = token
    begin(token, .catalog(.counting), quiet: 300)
    return [.catalog(.count(token, catalog.query, withUnsent: withUnsent))]
  }

  /// Reads on where the rows on screen, or those of the next screens, are not known.
  mutating func readWindowIfNeeded() -> [Effect] {
    let visible = catalogRowsVisible
    let seen = catalog.top..<min(catalog.top + visible, catalog.count)
    let near = max(0, catalog.top - visible)..<min(catalog.top + 2 * visible, catalog.count)
    let known = catalog.window?.range ?? 0..<0
    if let load = catalog.loading, load.range.contains(near) || known.contains(seen) && load.range.overlaps(near) {
      return []
    }
    return known.contains(near) ? [] : readWindow()
  }

  /// What is found by another query, from its first row on.
  mutating func find(_ query: ProductQuery) -> [Effect] {
    guard query != catalog.query else { return [] }
    catalog.query = query
    catalog.total = nil
    catalog.cursor = 0
    catalog.top = 0
    catalog.anchor = nil
    return stopCounting() + readWindow()
  }

  /// What was counted is not wanted any more.
  private mutating func stopCounting() -> [Effect] {
    guard let token = catalog.counting else { return [] }
    end(token)
    catalog.counting = nil
    return [.cancel(token)]
  }

  // MARK: Answers

  mutating func receive(_ event: CatalogEvent) -> [Effect] {
    switch event {
    case .window(let token, let result): return receiveWindow(token, result)
    case .counted(let token, let found, let unsent): return receiveCount(token, found, unsent)
    case .product(let token, let result):
      if !receiveCode(token, result) { receiveProduct(token, result) }
    case .gathered(let token, let result): receiveGathered(token, result)
    case .codes(let token, let result): receiveCodes(token, result)
    case .planned(let token, let result): receivePlan(token, result)
    case .saved(let token, let items): receiveSaved(token, items)
    case .staged(let stored):
      catalog.staged.restore(stored)
      keepCatalogVisible()
    case .form(let stored): return receiveNewProduct(stored)
    case .stagedNotKept(let error), .formNotKept(let error): report(error)
    case .progress(let token, let progress): receiveProgress(token, progress)
    case .ended(let token, let result): return receivePushEnd(token, result)
    }
    return []
  }

  private mutating func receiveWindow(
    _ token: LoadToken, _ result: Result<[SyncedRecord<Product>], DeskError>
  ) -> [Effect] {
    end(token)
    guard let load = catalog.loading, load.token == token else { return [] }
    catalog.loading = nil
    switch result {
    case .failure(let error):
      report(error)
      return []
    case .success(let rows):
      let offset = load.range.lowerBound
      guard !rows.isEmpty || offset == 0 else { return startAnew() }
      catalog.window = .init(offset: offset, rows: rows)
      // A stretch that is not full ends the list. The total is unknown before that.
      if rows.count < load.range.count {
        catalog.total = offset + rows.count
      } else if let total = catalog.total, total < offset + rows.count {
        catalog.total = nil
      }
      if load.isRefresh { followAnchor() }
      keepCatalogVisible()
      noteAnchor()
      // Only what does not end in this stretch has to be counted.
      let count = catalog.total == nil && catalog.counting == nil ? countCatalog(withUnsent: false) : []
      return readWindowIfNeeded() + count
    }
  }

  /// The list has become shorter than the place it was read at.
  private mutating func startAnew() -> [Effect] {
    catalog.total = nil
    catalog.cursor = 0
    catalog.top = 0
    return readWindow()
  }

  /// The cursor stays on its product, and the product on its line of the screen.
  private mutating func followAnchor() {
    guard let anchor = catalog.anchor, let window = catalog.window,
      let place = window.rows.firstIndex(where: { $0.value.ean == anchor })
    else { return }
    let index = window.offset + place
    catalog.top += index - catalog.cursor
    catalog.cursor = index
  }

  private mutating func receiveCount(
    _ token: LoadToken, _ found: Result<Int, DeskError>, _ unsent: Result<Int, DeskError>?
  ) -> [Effect] {
    end(token)
    guard catalog.counting == token else { return [] }
    catalog.counting = nil
    if case .success(let count)? = unsent { catalog.unsent = count }
    switch found {
    case .failure(let error):
      report(error)
      return []
    case .success(let count):
      // Rows that were read are there, whatever was counted before.
      catalog.total = max(count, catalog.window?.rows.isEmpty == false ? catalog.window?.range.upperBound ?? 0 : 0)
      keepCatalogVisible()
      return readWindowIfNeeded()
    }
  }

  mutating func forgetCatalogLoad(_ token: LoadToken) {
    if catalog.loading?.token == token { catalog.loading = nil }
    if catalog.counting == token { catalog.counting = nil }
  }

  // MARK: What is wanted of a product

  /// A product with what is staged for it.
  func wanted(_ record: SyncedRecord<Product>) -> Product {
    catalog.staged[record.value.ean]?.overLocalCopy.rebased(on: record.value) ?? record.value
  }

  /// Stages changes of a product over the local copy's present state of it.
  mutating func stage(_ after: Product, over record: SyncedRecord<Product>) {
    catalog.staged.put(after, over: record.isStored ? record.value : nil)
    keepCatalogVisible()
  }

  /// A staged product that the local copy does not have, as it would be there.
  func stagedRecord(of code: GTIN) -> SyncedRecord<Product>? {
    guard let staged = catalog.staged[code], staged.isNew else { return nil }
    return SyncedRecord(value: staged.after, revision: 0, state: .neverSent, changedAt: now)
  }
}
