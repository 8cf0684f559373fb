import Commerce
import Desk
import TerminalRuntime

extension EffectRunner {
  func run(_ effect: Customers.Effect) {
    let desk = services.customers
    let mailbox = mailbox
    switch effect {
    case .load(let token, let query, let offset, let limit, let withUnsent):
      start(token, in: .customers) {
        let window = await CustomerLoads.window(query, offset: offset, limit: limit, withUnsent: withUnsent, desk)
        mailbox.post(.customers(.loaded(token, window)))
      }
    case .find(let token, let document):
      start(token, in: .customer) {
        let result = await Result.of { () async throws(DeskError) in try await desk.customer(document) }
        mailbox.post(.customers(.found(token, document, result)))
      }
    case .readForTerms(let token, let documents):
      start(token, in: .customer) {
        mailbox.post(.customers(.readForTerms(token, await CustomerLoads.records(documents, desk))))
      }
    case .loadForm(let token):
      // What was typed last has to be there before it is read again.
      let keeping = keeping
      start(token, in: .customer) {
        await keeping?.value
        let result = await Result.of { () async throws(DeskError) in try await desk.form() }
        mailbox.post(.customers(.form(token, result)))
      }
    case .keepForm(let form):
      keepInOrder { () async throws(DeskError) in
        try await desk.keep(form)
        return nil
      } failed: {
        .customers(.formNotKept($0))
      }
    case .findDuplicates(let token, let form):
      start(token, in: .duplicates) {
        // Nothing is said of a search that failed: it only warns.
        let found = try? await desk.duplicates(of: form)
        mailbox.post(.customers(.duplicates(token, found ?? [])))
      }
    case .add(let token, let customer, let knownAt):
      start(token) {
        let outcome = await desk.add(customer, plannedAt: knownAt) { holder in
          mailbox.post(.customers(.addWaits(token, holder)))
        }
        mailbox.post(.customers(.added(token, customer, outcome)))
      }
    case .setTerms(let token, let updates):
      start(token) {
        let result = await Result.of { () async throws(DeskError) in
          try await desk.setTerms(updates) { mailbox.post(.customers(.termsProgress(token, $0))) }
        }
        mailbox.post(.customers(.termsEnded(token, result)))
      }
    case .reviewTerms(let token):
      start(token) {
        let due = await Result.of { () async throws(DeskError) in try await desk.dueTerms() }
        mailbox.post(.customers(.reviewed(token, due)))
      }
    case .pushTerms(let token, let updates):
      start(token) {
        let result = await Result.of { () async throws(DeskError) in
          try await desk.pushTerms(updates) { mailbox.post(.customers(.termsProgress(token, $0))) }
        }
        mailbox.post(.customers(.termsEnded(token, result)))
      }
    }
  }
}

/// The bodies of the customer loads that ask more than once.
enum CustomerLoads {
  static func window(
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
  static func records(
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
