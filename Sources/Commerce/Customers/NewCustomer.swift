/// A customer with every field that API document I5 requires, so it can always be sent.
///
/// Only ``CustomerForm/validated()`` makes one. It is encoded as the form it came from.
public struct NewCustomer: Hashable, Sendable {
  public let document: DocumentNumber
  public let email: EmailAddress
  public let tradeName: String
  public let company: String
  public let segment: CustomerSegment
  public let phone: PhoneNumber
  public let cnae: CNAE
  public let stateRegistration: StateRegistration
  public let icms: ICMSIndicator
  public let contact: String
  public let street: String
  public let state: FederalState
  public let city: String
  public let district: String
  public let postalCode: PostalCode
  public let deliveryPhone: PhoneNumber?
}

extension NewCustomer: Codable {
  public init(from decoder: any Decoder) throws {
    self = try CustomerForm(from: decoder).validated().get()
  }

  public func encode(to encoder: any Encoder) throws {
    try CustomerForm(self).encode(to: encoder)
  }
}
