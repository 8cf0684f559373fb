import Commerce
import ConsoleKit
import Desk

extension TaskSlot {
  fileprivate static let customers = Self("customers"), customer = Self("customer"), duplicates = Self("duplicates")
}

extension Customers {
  @MainActor public static func run(_ effect: Effect, on desk: CustomerDesk, _ tasks: Tasks<Event>) {
    switch effect {
    case .load(let token, let query, let offset, let limit, let withUnsent):
      tasks.start(token, in: .customers) {
        .loaded(token, await window(query, offset: offset, limit: limit, withUnsent: withUnsent, desk))
      }
    case .find(let token, let document):
      tasks.start(token, in: .customer) {
        .found(token, document, await .of { () async throws(DeskError) in try await desk.customer(document) })
      }
    case .readForTerms(let token, let documents):
      tasks.start(token, in: .customer) { .readForTerms(token, await records(documents, desk)) }
    case .loadForm(let token):
      // What was typed last has to be there before it is read again.
      let saved = tasks.saved()
      tasks.start(token, in: .customer) {
        await saved()
        return .form(token, await .of { () async throws(DeskError) in try await desk.form() })
      }
    case .keepForm(let form):
      tasks.save { () async throws(DeskError) in
        try await desk.keep(form)
        return nil
      } failed: {
        .formNotKept($0)
      }
    case .findDuplicates(let token, let form):
      // Nothing is said of a search that failed: it only warns.
      tasks.start(token, in: .duplicates) { .duplicates(token, (try? await desk.duplicates(of: form)) ?? []) }
    case .add(let token, let customer, let knownAt):
      tasks.start(token) {
        let outcome = await desk.add(customer, plannedAt: knownAt) { tasks.post(.addWaits(token, $0)) }
        return .added(token, customer, outcome)
      }
    case .setTerms(let token, let updates):
      tasks.start(token) {
        let result = await Result.of { () async throws(DeskError) in
          try await desk.setTerms(updates) { tasks.post(.termsProgress(token, $0)) }
        }
        return .termsEnded(token, result)
      }
    case .reviewTerms(let token):
      tasks.start(token) { .reviewed(token, await .of { () async throws(DeskError) in try await desk.dueTerms() }) }
    case .pushTerms(let token, let updates):
      tasks.start(token) {
        let result = await Result.of { () async throws(DeskError) in
          try await desk.pushTerms(updates) { tasks.post(.termsProgress(token, $0)) }
        }
        return .termsEnded(token, result)
      }
    }
  }

  private static func window(
    _ query: CustomerQuery, offset: Int, limit: Int, withUnsent: Bool, _ desk: CustomerDesk
  ) async -> Result<CustomerWindow, DeskError> {
    await .of { () async throws(DeskError) in
      let rows = try await desk.customers(query, offset: offset, limit: limit)
      // A first window that is not full holds all there is.
      let total = offset == 0 && rows.count < limit ? rows.count : try await desk.count(query)
      let unsent = withUnsent ? try await desk.count(CustomerQuery(isDueOnly: true)) : nil
      return CustomerWindow(total: total, rows: rows, unsent: unsent)
    }
  }

  /// Those that the local copy knows, in the order asked for.
  private static func records(
    _ documents: [DocumentNumber], _ desk: CustomerDesk
  ) async -> Result<[SyncedRecord<Customer>], DeskError> {
    await .of { () async throws(DeskError) in
      var records: [SyncedRecord<Customer>] = []
      for document in documents {
        if let record = try await desk.customer(document) { records.append(record) }
      }
      return records
    }
  }
}
