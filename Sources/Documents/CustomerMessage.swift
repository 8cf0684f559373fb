import Commerce
import TextGrid
import Texts

/// The message for an order's customer, and the link that opens the chat with it.
public struct CustomerMessage: Hashable, Sendable {
  public let text: String
  /// `nil` if the order has no readable phone number.
  public let link: String?
  public let phone: PhoneNumber?
  /// The phone number as the platform has it.
  public let writtenPhone: String

  public init(about order: OrderSummary, _ texts: Texts, _ settings: MessageSettings) {
    let template =
      settings.templates[texts.language]?[order.status] ?? Self.ownTemplate(for: order.status, texts, settings)
    let name = order.customer.fullName
    text = template.filled { placeholder in
      switch placeholder {
      // Without control characters: the text that is sent is the one that was shown.
      case .name: name.isEmpty ? texts.words(.message(.unnamedCustomer)) : SafeText(name).string
      case .order: SafeText(order.id.rawValue).string
      case .status: texts.name(of: order.status).string
      case .total:
        order.total.map { "R$ " + texts.money($0).string } ?? texts.words(.message(.unknownTotal))
      case .shop: settings.shopName
      }
    }
    writtenPhone = order.customer.phone
    phone = try? PhoneNumber(order.customer.phone)
    link = phone?.chatLink(saying: text)
  }

  /// The program's own sentence, with the shop's name below it if there is one.
  private static func ownTemplate(
    for status: OrderStatus, _ texts: Texts, _ settings: MessageSettings
  ) -> MessageTemplate {
    MessageTemplate(texts.words(.message(.template(status))) + (settings.shopName.isEmpty ? "" : "\n{shop}"))
  }
}
