/// A customer as the supplier's own records know it (API document I5 and I6). The platform has no call to read one back, and a
/// file may omit every field but the document.
public struct Customer: Hashable, Sendable, Codable, Identifiable {
  public var document: DocumentNumber
  public var email: String
  public var tradeName: String
  public var company: String
  public var segment: CustomerSegment?
  public var phone: PhoneNumber?
  public var cnae: CNAE?
  /// Digits only, leading zeros kept.
  public var stateRegistration: String
  public var icms: ICMSIndicator?
  /// The person to ask for.
  public var contact: String
  public var delivery: DeliveryAddress
  public var terms: CustomerTerms

  public var id: DocumentNumber { document }

  public init(
    document: DocumentNumber, email: String = "", tradeName: String = "", company: String = "",
    segment: CustomerSegment? = nil, phone: PhoneNumber? = nil, cnae: CNAE? = nil, stateRegistration: String = "",
    icms: ICMSIndicator? = nil, contact: String = "", delivery: DeliveryAddress = DeliveryAddress(),
    terms: CustomerTerms = CustomerTerms()
  ) {
    self.document = document
    self.email = email
    self.tradeName = tradeName
    self.company = company
    self.segment = segment
    self.phone = phone
    self.cnae = cnae
    self.stateRegistration = stateRegistration
    self.icms = icms
    self.contact = contact
    self.delivery = delivery
    self.terms = terms
  }
}

/// The delivery address of a customer (the `s_` fields of API document I5).
public struct DeliveryAddress: Hashable, Sendable, Codable {
  /// Street and number.
  public var street: String
  public var state: FederalState?
  public var city: String
  public var district: String
  public var postalCode: PostalCode?
  public var phone: PhoneNumber?

  public init(
    street: String = "", state: FederalState? = nil, city: String = "", district: String = "",
    postalCode: PostalCode? = nil, phone: PhoneNumber? = nil
  ) {
    self.street = street
    self.state = state
    self.city = city
    self.district = district
    self.postalCode = postalCode
    self.phone = phone
  }
}

/// What a customer may do (API document I6), as last known here.
public struct CustomerTerms: Hashable, Sendable, Codable {
  /// `nil` if nobody here has stated it yet.
  public var isBlocked: Bool?
  /// Credit **net** of the customer's open orders, and when it was stated.
  public var limit: Money?
  public var limitAt: Timestamp?
  /// Payment forms by code, each allowed or not.
  public var payments: [TermSwitch]
  /// Price profiles by code; says whether the customer is a member.
  public var groups: [TermSwitch]

  public init(
    isBlocked: Bool? = nil, limit: Money? = nil, limitAt: Timestamp? = nil, payments: [TermSwitch] = [],
    groups: [TermSwitch] = []
  ) {
    self.isBlocked = isBlocked
    self.limit = limit
    self.limitAt = limitAt
    self.payments = payments
    self.groups = groups
  }
}

/// A payment form or price profile that is switched on or off for a customer.
public struct TermSwitch: Hashable, Sendable, Codable {
  public var code: String
  public var isOn: Bool

  public init(code: String, isOn: Bool) {
    self.code = code
    self.isOn = isOn
  }
}
