import Commerce
import Testing
import TextGrid

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

@Suite("The picking list on its way out")
struct PickingOutletTests {
  /// The list of three marked orders.
  private var picked: ConsoleDriver {
    var session = SessionInfo.desk()
    session.printProgram = "lp"
    var console = ConsoleDriver(listing: Sample.list(60), session: session)
    console.press("space", "space", "space", "i")
    console.answerPicking(Sample.pickedOrders)
    return console
  }

  private func shown(_ console: ConsoleDriver) -> PickingList? {
    guard case .picking(let view)? = console.state.overlays.last else { return nil }
    return view.document.list
  }

  @Test("goes into a file of either form", arguments: [("c", PickingFile.Format.csv), ("t", .text)])
  func file(letter: String, format: PickingFile.Format) {
    var console = picked
    console.press("x", letter)
    guard case .picking(.write(let file))? = console.effects.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(file.format == format)
    #expect(file.document.list == PickingList(Sample.pickedOrders))
    console.service(.picking(.written(.success("/tmp/separacao.csv"))))
    #expect(console.notice == "Gravado em /tmp/separacao.csv")
    #expect(shown(console) != nil)
  }

  @Test("is printed as the text of 80 columns, once at a time")
  func printing() {
    var console = picked
    console.press("ctrl-p")
    guard case .picking(.print(let token, let text))? = console.effects.last else {
      Issue.record("nothing was printed")
      return
    }
    #expect(text.hasPrefix("Separação · 22/11/2026 05:21 · ana\n"))
    #expect(text.split(separator: "\n").allSatisfy { SafeText($0).width <= 80 })
    #expect(console.press("ctrl-p").isEmpty)
    #expect(console.notice == "A lista já está sendo impressa.")
    console.service(.picking(.printed(token, nil)))
    #expect(console.notice == "Imprimindo: lp recebeu a lista.")
    #expect(console.press("ctrl-p").count == 1)
  }

  @Test("that is not printed says why, in the program's words")
  func notPrinted() {
    var console = picked
    console.press("ctrl-p")
    guard case .picking(.print(let token, _))? = console.effects.last else { return failBeginning() }
    console.service(.picking(.printed(token, .failed(status: 1, said: "lp: no such printer"))))
    #expect(console.notice == "Não impresso (código 1): lp: no such printer")
    #expect(console.press("ctrl-p").count == 1)
  }

  @Test("Esc and Ctrl-C stop the printing and leave the list", arguments: ["esc", "ctrl-c"])
  func stopPrinting(key: String) {
    var console = picked
    console.press("ctrl-p")
    guard case .picking(.print(let token, _))? = console.effects.last else { return failBeginning() }
    #expect(console.press(key) == [.cancel(token)])
    #expect(shown(console) != nil)
    console.service(.picking(.printed(token, .canceled)))
    #expect(console.notice == "Cancelado.")
    #expect(console.press("ctrl-p").count == 1)
  }

  @Test("without a printer says what to put into the configuration, on the key and in the help")
  func noPrinter() {
    var console = ConsoleDriver(listing: Sample.list(60))
    console.press("i")
    console.answerPicking(Sample.pickedOrders)
    #expect(console.press("ctrl-p").isEmpty)
    #expect(console.notice?.contains("print_command: [lp, -d, NOME]") == true)
    #expect(!console.drawn().footer.contains("Imprimir"))
    console.press("?")
    #expect(console.drawn().contains("print_command: [lp, -d, NOME]"))
  }
}
