import Commerce
import Desk
import TerminalRuntime

extension EffectRunner {
  func run(_ effect: Catalog.Effect) {
    let desk = services.catalog
    let mailbox = mailbox
    switch effect {
    case .load(let token, let query, let offset, let limit):
      start(token, in: .products) {
        let rows = await Result.of { () async throws(DeskError) in
          try await desk.products(query, offset: offset, limit: limit)
        }
        mailbox.post(.catalog(.window(token, rows)))
      }
    case .count(let token, let query, let withUnsent):
      start(token, in: .productCounts) {
        let found = await Result.of { () async throws(DeskError) in try await desk.count(query) }
        var unsent: Result<Int, DeskError>?
        if withUnsent {
          unsent = await Result.of { () async throws(DeskError) in
            try await desk.count(ProductQuery(isDueOnly: true))
          }
        }
        mailbox.post(.catalog(.counted(token, found: found, unsent: unsent)))
      }
    case .open(let token, let code):
      start(token) {
        let record = await Result.of { () async throws(DeskError) in try await desk.product(code) }
        mailbox.post(.catalog(.product(token, record)))
      }
    case .gather(let token, let codes):
      start(token) { mailbox.post(.catalog(.gathered(token, await CatalogLoads.gather(codes, desk)))) }
    case .gatherCodes(let token, let query, let limit):
      start(token) { mailbox.post(.catalog(.codes(token, await CatalogLoads.codes(query, limit, desk)))) }
    case .plan(let token):
      start(token) {
        let plan = await Result.of { () async throws(DeskError) in try await desk.plan() }
        mailbox.post(.catalog(.planned(token, plan)))
      }
    case .loadStaged:
      Task.detached {
        do throws(DeskError) {
          let staged = try await desk.stagedProducts()
          if !staged.isEmpty { mailbox.post(.catalog(.staged(staged))) }
        } catch {
          mailbox.post(.catalog(.stagedNotKept(error)))
        }
      }
    case .keepStaged(let edits, let codes):
      keepInOrder { () async throws(DeskError) in
        try await desk.keepStaged(edits, forgetting: codes)
        return nil
      } failed: {
        .catalog(.stagedNotKept($0))
      }
    case .loadForm:
      Task.detached {
        do throws(DeskError) {
          if let form = try await desk.newProductForm() { mailbox.post(.catalog(.form(form))) }
        } catch {
          mailbox.post(.catalog(.formNotKept(error)))
        }
      }
    case .keepForm(let form):
      keepInOrder { () async throws(DeskError) in
        try await desk.keep(form)
        return nil
      } failed: {
        .catalog(.formNotKept($0))
      }
    case .send(let token, let items, let limit):
      start(token) {
        let outcome = await CatalogLoads.send(items, atMost: limit, desk) { mailbox.post(.catalog($0(token))) }
        mailbox.post(.catalog(.ended(token, outcome)))
      }
    }
  }
}

/// The bodies of the catalog's loads.
enum CatalogLoads {
  /// Reads products by their codes; those the local copy does not have are left out.
  static func gather(_ codes: [GTIN], _ desk: CatalogDesk) async -> Result<[SyncedRecord<Product>], DeskError> {
    await .of { () async throws(DeskError) in
      var records: [SyncedRecord<Product>] = []
      for code in codes {
        guard !Task.isCancelled else { throw DeskError(.canceled) }
        if let record = try await desk.product(code) { records.append(record) }
      }
      return records
    }
  }

  /// The codes of what a query finds, by stretches, so that a large catalog is never held whole.
  static func codes(_ query: ProductQuery, _ limit: Int, _ desk: CatalogDesk) async -> Result<[GTIN], DeskError> {
    await .of { () async throws(DeskError) in
      var codes: [GTIN] = []
      while codes.count < limit {
        guard !Task.isCancelled else { throw DeskError(.canceled) }
        let rows = try await desk.products(query, offset: codes.count, limit: min(1000, limit - codes.count))
        codes += rows.map(\.value.ean)
        if rows.isEmpty { break }
      }
      return codes
    }
  }

  /// Lays staged changes over the local copy, and sends what is unsent, if it is not more than was looked at.
  static func send(
    _ items: [StagedProduct], atMost limit: Int, _ desk: CatalogDesk,
    report: @escaping @Sendable ((LoadToken) -> Catalog.Event) -> Void
  ) async -> Result<PushOutcome, DeskError> {
    await .of { () async throws(DeskError) in
      if !items.isEmpty {
        _ = try await desk.save(items.map(\.overLocalCopy))
        report { .saved($0, items) }
      }
      return try await desk.push(atMost: limit) { progress in report { .progress($0, progress) } }
    }
  }
}
