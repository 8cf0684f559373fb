/// The owner of a store's data. A store never mixes two accounts or two servers.
public struct StoreAccount: Hashable, Sendable {
  /// Scheme, host and port of the platform: `https://shop.example`.
  public var origin: String
  /// The log-in name.
  public var user: String

  public init(origin: String, user: String) {
    self.origin = origin
    self.user = user
  }
}
