import Commerce
import Desk
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension CatalogScene {
  func playImport(on console: inout ConsoleDriver) {
    console.press("i")
    console.type("~/tabelas/produtos de novembro.csv")
    console.press("enter")
    guard case .importing(.look(let token, let request))? = console.effects.last else { return }
    let isPortuguese = request.language == .portuguese
    guard self != .importReading else {
      console.service(.importing(.progress(token, percent: 42)))
      return console.wait(seconds: 2)
    }
    let columns =
      isPortuguese
      ? "O arquivo tem ean, preco, estoque; nos cadastros conhecidos o resto fica como está."
      : "The file has ean, preco, estoque; everything else of known records stays as it is."
    let sum = (isPortuguese ? "6000 registros, " : "6000 records, ")
    let fault = isPortuguese ? "O dígito verificador não confere." : "The check digit is wrong."
    let faults =
      self == .importReady ? [] : (1...30).map { "\(isPortuguese ? "linha" : "line") \($0 * 7): ean: \(fault)" }
    let end = self == .importReady ? (isPortuguese ? "nenhum erro." : "no mistakes.") : "30."
    let report = ImportReport(faults: faults, notes: [columns, sum + end], isAcceptable: self == .importReady)
    console.service(.importing(.looked(token, .success(report))))
  }
}
