import Commerce

/// A customer on the platform with the terms set by the supplier.
public struct PlatformCustomer: Hashable, Sendable {
  /// The terms last set by I6.
  public struct Terms: Hashable, Sendable {
    public var isBlocked: Bool
    public var limit: Money
    /// Payment forms by code, allowed or not. Codes that are not sent again keep their value.
    public var payments: [String: Bool]
    /// Price profiles by code, member or not. Codes that are not sent again keep their value.
    public var groups: [String: Bool]

    /// The limit if `limit` is omitted: R$ 99.999.999,00.
    public static let limitIfMissing = Money(centavos: 9_999_999_900)
  }

  /// Letters and digits only.
  public var document: String
  public var userID: Int
  public var email: String
  public var tradeName: String
  /// Whether it is this supplier's customer.
  public var isLinked: Bool
  /// `nil` before the first I6.
  public var terms: Terms?
  /// How often I6 set its terms.
  public var termsCount = 0
}
