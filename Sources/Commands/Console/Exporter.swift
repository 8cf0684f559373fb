import Commerce
import Console
import ConsoleKit
import Desk
import OrderExport
import RecordFiles
import Texts

/// Writes what the console shows into new files of the export folder, else of the working folder.
struct Exporter: Sendable {
  let folder: String?
  let texts: Texts
  let clock: any DeskClock
  let catalog: CatalogDesk
  let customers: CustomerDesk

  /// - Returns: the file's absolute path.
  func write(_ request: ExportRequest) async -> Result<String, ExportFailure> {
    let (csv, format) = (OrderCSV(texts), request.format)
    switch request.content {
    case .rows(let page):
      return await write(format == .csv ? csv.text(of: page) : OrderJSON.text(of: page), request)
    case .found(let orders):
      let rows = orders.map { (row: $0.value, seenAt: $0.readAt) }
      return await write(format == .csv ? csv.text(of: rows) : OrderJSON.text(of: rows), request)
    case .order(let order):
      return await write(format == .csv ? csv.text(of: order) : OrderJSON.text(of: order), request)
    case .products, .markedProducts:
      let part = RecordParts.products(of: request.content, catalog)
      return await write(RecordExport(.products, as: .init(format)), reading: part, request)
    case .customers, .markedCustomers:
      let part = RecordParts.customers(of: request.content, customers)
      return await write(RecordExport(.customers, as: .init(format)), reading: part, request)
    }
  }

  private func write(_ text: String, _ request: ExportRequest) async -> Result<String, ExportFailure> {
    await writing { () throws(NewFile.Failure) in
      let file = try makeFile(request)
      try file.write(text)
      try file.finish()
      return file.path
    }
  }

  /// Writes part by part, so that a large local copy is never in memory as a whole. A canceled task leaves no file.
  private func write<Record>(
    _ form: RecordExport<Record>, reading part: @escaping RecordParts.Reading<Record>, _ request: ExportRequest
  ) async -> Result<String, ExportFailure> {
    var form = form
    let made = await writing { [beginning = form.beginning] () throws(NewFile.Failure) in
      let file = try makeFile(request)
      try file.write(beginning)
      return file
    }
    guard case .success(let file) = made else { return made.map(\.path) }
    var place = 0
    while true {
      guard !Task.isCancelled else { return .failure(ExportFailure(reading: DeskError(.canceled))) }
      switch await part(place) {
      case .failure(let error):
        return .failure(ExportFailure(reading: error))
      case .success(nil):
        return await writing { [end = form.end] () throws(NewFile.Failure) in
          try file.write(end)
          try file.finish()
          return file.path
        }
      case .success(let records?):
        let written = await writing { [text = form.text(of: records)] () throws(NewFile.Failure) in
          try file.write(text)
          return file
        }
        if case .failure(let failure) = written { return .failure(failure) }
        place += 1
      }
    }
  }

  private func makeFile(_ request: ExportRequest) throws(NewFile.Failure) -> NewFile {
    try NewFile.make(in: folder ?? ".", name: name(of: request), ending: request.format.rawValue)
  }

  /// Writes to the disk, which may take its time, on a thread of its own.
  func writing<Value: Sendable>(
    _ body: @escaping @Sendable () throws(NewFile.Failure) -> Value
  ) async -> Result<Value, ExportFailure> {
    do throws(NewFile.Failure) {
      return .success(try await BlockingWork.run(body))
    } catch {
      return .failure(ExportFailure(path: error.path, reason: Texts.words(systemError: error.code, texts.language)))
    }
  }

  /// The file's content and the time of writing: `pedidos-E-p1-20261122-142233`.
  private func name(of request: ExportRequest) -> [String] {
    let time = texts.isoText(clock.now()).filter { $0 != "-" && $0 != ":" }
    let isPortuguese = texts.language == .portuguese
    let about =
      switch request.content {
      case .rows(let page): [isPortuguese ? "pedidos" : "orders", page.status.rawValue, "p\(page.number)"]
      case .found: [isPortuguese ? "busca" : "search"]
      case .order(let order): [isPortuguese ? "pedido" : "order", order.id.rawValue]
      case .products, .markedProducts: [isPortuguese ? "catalogo" : "catalog"]
      case .customers, .markedCustomers: [isPortuguese ? "clientes" : "customers"]
      }
    return about + time.split(separator: " ").map(String.init)
  }
}

extension RecordExport.Format {
  fileprivate init(_ format: ExportRequest.Format) {
    switch format {
    case .csv: self = .csv
    case .json: self = .json
    }
  }
}

extension OrderCSV {
  /// In the form that spreadsheets of the language expect.
  init(_ texts: Texts) {
    self.init(decimalComma: texts.language.usesDecimalComma) { texts.isoText($0) }
  }
}

extension Texts {
  /// `2026-11-22 14:22:33` in the process's time zone, whatever the language.
  func isoText(_ time: Timestamp) -> String {
    Texts(language: .english).dateTime(time, seconds: true).string
  }
}
