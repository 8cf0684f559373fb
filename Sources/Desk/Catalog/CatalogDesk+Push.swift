import Commerce

extension CatalogDesk {
  /// Products per read from the store while counting.
  private static let stretch = 1000

  /// What a push would send, and what blocks it.
  public func plan() async throws(DeskError) -> PushPlan {
    try await plan(stockSince: settings.stockLimit(at: clock.now()))
  }

  /// Sends the due products (I1, I2) in batches, in the order of their codes, several at once; the last batch goes alone.
  ///
  /// Every product is marked as being sent, and every call journalled, before its first byte leaves. After an interruption, the
  /// next push sends the rest. A refused batch is bisected to find the refused products; the others are sent. Canceling the task
  /// stops between two calls.
  /// - Parameter limit: the number of products that were reviewed; if more are due, nothing is sent.
  /// - Returns: the outcome, also of a push that ended early.
  /// - Throws: why it did not begin: an error of the store, ``DeskError/Blocker/staleStock(_:)``,
  ///   ``DeskError/Blocker/twins(_:)``, ``DeskError/Blocker/moreIsDue(_:)`` or ``DeskError/Blocker/sentElsewhere``.
  public func push(
    atMost limit: Int? = nil, report: @escaping @Sendable (PushProgress) -> Void = { _ in }
  ) async throws(DeskError) -> PushOutcome {
    try await queue.runExclusively(for: .catalog, on: store, takingOver: \.isOfProducts, at: clock.now()) {
      () async throws(DeskError) in try await pushNow(atMost: limit, report)
    }
  }

  /// The bodies that a push of what is due would send if none were refused, one after another. Nothing is sent.
  ///
  /// - Parameter count: how many products are due, as ``plan()`` says.
  public func showBodies(of count: Int, _ show: (String) -> Void) async throws(DeskError) {
    var shown = 0
    var last: GTIN?
    while shown < count {
      let products = try await store.dueProducts(after: last, limit: platform.productBatchLimit).map(\.value)
      guard !products.isEmpty else { return }
      let endsSync = shown + products.count >= count
      show(platform.body(of: ProductBatch(products: products, firstNumber: shown + 1, endsSync: endsSync)))
      shown += products.count
      last = products.last?.ean
    }
  }

  private func pushNow(
    atMost limit: Int?, _ report: @escaping @Sendable (PushProgress) -> Void
  ) async throws(DeskError) -> PushOutcome {
    let start = clock.now()
    let stockLimit = settings.stockLimit(at: start)
    let plan = try await plan(stockSince: stockLimit)
    guard plan.twins == 0 else { throw DeskError(.notPossible(.twins(plan.twins))) }
    guard plan.staleStock == 0 else { throw DeskError(.notPossible(.staleStock(plan.staleStock))) }
    if let limit, plan.due > limit { throw DeskError(.notPossible(.moreIsDue(plan.due))) }
    guard plan.due > 0 else { return PushOutcome() }
    let progress = PushProgress(total: plan.due, startedAt: start)
    return await CatalogPush(of: self, stockSince: stockLimit, progress: progress, report: report).run()
  }

  private func plan(stockSince limit: Timestamp) async throws(DeskError) -> PushPlan {
    var plan = PushPlan()
    var last: GTIN?
    repeat {
      let records = try await store.dueProducts(after: last, limit: Self.stretch)
      plan.due += records.count
      plan.staleStock += records.count { !$0.value.hasStock(since: limit) }
      last = records.last?.value.ean
    } while last != nil
    if plan.due > 0 { plan.twins = try await store.twinProducts().count { $0.contains(where: \.state.isDue) } }
    plan.batches = (plan.due + platform.productBatchLimit - 1) / platform.productBatchLimit
    return plan
  }
}
