import Commerce
import ConsoleKit
import Desk

extension TaskSlot {
  fileprivate static let products = Self("products"), productCounts = Self("productCounts")
}

extension Catalog {
  @MainActor public static func run(_ effect: Effect, on desk: CatalogDesk, _ tasks: Tasks<Event>) {
    switch effect {
    case .load(let token, let query, let offset, let limit):
      tasks.start(token, in: .products) {
        .window(
          token,
          await .of { () async throws(DeskError) in try await desk.products(query, offset: offset, limit: limit) })
      }
    case .count(let token, let query, let withUnsent):
      tasks.start(token, in: .productCounts) {
        let found = await Result.of { () async throws(DeskError) in try await desk.count(query) }
        guard withUnsent else { return .counted(token, found: found, unsent: nil) }
        let unsent = await Result.of { () async throws(DeskError) in try await desk.count(ProductQuery(isDueOnly: true))
        }
        return .counted(token, found: found, unsent: unsent)
      }
    case .open(let token, let code):
      tasks.start(token) {
        .product(token, await .of { () async throws(DeskError) in try await desk.product(code) })
      }
    case .gather(let token, let codes):
      tasks.start(token) { .gathered(token, await desk.products(withCodes: codes)) }
    case .gatherCodes(let token, let query, let limit):
      tasks.start(token) { .codes(token, await codes(query, limit, desk)) }
    case .plan(let token):
      tasks.start(token) { .planned(token, await .of { () async throws(DeskError) in try await desk.plan() }) }
    case .loadStaged:
      tasks.start {
        do throws(DeskError) {
          let staged = try await desk.stagedProducts()
          return staged.isEmpty ? nil : .staged(staged)
        } catch {
          return .stagedNotKept(error)
        }
      }
    case .keepStaged(let edits, let codes):
      tasks.save { () async throws(DeskError) in
        try await desk.keepStaged(edits, forgetting: codes)
        return nil
      } failed: {
        .stagedNotKept($0)
      }
    case .loadForm:
      tasks.start {
        do throws(DeskError) {
          return try await desk.newProductForm().map { .form($0) }
        } catch {
          return .formNotKept(error)
        }
      }
    case .keepForm(let form):
      tasks.save { () async throws(DeskError) in
        try await desk.keep(form)
        return nil
      } failed: {
        .formNotKept($0)
      }
    case .send(let token, let items, let limit):
      tasks.start(token) { .ended(token, await send(token, items, atMost: limit, desk, tasks.post)) }
    }
  }

  /// The codes of what a query finds, by stretches, so that a large catalog is never held whole.
  private static func codes(
    _ query: ProductQuery, _ limit: Int, _ desk: CatalogDesk
  ) async -> Result<[GTIN], DeskError> {
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
  private static func send(
    _ token: LoadToken, _ items: [StagedProduct], atMost limit: Int, _ desk: CatalogDesk,
    _ post: @escaping @Sendable (Event) -> Void
  ) async -> Result<PushOutcome, DeskError> {
    await .of { () async throws(DeskError) in
      if !items.isEmpty {
        _ = try await desk.save(items.map(\.overLocalCopy))
        post(.saved(token, items))
      }
      return try await desk.push(atMost: limit) { post(.progress(token, $0)) }
    }
  }
}
