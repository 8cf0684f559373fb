import Commerce
import Documents
import Testing
import TextGrid
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The picking list on paper")
struct PickingDocumentTests {
  private let texts = Texts(language: .portuguese)

  private func sheet(_ orders: [Order], unread: [OrderID] = []) -> PickingDocument {
    precondition(TestZone.isSet)
    return PickingDocument(PickingList(orders, unread: unread), operatorName: "ana", madeAt: ConsoleDriver.start)
  }

  @Test("has a head, a box for each product with its total, and what of it is for which order")
  func whole() {
    #expect(
      sheet(Sample.pickedOrders).text(texts) == """
        Separação · 22/11/2026 05:21 · ana
        Pedidos: 13974 E · 13973 E · 13972 I
        Confira o status antes de separar: 13972 Cancelado

            Qtde  Código         Produto
        [ ] 12+?  7891095005024  Açúcar refinado 1 kg
                                 13974: 10 · 13972: ? · 13972: 2
        [ ]   10  7891000140307  Arroz agulhinha tipo 1 5 kg
                                 13974: 6 · 13973: 4
        [ ]   36  7622300991524  Biscoito recheado chocolate 130 g pacote com 36
                                 unidades
                                 13974: 36
        [ ]   12  7891910000197  Feijão carioca 1 kg
                                 13974: 12
        [ ]   40  7896036090107  Óleo de soja 900 ml
                                 13974: 20 · 13973: 20 (já enviado: 8)

        5 produtos
        Quantidade desconhecida (?) de 1 produto: veja na plataforma antes de separar.

        """)
  }

  @Test("of one order leaves out what every line would repeat")
  func single() {
    let text = sheet([Sample.order()]).text(Texts(language: .english))
    #expect(text.hasPrefix("Picking · 2026-11-22 05:21 · ana\nOrder: 13974 E\n\n"))
    #expect(!text.contains("13974:"))
    #expect(text.hasSuffix("\n\n5 products\n"))
  }

  @Test("of orders without products says so")
  func empty() {
    let text = sheet([Sample.order("1", lines: [])], unread: [OrderID(rawValue: "2")]).text(texts)
    #expect(text.contains("FORA DESTA LISTA, pois não foram lidos: 2\nSem produtos: 1\n"))
    #expect(text.hasSuffix("Nenhum produto a separar.\n"))
  }

  @Test(
    "keeps within its width and drops nothing, however long names, codes and the list of orders are",
    arguments: [38, 60, 80])
  func widths(width: Int) {
    let odd = [
      Sample.line("CODE-OF-MORE-THAN-TWENTY-LETTERS", "Nome", 1, 1), Sample.line("", "Sem código", 2, 1),
      Sample.line("1", "漢字 \u{1B}[31m\u{202E} " + String(repeating: "palavra ", count: 20), 3, 1),
    ]
    let orders = (0..<30).map { Sample.order(String(13_000 + $0), lines: odd) }
    let text = sheet(orders).text(texts, width: width)
    #expect(text.split(separator: "\n").allSatisfy { SafeText($0).width <= width })
    for order in orders { #expect(text.contains("\(order.id) E")) }
    #expect(text.contains("CODE-OF-MORE-THAN-TWENTY"))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    for count in ["30", "60", "90"] { #expect(text.contains("[ ]   \(count)  ")) }
  }
}
