extension Customer: Revisable {
  /// The limit and the time at which it was stated change together.
  public func takingChanges(from before: Customer, to after: Customer) -> Customer {
    var customer = self
    customer.take(\.email, from: before, to: after)
    customer.take(\.tradeName, from: before, to: after)
    customer.take(\.company, from: before, to: after)
    customer.take(\.segment, from: before, to: after)
    customer.take(\.phone, from: before, to: after)
    customer.take(\.cnae, from: before, to: after)
    customer.take(\.stateRegistration, from: before, to: after)
    customer.take(\.icms, from: before, to: after)
    customer.take(\.contact, from: before, to: after)
    customer.take(\.delivery.street, from: before, to: after)
    customer.take(\.delivery.state, from: before, to: after)
    customer.take(\.delivery.city, from: before, to: after)
    customer.take(\.delivery.district, from: before, to: after)
    customer.take(\.delivery.postalCode, from: before, to: after)
    customer.take(\.delivery.phone, from: before, to: after)
    customer.take(\.terms.isBlocked, from: before, to: after)
    if after.terms.limit != before.terms.limit || after.terms.limitAt != before.terms.limitAt {
      customer.terms.limit = after.terms.limit
      customer.terms.limitAt = after.terms.limitAt
    }
    customer.take(\.terms.payments, from: before, to: after)
    customer.take(\.terms.groups, from: before, to: after)
    return customer
  }
}
