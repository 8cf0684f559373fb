/// All customers of the platform: those with orders, some that belong to other suppliers, and those that I5 creates.
///
/// Unchanged customers are derived from the seed. Their documents and addresses are indexed at the first query, so that a sandbox
/// used for orders only does not pay for it.
struct CustomerDirectory: Sendable {
  /// The fields of I5.
  struct NewCustomer: Sendable {
    var document: String
    var email: String
    var tradeName: String
  }

  private struct Index: Sendable {
    /// Positions by document; a user's number is its position plus ``CustomerDirectory/firstUserID``.
    var documents: [String: Int] = [:]
    /// In lower case.
    var emails: Set<String> = []
    var nextPosition = 0

    /// Of two customers with one document, the first counts.
    mutating func list(_ document: String, email: String, at position: Int) {
      if documents[document] == nil { documents[document] = position }
      emails.insert(email.lowercased())
      nextPosition = max(nextPosition, position + 1)
    }
  }

  /// The initial number of customers of other suppliers.
  private static let foreignCount = 40
  /// Far from the customers with orders, however many there are.
  private static let foreignSeedIndex = 1 << 40
  private static let firstUserID = 3_000

  private let seed: UInt64
  private let ownCount: Int
  private var index: Index?
  private var changes: [String: PlatformCustomer] = [:]
  /// The documents of changed customers, in the order of their first change.
  private var changedDocuments: [String] = []

  init(seed: UInt64, ownCount: Int) {
    self.seed = seed
    self.ownCount = ownCount
  }

  var changed: [PlatformCustomer] { changedDocuments.compactMap { changes[$0] } }

  /// The price profiles of a customer.
  func groups(of document: String) -> Set<String> {
    guard let groups = changes[document]?.terms?.groups else { return [] }
    return Set(groups.filter(\.value).keys)
  }

  mutating func customer(_ document: String) -> PlatformCustomer? {
    if let customer = changes[document] { return customer }
    return listed().documents[document].map(untouched(at:))
  }

  /// Ordered by user number.
  mutating func documents(isLinked: Bool) -> [String] {
    let documents = listed().documents.sorted { $0.value < $1.value }
    return documents.filter { (changes[$0.key]?.isLinked ?? ($0.value < ownCount)) == isLinked }.map(\.key)
  }

  /// I5: creates a customer, or links one of another supplier; `nil` if it is already linked or the address is taken.
  ///
  /// - Parameter isApplied: if `false`, nothing changes.
  mutating func add(_ new: NewCustomer, isApplied: Bool) -> PlatformCustomer? {
    var customer: PlatformCustomer
    if let existing = self.customer(new.document) {
      guard !existing.isLinked else { return nil }
      customer = existing
    } else {
      let index = listed()
      guard !index.emails.contains(new.email.lowercased()) else { return nil }
      customer = PlatformCustomer(
        document: new.document, userID: Self.firstUserID + index.nextPosition, email: new.email,
        tradeName: new.tradeName, isLinked: true)
    }
    customer.isLinked = true
    if isApplied { keep(customer) }
    return customer
  }

  /// I6: sets the terms of one of this supplier's customers.
  mutating func set(_ terms: PlatformCustomer.Terms, of document: String) {
    guard var customer = customer(document) else { return }
    let before = customer.terms
    customer.terms = terms
    customer.terms?.payments = (before?.payments ?? [:]).merging(terms.payments) { $1 }
    customer.terms?.groups = (before?.groups ?? [:]).merging(terms.groups) { $1 }
    customer.termsCount += 1
    keep(customer)
  }

  private mutating func keep(_ customer: PlatformCustomer) {
    if changes.updateValue(customer, forKey: customer.document) == nil { changedDocuments.append(customer.document) }
    index?.list(customer.document, email: customer.email, at: customer.userID - Self.firstUserID)
  }

  private mutating func listed() -> Index {
    if let index { return index }
    var index = Index()
    for position in 0..<ownCount + Self.foreignCount {
      let record = record(at: position)
      index.list(record.plainDocument, email: record.email, at: position)
    }
    self.index = index
    return index
  }

  private func record(at position: Int) -> CustomerRecord {
    let isForeign = position >= ownCount
    return CustomerRecord(seed: seed, index: isForeign ? Self.foreignSeedIndex + position - ownCount : position)
  }

  private func untouched(at position: Int) -> PlatformCustomer {
    let record = record(at: position)
    return PlatformCustomer(
      document: record.plainDocument, userID: Self.firstUserID + position, email: record.email,
      tradeName: record.tradeName, isLinked: position < ownCount)
  }
}
