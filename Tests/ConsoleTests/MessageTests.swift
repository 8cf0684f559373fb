import Commerce
import Desk
import Documents
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The message for a customer")
struct MessageTests {
  private var listing: ConsoleDriver { ConsoleDriver(listing: Sample.list(60)) }
  private let link = "https://wa.me/5511988001000?text=Ol%C3%A1%2C%20Jo%C3%A3o"

  private func shown(_ console: ConsoleDriver) -> CustomerMessage? {
    guard case .message(let view)? = console.state.overlays.last else { return nil }
    return view.message
  }

  private func summary(_ status: OrderStatus = .dispatched, phone: String = "(11) 98800-1000") -> OrderSummary {
    OrderSummary(
      id: OrderID(rawValue: "4711"), status: status, placedAt: nil,
      customer: .init(firstName: "João", lastName: "Bezerra", phone: phone), total: Money(centavos: 125_685))
  }

  @Test("is of the row under the cursor, with text and link, and asks for nothing that was just read")
  func ofTheRow() throws {
    var console = listing
    #expect(console.press("w").isEmpty)
    let message = try #require(shown(console))
    #expect(
      message.text
        == "Olá, João da Silva Bezerra! Recebemos o seu pedido 13974 (R$ 1.256,85) e já estamos cuidando dele.")
    #expect(message.link?.hasPrefix(link) == true)
    #expect(console.drawn().contains("WhatsApp (11) 98800-1000"))
  }

  @Test("is of the order under the cursor, whatever is marked")
  func notOfMarks() throws {
    var console = listing
    console.press("space", "space", "w")
    let message = try #require(shown(console))
    #expect(message.text.contains("13972"))
  }

  @Test("is of the open order as it is now")
  func ofTheOrder() throws {
    var console = listing
    console.press("enter")
    console.answerOrder(Sample.order(status: .dispatched))
    #expect(console.press("w").isEmpty)
    #expect(try #require(shown(console)).text.contains("despachado"))
  }

  @Test("tells no customer what was read long ago")
  func stale() throws {
    var console = listing
    console.wait(seconds: 301)
    console.press("w")
    guard case .messages(.read(let token, let id))? = console.effects.last else {
      Issue.record("the order was not read")
      return
    }
    #expect(shown(console) == nil)
    var moved = OrderSummary(Sample.order())
    moved.status = .dispatched
    console.service(.messages(.read(token, id, .success(moved))))
    #expect(try #require(shown(console)).text.contains("despachado"))
  }

  @Test("that cannot be made names the order and the reason")
  func notRead() {
    var console = listing
    console.wait(seconds: 301)
    console.press("w")
    guard case .messages(.read(let token, let id))? = console.effects.last else { return failBeginning() }
    console.service(.messages(.read(token, id, .failure(DeskError(.interrupted)))))
    #expect(console.state.overlays.isEmpty)
    #expect(console.notice?.hasPrefix("Pedido 13974 não lido: ") == true)
    #expect(console.state.connection == .troubled)
  }

  @Test("y copies the text, l the link, and neither name nor number is in what is said of the text")
  func copying() throws {
    var console = listing
    console.press("w")
    let message = try #require(shown(console))
    #expect(console.press("y") == [.terminal(.copy(message.text))])
    #expect(console.notice == "Mensagem copiada. Se não colar, selecione com Shift + mouse (ou :mouse).")
    #expect(console.press("l") == [.terminal(.copy(try #require(message.link)))])
  }

  @Test(
    "without a readable phone number has no link and says so",
    arguments: ["", "98800-1000", "ramal 12", "(00) 98800-1000"])
  func noPhone(phone: String) {
    let texts = Texts(language: .portuguese)
    let message = CustomerMessage(about: summary(phone: phone), texts, MessageSettings())
    #expect(message.link == nil && message.text.contains("despachado"))
    #expect(texts.words(.message(.noPhone(message.writtenPhone))).contains(phone) || phone.isEmpty)
    var console = listing
    console.press("down", "down", "down", "down", "down", "down", "w")
    #expect(console.drawn().contains("Sem link: o pedido não tem telefone."))
    #expect(console.press("l").isEmpty)
    #expect(console.notice == "Sem link: o pedido não tem telefone.")
    #expect(console.press("y").count == 1)
  }

  @Test("is not possible while personal data is hidden, and one that comes then is not shown")
  func privacy() {
    var console = listing
    console.wait(seconds: 301)
    console.press("w", "p")
    guard case .messages(.read(let token, let id))? = console.effects.last else { return failBeginning() }
    console.service(.messages(.read(token, id, .success(OrderSummary(Sample.order())))))
    #expect(console.state.overlays.isEmpty)
    console.press("w")
    #expect(console.notice == "Isto traz dados pessoais: [p] os mostra de novo.")
    #expect(console.state.overlays.isEmpty)
  }

  @Test("nothing of one that is shown is copied once personal data is hidden")
  func hiddenLater() {
    var console = listing
    console.press("w", "p")
    #expect(console.state.overlays.count == 1)
    #expect(console.press("y").isEmpty && console.press("l").isEmpty)
    #expect(console.notice == "Isto traz dados pessoais: [p] os mostra de novo.")
  }

  @Test("is one of the configuration where there is one for the status, in the language of the console")
  func templates() {
    let settings = MessageSettings(
      templates: [.portuguese: [.dispatched: MessageTemplate("{nome}|{pedido}|{status}|{total}|{loja}")]],
      shopName: "Sol")
    let portuguese = CustomerMessage(about: summary(), Texts(language: .portuguese), settings)
    #expect(portuguese.text == "João Bezerra|4711|Despachado|R$ 1.256,85|Sol")
    let english = CustomerMessage(about: summary(), Texts(language: .english), settings)
    #expect(english.text == "Hello João Bezerra! Your order 4711 has been dispatched and is on its way.\nSol")
    let other = CustomerMessage(about: summary(.canceled), Texts(language: .portuguese), settings)
    #expect(other.text.contains("cancelado") && other.text.hasSuffix("\nSol"))
  }

  @Test("leaves no place unfilled in any status and language")
  func ownTemplates() {
    for language in Language.allCases {
      for status in OrderStatus.documented + [OrderStatus(rawValue: "Z")] {
        let template = Texts(language: language).words(.message(.template(status)))
        #expect(MessageTemplate(template).faults.isEmpty)
        let text = CustomerMessage(about: summary(status), Texts(language: language), MessageSettings()).text
        #expect(text.contains("João Bezerra") && text.contains("4711") && !text.contains("{"))
      }
    }
  }

  @Test("has a word where name or total are missing, and nothing of a name that is no text")
  func oddOrders() {
    var odd = summary(.sentToSupplier)
    odd.total = nil
    odd.customer.firstName = ""
    odd.customer.lastName = ""
    let text = CustomerMessage(about: odd, Texts(language: .portuguese), MessageSettings()).text
    #expect(text.hasPrefix("Olá, cliente!") && text.contains("(a confirmar)"))
    odd.customer.firstName = "Zé\n{loja}\u{202E}\u{1B}[31m"
    let safe = CustomerMessage(about: odd, Texts(language: .portuguese), MessageSettings(shopName: "Sol")).text
    #expect(safe.contains("{loja}") && !safe.contains("\u{1B}") && !safe.contains("\u{202E}"))
    #expect(safe.split(separator: "\n").count == 2)
  }
}
