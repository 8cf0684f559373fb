import Commerce
import Console
import Dispatch
import OrderExport

/// Writes what the console shows into new files of the export folder, else of the working folder.
struct Exporter: Sendable {
  let folder: String?
  let texts: Texts

  /// Never on a thread of the pool: a disk that sleeps would hold up everything else.
  ///
  /// - Returns: the file's absolute path.
  func write(_ request: ExportRequest) async -> Result<String, ExportFailure> {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        do throws(ExportFile.Failure) {
          let path = try ExportFile.write(
            text(of: request), in: folder ?? ".", name: name(of: request), ending: request.format.rawValue)
          continuation.resume(returning: .success(path))
        } catch {
          continuation.resume(returning: .failure(ExportFailure(path: error.path, reason: error.reason)))
        }
      }
    }
  }

  private func text(of request: ExportRequest) -> String {
    let csv = OrderCSV(texts)
    return switch (request.format, request.content) {
    case (.csv, .rows(let page)): csv.text(of: page)
    case (.csv, .order(let order)): csv.text(of: order)
    case (.json, .rows(let page)): OrderJSON.text(of: page)
    case (.json, .order(let order)): OrderJSON.text(of: order)
    }
  }

  /// What the file is about, and when it was written: `pedidos-E-p1-20261122-142233`.
  private func name(of request: ExportRequest) -> [String] {
    let time = texts.isoText(SystemClock.now()).filter { $0 != "-" && $0 != ":" }
    let about =
      switch request.content {
      case .rows(let page):
        [texts.language == .portuguese ? "pedidos" : "orders", page.status.rawValue, "p\(page.number)"]
      case .order(let order): [texts.language == .portuguese ? "pedido" : "order", order.id.rawValue]
      }
    return about + time.split(separator: " ").map(String.init)
  }
}

extension OrderCSV {
  /// As spreadsheets of the language expect it.
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
