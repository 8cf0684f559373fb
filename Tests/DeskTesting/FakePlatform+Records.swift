import Commerce
import Desk

extension FakePlatform {
  /// What the platform has been sent of catalog and customers.
  struct Records: Sendable {
    var products: [GTIN: Product] = [:]
    var customers: [DocumentNumber: NewCustomer] = [:]
    var terms: [DocumentNumber: TermsUpdate] = [:]
    var badProducts: [GTIN: String] = [:]
    var badCustomers: [DocumentNumber: String] = [:]
    var requests: [RequestID] = []
  }

  // MARK: What tests arrange and look at

  /// Refuses every batch that has this product in it, until ``accept(_:)-(GTIN)``.
  public func refuse(_ ean: GTIN, saying sentence: String) {
    state.withLock { $0.records.badProducts[ean] = sentence }
  }

  public func accept(_ ean: GTIN) {
    state.withLock { $0.records.badProducts[ean] = nil }
  }

  /// Refuses this customer, and every statement of terms that has it in it.
  public func refuseCustomer(_ document: DocumentNumber, saying sentence: String) {
    state.withLock { $0.records.badCustomers[document] = sentence }
  }

  public func acceptCustomer(_ document: DocumentNumber) {
    state.withLock { $0.records.badCustomers[document] = nil }
  }

  /// The products it took, as last sent.
  public var products: [GTIN: Product] { state.withLock { $0.records.products } }

  /// The customers it took.
  public var customers: [DocumentNumber: NewCustomer] { state.withLock { $0.records.customers } }

  /// The terms it took, as last stated.
  public var terms: [DocumentNumber: TermsUpdate] { state.withLock { $0.records.terms } }

  /// The batches of products that reached it, refused ones as well.
  public var batches: [ProductBatch] {
    log.compactMap { if case .sendProducts(let batch) = $0 { batch } else { nil } }
  }

  /// The statements of terms that reached it, refused ones as well.
  public var statements: [[TermsUpdate]] {
    log.compactMap { if case .setTerms(let updates) = $0 { updates } else { nil } }
  }

  /// The names of the calls about catalog and customers that reached it.
  public var requests: [RequestID] { state.withLock { $0.records.requests } }
}

extension FakePlatform: CatalogPlatform {
  /// `products from 1: 7891000140307 …, last`
  public func body(of batch: ProductBatch) -> String {
    let codes = batch.products.map(\.ean.digits).joined(separator: " ")
    return "products from \(batch.firstNumber): \(codes)" + (batch.endsSync ? ", last" : "")
  }

  public func sendProducts(
    _ batch: ProductBatch, request: RepeatableRequest
  ) async throws(DeskError) -> BatchAcceptance {
    let (fault, answered) = try await take(.sendProducts(batch), request: request.id, again: request.again) { records in
      if let bad = records.badProducts.first(in: batch.products.map(\.ean)) { return bad }
      for product in batch.products { records.products[product.ean] = product }
      return nil
    }
    var queued = batch.products.count
    if case .countShort(let missing) = fault { queued -= missing }
    return BatchAcceptance(queued: queued, raw: RawAnswer(text: "queued"), request: answered)
  }
}

extension FakePlatform: CustomerPlatform {
  /// `customer 50685362000135`
  public func body(of customer: NewCustomer) -> String { "customer \(customer.document.text)" }

  /// `terms: 50685362000135 …`
  public func body(of updates: [TermsUpdate]) -> String {
    "terms: " + updates.map(\.document.text).joined(separator: " ")
  }

  public func addCustomer(
    _ customer: NewCustomer, request: RequestID
  ) async throws(DeskError) -> CustomerAcceptance {
    _ = try await take(.addCustomer(customer), request: request) { records in
      if let bad = records.badCustomers[customer.document] { return bad }
      records.customers[customer.document] = customer
      return nil
    }
    return CustomerAcceptance(userID: "3753", raw: RawAnswer(text: "queued"), request: request)
  }

  public func setTerms(_ updates: [TermsUpdate], request: RepeatableRequest) async throws(DeskError) -> Acceptance {
    let (_, answered) = try await take(.setTerms(updates), request: request.id, again: request.again) { records in
      if let bad = records.badCustomers.first(in: updates.map(\.document)) { return bad }
      for update in updates { records.terms[update.document] = update }
      return nil
    }
    return Acceptance(raw: RawAnswer(text: "queued"), request: answered)
  }

  /// One write to the local copy: all of it, or nothing and the sentence why.
  /// - Returns: what else shall go wrong with it, and the id it was last sent by.
  private func take(
    _ call: Call, request: RequestID, again: RepeatableRequest.Again? = nil, _ change: (inout Records) -> String?
  ) async throws(DeskError) -> (Fault?, RequestID) {
    var request = request
    let dead = DeskError(.unknownOutcome, detail: "the process is dead")
    guard power.take() else { throw dead }
    state.withLock { $0.records.requests.append(request) }
    let fault = try await begin(call)
    if case .sendAgain(let reason) = fault, let again {
      guard let other = try? await again(reason) else { throw DeskError(.unknownOutcome, request: request) }
      state.withLock { $0.records.requests.append(other) }
      request = other
    }
    if let sentence = state.withLock({ change(&$0.records) }) {
      throw DeskError(.refused, detail: sentence, request: request)
    }
    if case .loseAnswer(let error) = fault { throw error }
    guard power.take() else { throw dead }
    return (fault, request)
  }
}

extension Dictionary {
  /// The value of the first of some keys that is in here.
  fileprivate func first(in keys: [Key]) -> Value? {
    for key in keys { if let value = self[key] { return value } }
    return nil
  }
}
