extension CustomerForm {
  /// The customer that the fields describe, or the faults by field (API document I5).
  public func validated() -> Result<NewCustomer, FormFaults> {
    var faults: [CustomerField: EntryFault] = [:]
    func read<Value>(_ field: CustomerField, as value: (String) throws(EntryFault) -> Value) -> Value? {
      do {
        return try value(self[field])
      } catch {
        if field.isRequired || !self[field].allSatisfy(\.isWhitespace) { faults[field] = error }
        return nil
      }
    }

    let document = read(.document, as: DocumentNumber.init(_:))
    let tradeName = read(.tradeName, as: RequiredText.check(_:))
    let company = read(.company, as: RequiredText.check(_:))
    let email = read(.email, as: EmailAddress.init(_:))
    let phone = read(.phone, as: PhoneNumber.init(_:))
    let contact = read(.contact, as: RequiredText.check(_:))
    let segment = read(.segment, as: CustomerSegment.init(_:))
    let cnae = read(.cnae, as: CNAE.init(_:))
    let icms = read(.icms, as: ICMSIndicator.init(_:))
    let stateRegistration = read(.stateRegistration, as: StateRegistration.init(_:))
    let postalCode = read(.postalCode, as: PostalCode.init(_:))
    let street = read(.street, as: RequiredText.check(_:))
    let district = read(.district, as: RequiredText.check(_:))
    let city = read(.city, as: RequiredText.check(_:))
    let state = read(.state, as: FederalState.init(_:))
    let deliveryPhone = read(.deliveryPhone, as: PhoneNumber.init(_:))

    guard faults.isEmpty, let document, let tradeName, let company, let email, let phone, let contact, let segment,
      let cnae, let icms, let stateRegistration, let postalCode, let street, let district, let city, let state
    else { return .failure(FormFaults(faults: faults)) }
    return .success(
      NewCustomer(
        document: document, email: email, tradeName: tradeName, company: company, segment: segment, phone: phone,
        cnae: cnae, stateRegistration: stateRegistration, icms: icms, contact: contact, street: street, state: state,
        city: city, district: district, postalCode: postalCode, deliveryPhone: deliveryPhone))
  }

  /// The fault of one field, shown when the field is left; `nil` if it is valid.
  public func fault(of field: CustomerField) -> EntryFault? {
    switch validated() {
    case .success: nil
    case .failure(let faults): faults.faults[field]
    }
  }
}

/// The faults of a form, by field; never empty.
public struct FormFaults: Error, Hashable, Sendable {
  public var faults: [CustomerField: EntryFault]

  public init(faults: [CustomerField: EntryFault]) {
    self.faults = faults
  }

  /// The field to focus first.
  public var firstField: CustomerField? { CustomerField.allCases.first { faults[$0] != nil } }
}
