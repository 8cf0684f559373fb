import Commerce
import Desk

extension VenddorPlatform: CustomerPlatform {
  public var termsBatchLimit: Int { dialect[.setCustomers].batchLimit }

  public func addCustomer(
    _ customer: NewCustomer, request: RequestID
  ) async throws(DeskError) -> CustomerAcceptance {
    let report = try await write(.addCustomer, as: .newCustomer, body: body(of: customer), request: request)
    return CustomerAcceptance(userID: report.reading.userID, raw: report.raw, request: request)
  }

  /// Repeats as ``sendProducts(_:request:)`` does, and refuses more updates than ``termsBatchLimit``.
  public func setTerms(_ updates: [TermsUpdate], request: RepeatableRequest) async throws(DeskError) -> Acceptance {
    try check(count: updates.count, limit: termsBatchLimit, request: request.id)
    let report = try await write(
      .setCustomers, as: .terms, body: body(of: updates), request: request.id, again: request.again)
    return Acceptance(raw: report.raw, request: report.request)
  }

  /// The body that ``addCustomer(_:request:)`` sends, for a review before sending.
  public func body(of customer: NewCustomer) -> String { CustomerBodies.newCustomer(customer) }

  /// The body that ``setTerms(_:request:)`` sends, for a review before sending.
  public func body(of updates: [TermsUpdate]) -> String { CustomerBodies.terms(updates) }
}
