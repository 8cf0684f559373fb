import Commerce

extension Texts {
  /// The postal code as it came, with a word where it has lost zeros.
  public func postalCode(of address: Order.Address) -> String {
    address.hasShortPostalCode ? self(.shortPostalCode(address.postalCode)).string : address.postalCode
  }
}
