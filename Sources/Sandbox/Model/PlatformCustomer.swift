import Commerce

/// A customer as the platform knows it, with what the supplier stated of it.
public struct PlatformCustomer: Hashable, Sendable {
  /// What I6 stated last.
  public struct Terms: Hashable, Sendable {
    public var isBlocked: Bool
    public var limit: Money
    /// Payment forms by code, allowed or not; codes that were not sent again keep what they had.
    public var payments: [String: Bool]
    /// Price profiles by code, member or not; as with the payments.
    public var groups: [String: Bool]

    /// What a customer gets whose `limit` was left out: R$ 99.999.999,00.
    public static let limitIfMissing = Money(centavos: 9_999_999_900)
  }

  /// Letters and digits alone.
  public var document: String
  public var userID: Int
  public var email: String
  public var tradeName: String
  /// Whether it is this supplier's customer.
  public var isLinked: Bool
  /// `nil` before the first I6.
  public var terms: Terms?
  /// How many times I6 stated its terms.
  public var termsCount = 0
}
