import Commerce
import Texts

/// The configuration of lists and messages that leave the terminal.
public struct HandoutSettings: Hashable, Sendable {
  /// Messages for customers, in place of the program's own.
  public var messages: [Language: [OrderStatus: MessageTemplate]]
  /// The shop's name in messages; empty leaves it out.
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
