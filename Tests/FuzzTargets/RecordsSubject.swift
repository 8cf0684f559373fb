import Commerce
import RecordFiles

/// Bytes as a file of products (first byte `p`) or customers (any other), in CSV or JSON.
enum RecordsSubject: FuzzSubject {
  private static let importedAt = Timestamp(seconds: 1_795_000_000)

  static func check(_ input: [UInt8]) throws(Violation) {
    guard let first = input.first else { return }
    let content = Array(input.dropFirst())
    if first == UInt8(ascii: "p") {
      try check(content, RecordKind.products)
    } else {
      try check(content, RecordKind.customers)
    }
  }

  private static func check<Record: Revisable>(_ content: [UInt8], _ kind: RecordKind<Record>) throws(Violation) {
    let lines = 1 + content.count { $0 == 0x0A || $0 == 0x0D }
    let file: ImportFile<Record>
    let preview: ImportPreview<Record>
    do throws(ImportFault) {
      (file, preview) = try open(content, kind)
    } catch {
      return try require(error.line.map { (1...lines).contains($0) } ?? true, "\(error) of \(lines) lines")
    }
    for fault in preview.faults {
      try require(fault.line.map { (1...lines).contains($0) } ?? false, "\(fault) of \(lines) lines")
      if case .csv = preview.format {
        try require(fault.column.map { $0.number ?? 1 > 0 } ?? true, "\(fault) in no column")
      }
    }
    try require(preview.faultCount >= preview.faults.count, "\(preview.faultCount) faults")
    try require(preview.isComplete || !preview.faults.isEmpty, "given up without a fault")
    guard preview.isAcceptable else { return }
    let records = try records(of: file, preview)
    try require(records.count == preview.records, "\(records.count) records of \(preview.records)")
    try require(
      preview.firstRecords.map(\.record) == Array(records.prefix(preview.firstRecords.count)), "other records")
    for format in RecordExport<Record>.Format.allCases { try checkExport(of: records, kind, as: format) }
  }

  private static func checkExport<Record: Revisable>(
    of records: [Record], _ kind: RecordKind<Record>, as format: RecordExport<Record>.Format
  ) throws(Violation) {
    var export = RecordExport(kind, as: format)
    let text = export.beginning + export.text(of: records) + export.end
    let file: ImportFile<Record>
    let preview: ImportPreview<Record>
    do throws(ImportFault) {
      (file, preview) = try open(Array(text.utf8), kind)
    } catch {
      throw Violation("exported as \(format), refused: \(error)")
    }
    try require(preview.isAcceptable, "exported as \(format), refused: \(preview.faults)")
    let again = try Self.records(of: file, preview)
    try require(again == records, "exported as \(format), imported as others: \(text)")
  }

  /// A file with this content, opened, and its preview.
  private static func open<Record: Revisable>(
    _ content: [UInt8], _ kind: RecordKind<Record>
  ) throws(ImportFault) -> (ImportFile<Record>, ImportPreview<Record>) {
    let scratch = MemoryFile(content)
    let file = try withExtendedLifetime(scratch) { () throws(ImportFault) in
      try ImportFile(path: scratch.path, of: kind, importedAt: importedAt)
    }
    return (file, try file.preview())
  }

  private static func records<Record: Revisable>(
    of file: ImportFile<Record>, _ preview: ImportPreview<Record>
  ) throws(Violation) -> [Record] {
    do throws(ImportFault) {
      let parts = try file.parts(of: preview)
      var records: [Record] = []
      while let part = try parts.next() { records += part.map(\.after) }
      return records
    } catch {
      throw Violation("what the preview accepted is refused: \(error)")
    }
  }

  static let seeds =
    [
      "pean;name;price;amount;status\n7891000071014;Café;17,23;23;1\n789100007101;\"a;\"\"b\"\"\";1.234,50;=1+1;x\n",
      "psep=;\r\nEAN\tNome\tPreço\tFaixas\r\n7891000071014\tLeite\t12,00\t109:1=26,85 | 110:50=26,80\r\n",
      "p{\"products\":[{\"ean\":\"7891000071014\",\"name\":\"x\",\"price\":\"1.5\",\"amount\":3}],\"x\":1}",
      "p[{\"ean\":7891000071014,\"nome\":\"x\",\"preco\":1.5,\"estoque\":2}]",
      "pean,name,price,amount,promotion_price,promotion_from,promotion_until,stock_at\n"
        + "7891000071014,a,2.50,3,1.20,2026-11-22T14:30:00-03:00,22/12/2026 14:30,22/11/2026\n",
      "ccnpj;nome fantasia;bloqueado;limite;payments\n11.222.333/0001-81;Fantasia;sim;1.234,56;CARX=1\n",
      "c{\"customer\":[{\"CNPJ\":\"12ABC34501DE35\",\"trade_name\":\"F\",\"segmento\":12,\"12ABC34501DE35\":true,"
        + "\"limit\":\"87598.35\",\"payments\":[{\"code\":\"CARX\",\"status\":\"0\"}]}]}",
    ].map { Array($0.utf8) } + [
      [UInt8(ascii: "p"), 0xFF, 0xFE]
        + "ean;name;price;amount\n7891000071014;é;1;2\n".utf16.flatMap { [UInt8($0 & 0xFF), 0] },
      Array("pean;name;price;amount\n7891000071014;Caf".utf8) + [0xE9] + Array(" a\u{300}o;1;2\n".utf8),
    ]

  static let words = [
    ";", ",", "\t", "|", "\"", "\"\"", "\r\n", "\r", "\n", "sep=;", "=1+1", "'", "+", "-", "@", "ean", "name", "price",
    "amount", "status", "prices", "cnpj", "cpf", "limit", "blocked", "payments", "stock_at", "promotion_price",
    "7891000071014", "7891000053508", "11222333000181", "1.234,56", "1,234.56", "7,89E+12", "22/11/2026 14:30",
    "2026-11-22T14:30:00-03:00", "109:1=26,85", "{\"products\":[", "]}", "{\"ean\":", "null", "true", "\u{FEFF}",
    "\u{A0}",
    "\u{AD}", "\u{301}", "é",
  ]
}
