import Commerce
import Desk
import DeskTesting
import TerminalRuntime

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension Storm {
  /// What the desk of the customers may answer; an error where one is given and can be.
  mutating func answer(to effect: Customers.Effect, error: DeskError?) -> Customers.Event? {
    let list = Sample.customers(.random(in: 0...400, using: &random))
    switch effect {
    case .load(let token, _, let offset, let limit, let withUnsent):
      let window = CustomerWindow(
        total: list.count, rows: Array(list.dropFirst(offset).prefix(limit)),
        unsent: withUnsent ? list.count(where: \.state.isDue) : nil)
      return .loaded(token, error.map { .failure($0) } ?? .success(window))
    case .find(let token, let document):
      return .found(token, document, error.map { .failure($0) } ?? .success(list.first))
    case .readForTerms(let token, let documents):
      let found = list.filter { documents.contains($0.value.document) }
      return .readForTerms(token, error.map { .failure($0) } ?? .success(found))
    case .loadForm(let token):
      return .form(token, error.map { .failure($0) } ?? .success(Bool.random(using: &random) ? .sample(70) : nil))
    case .keepForm: return error.map { .formNotKept($0) }
    case .findDuplicates(let token, _): return .duplicates(token, Array(list.prefix(2)))
    case .add(let token, let customer, _):
      let outcome: AddOutcome =
        switch error {
        case let error?: Bool.random(using: &random) ? .refused(error) : .unknown(error)
        case nil: .accepted(userID: "3753")
        }
      return .added(token, customer, outcome)
    case .reviewTerms(let token):
      let due = Sample.due(stale: Bool.random(using: &random) ? 0 : 2, ready: list.count % 5)
      return .reviewed(token, error.map { .failure($0) } ?? .success(due))
    case .setTerms(let token, let updates), .pushTerms(let token, let updates):
      if Bool.random(using: &random) {
        return .termsProgress(token, TermsProgress(done: 1, total: updates.count))
      }
      return .termsEnded(token, error.map { .failure($0) } ?? .success(TermsOutcome(accepted: updates.count)))
    }
  }

  /// The next key of somebody who wants to send what is in the forms and reviews of the customers.
  mutating func nextStepTowardsSending(from overlay: Customers.Page) -> Key? {
    switch overlay {
    case .form: .control("t")
    case .terms: Bool.random(using: &random) ? .control("t") : .control("d")
    case .review: .character(Bool.random(using: &random) ? "s" : "*")
    case .detail, .run: nil
    }
  }
}
