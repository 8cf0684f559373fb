import Commerce
import Texts

/// What the configuration says of lists and messages that leave the terminal.
public struct HandoutSettings: Hashable, Sendable {
  /// What customers are written instead of the program's own sentences.
  public var messages: [Language: [OrderStatus: MessageTemplate]]
  /// What the shop is called in messages; empty leaves it unnamed.
  public var shopName: String
  /// The program that prints; `nil` if there is none.
  public var printProgram: String?

  public init(
    messages: [Language: [OrderStatus: MessageTemplate]] = [:], shopName: String = "", printProgram: String? = nil
  ) {
    self.messages = messages
    self.shopName = shopName
    self.printProgram = printProgram
  }
}
