import Commerce

/// One running sync of the catalog.
actor CatalogPush {
  typealias Record = SyncedRecord<Product>

  private let desk: CatalogDesk
  private let stockLimit: Timestamp
  private let report: @Sendable (PushProgress) -> Void
  private var progress: PushProgress
  private var refused: [(record: Record, reason: String)] = []
  private var shortAnswers = 0
  private var failure: DeskError?
  /// Why an answer of the platform could not be recorded here.
  private var unrecorded: DeskError?
  /// The number of products sent with an unknown outcome.
  private var unknown = 0
  /// The number of products sent but not accepted, for a reason other than the products.
  private var notTaken = 0
  /// Products that count as accepted or refused but are due again.
  private var dueAgain: Set<GTIN> = []
  /// The accepted product with the highest number in the sync.
  private var lastTaken: (record: Record, number: Int)?

  init(
    of desk: CatalogDesk, stockSince stockLimit: Timestamp, progress: PushProgress,
    report: @escaping @Sendable (PushProgress) -> Void
  ) {
    self.desk = desk
    self.stockLimit = stockLimit
    self.progress = progress
    self.report = report
  }

  func run() async -> PushOutcome {
    report(progress)
    if let (batch, number) = await sendAllButLast() { await sendLast(batch, from: number) }
    let due = try? await desk.store.countDueProducts()
    return PushOutcome(
      accepted: progress.accepted, refused: refused.map(RefusedProduct.init).sorted { $0.ean < $1.ean },
      remaining: due ?? max(0, progress.total - progress.done), unknown: unknown, notTaken: notTaken,
      dueAgain: due == nil ? 0 : dueAgain.count, shortAnswers: shortAnswers,
      failure: failure == unrecorded ? nil : failure, unrecorded: unrecorded)
  }

  // MARK: The order of the batches

  /// Sends every batch but the last, several at once, and waits for all answers.
  ///
  /// - Returns: the last batch and the number of its first product; `nil` if the sync ended early.
  private func sendAllButLast() async -> (batch: [Record], number: Int)? {
    await withTaskGroup(of: Void.self) { group in
      var underWay = 0
      var number = 1
      var batch = await batch(after: nil)
      while goesOn, let last = batch.last {
        let next = await self.batch(after: last.value.ean)
        if next.isEmpty { break }
        if underWay == max(1, desk.settings.batchesInFlight) {
          await group.next()
          underWay -= 1
        }
        guard goesOn else { break }
        group.addTask { [batch, number] in
          let bisection = await self.send(batch, from: number, endsSync: false)
          await self.settle(bisection)
        }
        underWay += 1
        number += batch.count
        batch = next
      }
      await group.waitForAll()
      return goesOn && !batch.isEmpty ? (batch, number) : nil
    }
  }

  /// Whether to send more.
  private var goesOn: Bool {
    if failure == nil, Task.isCancelled { failure = DeskError(.canceled) }
    return failure == nil && unrecorded == nil
  }

  /// Sends the last batch, which carries the mark that ends the sync. It goes alone, after all other answers.
  ///
  /// The last accepted product is due again meanwhile. If the whole batch is refused, it ends the sync instead; after an
  /// interruption, the next push does it.
  private func sendLast(_ batch: [Record], from number: Int) async {
    let spare = lastTaken?.record
    if let spare { try? await mark([spare], as: .sending) }
    let bisection = await send(batch, from: number, endsSync: true)
    if let end = batch.last, bisection.refused.last?.record.value.ean == end.value.ean, bisection.failure == nil {
      await endSync(at: number + batch.count - 1)
    }
    await settle(bisection)
    guard let spare else { return }
    if failure == nil { await note([spare], as: .accepted) } else { dueAgain.insert(spare.value.ean) }
  }

  /// Ends the sync after the last product was refused: sends the one before it again, with the mark.
  ///
  /// If this fails, it is due again, so that the next push ends the sync. If no product was accepted, there is no sync to end.
  private func endSync(at number: Int) async {
    guard let lastTaken, let error = await call([lastTaken.record], from: number, endsSync: true) else { return }
    failure = error
    dueAgain.insert(lastTaken.record.value.ean)
  }

  /// The next products in the order of their codes.
  ///
  /// A product changed during the push may lose its recent stock; it then stays due.
  private func batch(after ean: GTIN?) async -> [Record] {
    var last = ean
    do throws(DeskError) {
      while true {
        let records = try await desk.store.dueProducts(after: last, limit: desk.platform.productBatchLimit)
        let sendable = records.filter { $0.value.hasStock(since: stockLimit) }
        if records.isEmpty || !sendable.isEmpty { return sendable }
        last = records.last?.value.ean
      }
    } catch {
      failure = failure ?? error
      return []
    }
  }

  // MARK: One batch

  /// Sends a batch and bisects it if it is refused. A product keeps its number in the sync however often it is sent.
  private func send(_ batch: [Record], from first: Int, endsSync: Bool) async -> Bisection<Record> {
    await Bisection(of: batch) { range in
      await self.sendPart(
        Array(batch[range]), from: first + range.lowerBound, endsSync: endsSync && range.upperBound == batch.count)
    }
  }

  private func sendPart(_ records: [Record], from number: Int, endsSync: Bool) async -> DeskError? {
    let error = await call(records, from: number, endsSync: endsSync)
    if error == nil {
      progress.accepted += records.count
      let end = number + records.count - 1
      if let record = records.last, end > lastTaken?.number ?? 0 { lastTaken = (record, end) }
    }
    report(progress)
    return error
  }

  /// Makes one call: marks the products, journals and sends them, and records the acceptance.
  private func call(_ records: [Record], from number: Int, endsSync: Bool) async -> DeskError? {
    let batch = ProductBatch(products: records.map(\.value), firstNumber: number, endsSync: endsSync)
    let items = records.map { ProductBatchRecord.Item(ean: $0.value.ean, revision: $0.revision) }
    let change = WriteChange.products(ProductBatchRecord(items: items, firstNumber: number, endsSync: endsSync))
    do throws(DeskError) {
      try await mark(records, as: .sending)
    } catch {
      return error
    }
    let platform = desk.platform
    let ending = await desk.sending.send(change, to: .catalog, note: { $0.remark(onSending: records.count) }) {
      (request) async throws(DeskError) in
      try await platform.sendProducts(batch, request: request)
    }
    progress.requests += 1
    if ending.wasSent { unrecorded = unrecorded ?? ending.unrecorded }
    switch ending.result {
    case .success(let acceptance):
      if acceptance.isShort(of: records.count) { shortAnswers += 1 }
      await note(records, as: .accepted)
      return nil
    case .failure(let error): return error
    }
  }

  /// Records the outcome of a batch. Products of unknown outcome stay marked as being sent, and so due.
  private func settle(_ bisection: Bisection<Record>) async {
    failure = failure ?? bisection.failure
    unknown += bisection.unknown.count
    notTaken += bisection.notTaken.count
    await restore(bisection.notSent + bisection.notTaken)
    for (record, error) in bisection.refused {
      await note([record], as: .refused(error.detail))
      refused.append((record, error.detail))
    }
    progress.refused = refused.count
    report(progress)
    await stopIfAllAreRefused(bisection)
  }

  /// Restores the state of records from before the push.
  private func restore(_ records: [Record]) async {
    for state in Set(records.map(\.state)) {
      try? await mark(records.filter { $0.state == state }, as: state)
    }
  }

  /// Ends the push if the platform refuses every product with the same words: the products are not the reason. Continuing would
  /// mark the whole catalog as refused, at two calls a product. The refused ones are due again.
  private func stopIfAllAreRefused(_ bisection: Bisection<Record>) async {
    guard failure == nil, progress.accepted == 0, refused.count > 2 * desk.platform.productBatchLimit else { return }
    guard Set(refused.map(\.reason)).count == 1 else { return }
    failure = bisection.refused.last?.error
    let wronged = refused.map(\.record)
    refused = []
    notTaken += wronged.count
    dueAgain.subtract(wronged.map(\.value.ean))
    progress.refused = 0
    await restore(wronged)
    report(progress)
  }

  /// Marks records with the platform's answer. If that cannot be stored, the answer still counts, and the records are due again.
  private func note(_ records: [Record], as state: SendState) async {
    do throws(DeskError) {
      try await mark(records, as: state)
    } catch {
      unrecorded = unrecorded ?? error
      dueAgain.formUnion(records.map(\.value.ean))
    }
  }

  private func mark(_ records: [Record], as state: SendState) async throws(DeskError) {
    try await desk.store.mark(
      records.map { (ean: $0.value.ean, revision: $0.revision) }, as: state, at: desk.clock.now())
  }
}

extension BatchAcceptance {
  /// Whether the platform states that it accepted fewer records than were sent.
  fileprivate func isShort(of count: Int) -> Bool { queued.map { $0 < count } ?? false }

  fileprivate func remark(onSending count: Int) -> String {
    guard let queued, queued != count else { return "" }
    return "the platform says it took \(queued) of \(count)"
  }
}

extension RefusedProduct {
  fileprivate init(_ refused: (record: SyncedRecord<Product>, reason: String)) {
    let product = refused.record.value
    self.init(ean: product.ean, name: product.name, reason: refused.reason)
  }
}
