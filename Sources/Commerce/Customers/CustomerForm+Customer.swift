extension CustomerForm {
  /// A form filled from a customer record.
  public init(_ customer: Customer) {
    self.init(texts: [
      .document: customer.document.formatted,
      .tradeName: customer.tradeName,
      .company: customer.company,
      .email: customer.email,
      .phone: customer.phone?.formatted ?? "",
      .contact: customer.contact,
      .segment: customer.segment?.formatted ?? "",
      .cnae: customer.cnae?.formatted ?? "",
      .icms: customer.icms?.formatted ?? "",
      .stateRegistration: customer.stateRegistration,
      .postalCode: customer.delivery.postalCode?.formatted ?? "",
      .street: customer.delivery.street,
      .district: customer.delivery.district,
      .city: customer.delivery.city,
      .state: customer.delivery.state?.formatted ?? "",
      .deliveryPhone: customer.delivery.phone?.formatted ?? "",
    ])
  }

  /// The form that validates to this customer.
  public init(_ customer: NewCustomer) {
    self.init(Customer(customer))
  }
}

extension Customer {
  /// A customer that the platform has accepted. Its terms are unknown: the platform sets them.
  public init(_ new: NewCustomer) {
    self.init(
      document: new.document, email: new.email.text, tradeName: new.tradeName, company: new.company,
      segment: new.segment, phone: new.phone, cnae: new.cnae, stateRegistration: new.stateRegistration.digits,
      icms: new.icms, contact: new.contact,
      delivery: DeliveryAddress(
        street: new.street, state: new.state, city: new.city, district: new.district, postalCode: new.postalCode,
        phone: new.deliveryPhone))
  }
}
