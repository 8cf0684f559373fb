import Commerce
import Console
import ConsoleKit
import Documents
import OrderExport
import RecordFiles
import Settings
import Texts

extension PickingServices {
  /// Lists go into the export folder, and to the printer that the configuration names.
  init(_ environment: CommandEnvironment, _ exporter: Exporter) {
    let command = environment.settings.printCommand
    let variables = environment.variables
    self.init(
      write: { await exporter.write($0) },
      print: { text in
        guard let command else { return .notStarted }
        do throws(PrintCommand.Failure) {
          try await PrintCommand.run(command, text: text, environment: variables)
          return nil
        } catch {
          return PrintFailure(error)
        }
      })
  }
}

extension PrintFailure {
  fileprivate init(_ failure: PrintCommand.Failure) {
    switch failure {
    case .notStarted: self = .notStarted
    case .timedOut: self = .timedOut
    case .canceled: self = .canceled
    case .failed(let status, let said): self = .failed(status: status, said: said)
    case .killed(let signal): self = .killed(signal: signal)
    }
  }
}

extension Exporter {
  /// - Returns: the file's absolute path.
  func write(_ file: PickingFile) async -> Result<String, ExportFailure> {
    let list = file.document.list
    let text =
      switch file.format {
      case .csv: PickingCSV(texts).text(of: list)
      case .text: file.document.text(texts)
      }
    let isPortuguese = texts.language == .portuguese
    let time = texts.isoText(file.document.madeAt).filter { $0 != "-" && $0 != ":" }
    // One order is named by its number, several by their count.
    let orders = list.sources.count == 1 ? list.sources.map(\.id.rawValue) : ["\(list.sources.count)"]
    let name = [isPortuguese ? "separacao" : "picking"] + orders + time.split(separator: " ").map(String.init)
    return await writing { () throws(NewFile.Failure) in
      let new = try NewFile.make(in: folder ?? ".", name: name, ending: file.format == .csv ? "csv" : "txt")
      try new.write(text)
      try new.finish()
      return new.path
    }
  }
}

extension PickingCSV {
  /// In the form that spreadsheets of the language expect.
  init(_ texts: Texts) {
    self.init(decimalComma: texts.language.usesDecimalComma)
  }
}
