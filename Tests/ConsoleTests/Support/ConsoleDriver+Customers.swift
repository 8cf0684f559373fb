import Commerce
import Desk
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension ConsoleDriver {
  /// A console that shows the customers of a list.
  init(
    customers list: [SyncedRecord<Customer>], session: SessionInfo = .desk(),
    size: Size = Size(width: 80, height: 24)
  ) {
    self.init(session: session, start: .customers, size: size)
    answerCustomers(list)
    paint()
  }

  /// What was asked of the desk of the customers so far, oldest first.
  var customerEffects: [Customers.Effect] {
    effects.compactMap { if case .customers(let effect) = $0 { effect } else { nil } }
  }

  @discardableResult
  mutating func answer(_ event: Customers.Event) -> [Effect] {
    service(.customers(event))
  }

  /// Answers the window that is awaited with its part of a whole list, which is the whole local copy, too, if it is not said how many
  /// are unsent there.
  @discardableResult
  mutating func answerCustomers(_ list: [SyncedRecord<Customer>], unsent: Int? = nil) -> [Effect] {
    guard let load = state.customers.loading else { return [] }
    let rows = Array(list.dropFirst(load.offset).prefix(Customers.windowSize))
    let due = load.withUnsent ? unsent ?? list.count(where: \.state.isDue) : nil
    return answer(.loaded(load.token, .success(CustomerWindow(total: list.count, rows: rows, unsent: due))))
  }

  /// Opens the form of a new customer with what was kept of it.
  mutating func openForm(_ draft: CustomerForm? = nil) {
    press("a")
    guard let token = state.customers.opening else { return }
    answer(.form(token, .success(draft)))
    paint()
  }

  mutating func answerDuplicates(_ found: [SyncedRecord<Customer>]) {
    guard let token = state.customers.duplicateSearch else { return }
    answer(.duplicates(token, found))
  }

  /// Opens the dialog of flag and limit on what the local copy knows.
  mutating func openTerms(of list: [SyncedRecord<Customer>]) {
    press("b")
    guard case .readForTerms(let token, let documents)? = customerEffects.last else { return }
    answer(.readForTerms(token, .success(list.filter { documents.contains($0.value.document) })))
    paint()
  }

  mutating func answerAdd(_ outcome: AddOutcome) {
    guard case .add(let token, let customer, _)? = customerEffects.last(where: \.isWrite) else { return }
    answer(.added(token, customer, outcome))
  }

  mutating func answerTerms(_ outcome: TermsOutcome) {
    guard let token = lastTerms?.token else { return }
    answer(.termsEnded(token, .success(outcome)))
  }

  /// Answers what was asked for the review of what is due.
  mutating func answerReview(_ due: DueTerms) {
    guard case .reviewTerms(let token)? = customerEffects.last else { return }
    answer(.reviewed(token, .success(due)))
    paint()
  }

  /// The form that is being filled in.
  var form: CustomerFormState? {
    guard case .customers(.form(let state))? = state.overlays.last else { return nil }
    return state
  }

  var terms: TermsDialog? {
    guard case .customers(.terms(let dialog))? = state.overlays.last else { return nil }
    return dialog
  }

  var review: TermsReview? {
    guard case .customers(.review(let review))? = state.overlays.last else { return nil }
    return review
  }

  /// The statements sent last, with their token.
  var lastTerms: (token: LoadToken, updates: [TermsUpdate])? {
    switch customerEffects.last(where: \.isWrite) {
    case .setTerms(let token, let updates), .pushTerms(let token, let updates): (token, updates)
    default: nil
    }
  }

  var sentTerms: [TermsUpdate] { lastTerms?.updates ?? [] }
}

extension Customers.Effect {
  /// Whether it changes something at the platform.
  var isWrite: Bool {
    switch self {
    case .add, .setTerms, .pushTerms: true
    default: false
    }
  }
}
