import Commerce
import Texts

/// What the configuration says of messages to customers.
public struct MessageSettings: Hashable, Sendable {
  /// What customers are written instead of the program's own sentences.
  public var templates: [Language: [OrderStatus: MessageTemplate]]
  /// What the shop is called in messages; empty leaves it unnamed.
  public var shopName: String

  public init(templates: [Language: [OrderStatus: MessageTemplate]] = [:], shopName: String = "") {
    self.templates = templates
    self.shopName = shopName
  }
}
