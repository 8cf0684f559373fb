import Commerce
import Desk

extension MemoryStore {
  /// Finds by the beginning of the code or by a part of name or brand, and sorts by code, name, price or time of change.
  public func products(
    _ query: ProductQuery, offset: Int, limit: Int
  ) async throws(DeskError) -> [SyncedRecord<Product>] {
    try await access(.recordReading) { Array($0.found(query).dropFirst(offset).prefix(limit)) }
  }

  public func countProducts(_ query: ProductQuery) async throws(DeskError) -> Int {
    try await access(.recordReading) { $0.found(query).count }
  }

  public func product(_ ean: GTIN) async throws(DeskError) -> SyncedRecord<Product>? {
    try await access(.recordReading) { $0.products.records[ean] }
  }

  public func merge(
    at time: Timestamp, products next: @escaping @Sendable () throws -> [Edit<Product>]?
  ) async throws(DeskError) -> MergeSummary {
    let parts = try collect(next)
    return try await access(.recordWriting) { $0.products.merge(parts, raises: { $1.price > $0.price }, at: time) }
  }

  public func dueProducts(after ean: GTIN?, limit: Int) async throws(DeskError) -> [SyncedRecord<Product>] {
    try await access(.recordReading) { $0.products.due(after: ean, limit: limit) }
  }

  /// This store never had any: it keeps a product under its article.
  public func twinProducts() async throws(DeskError) -> [[SyncedRecord<Product>]] { [] }

  public func join(_ twins: [SyncedRecord<Product>], at time: Timestamp) async throws(DeskError) {}

  public func countDueProducts() async throws(DeskError) -> Int {
    try await access(.recordReading) { $0.products.due(after: nil, limit: .max).count }
  }

  public func mark(
    _ products: [(ean: GTIN, revision: Int64)], as state: SendState, at time: Timestamp
  ) async throws(DeskError) {
    try await access(.recordWriting) { contents in
      contents.products.mark(products.map { ($0.ean, $0.revision) }, as: state, at: time)
    }
  }

  public func stagedProducts(of owner: String) async throws(DeskError) -> [Edit<Product>] {
    try await access(.draftReading) { $0.stagedProducts[owner] ?? [] }
  }

  public func keepStaged(
    _ edits: [Edit<Product>], forgetting codes: [GTIN], of owner: String, at time: Timestamp
  ) async throws(DeskError) {
    try await access(.draftWriting) { state in
      var staged = state.stagedProducts[owner] ?? []
      for edit in edits {
        if let place = staged.firstIndex(where: { $0.id == edit.id }) {
          staged[place] = edit
        } else {
          staged.append(edit)
        }
      }
      staged.removeAll { codes.contains($0.id) }
      state.stagedProducts[owner] = staged
    }
  }

  public func productForm(of owner: String) async throws(DeskError) -> NewProductForm? {
    try await access(.draftReading) { $0.productForms[owner]?.value }
  }

  public func keep(_ form: NewProductForm, of owner: String, at time: Timestamp) async throws(DeskError) {
    try await access(.draftWriting) { $0.productForms[owner] = form.isEmpty ? nil : Dated(form, readAt: time) }
  }

  /// All parts of a merge. What ends it early is told as it came, if it is an error of the desk.
  func collect<Value>(_ next: () throws -> [Value]?) throws(DeskError) -> [Value] {
    var all: [Value] = []
    do {
      while let part = try next() { all += part }
    } catch let error as DeskError {
      throw error
    } catch {
      throw DeskError(.canceled, detail: "\(error)")
    }
    return all
  }
}

extension MemoryStore.State {
  fileprivate func found(_ query: ProductQuery) -> [SyncedRecord<Product>] {
    let text = query.text.lowercased()
    let found = products.all.filter { record in
      if query.isDueOnly, !record.state.isDue { return false }
      if query.isRefusedOnly { guard case .refused = record.state else { return false } }
      let product = record.value
      return text.isEmpty || product.ean.digits.hasPrefix(text) || product.name.lowercased().contains(text)
        || product.brand.lowercased().contains(text)
    }
    let sorted = found.sorted { left, right in
      switch query.sort {
      case .name where left.value.name != right.value.name: left.value.name < right.value.name
      case .price where left.value.price != right.value.price: left.value.price < right.value.price
      case .changed where left.changedAt != right.changedAt: left.changedAt < right.changedAt
      default: left.value.ean < right.value.ean
      }
    }
    return query.isDescending ? sorted.reversed() : sorted
  }
}
