import Console

struct Exporter {
  let folder: String?
  let texts: Texts
  func write(_ request: ExportRequest) async -> Result<String, ExportFailure> {
    .failure(ExportFailure(path: "", reason: ""))
  }
}
