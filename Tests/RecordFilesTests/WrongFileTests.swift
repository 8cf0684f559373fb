import Commerce
import Glibc
import RecordFiles
import SeededInput
import Testing

@Suite("Files that are none of ours")
struct WrongFileTests {
  @Test(
    "a file that is no text of records is refused with the reason",
    arguments: [
      ([], .empty), (Array(" \r\n\t ".utf8), .empty), ([0xEF, 0xBB, 0xBF], .empty),
      (Array("PK\u{3}\u{4}\u{14}".utf8), .spreadsheet), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .spreadsheet),
      ([0xFF, 0xFE, 0x65, 0], .noHeader), ([0xFE, 0xFF, 0, 0x65], .noHeader), ([0xFF, 0xFE], .empty),
      (Array("ean;nome;preco;estoque\n".utf8).flatMap { [$0, 0] }, .utf16),
      (Array("%PDF-1.7 ean;nome".utf8), .binary), (Array(repeating: 0, count: 5000), .binary),
      (Array("{\"ean\"\u{1}".utf8) + Array(repeating: 1, count: 5000), .binary),
      (Array("7891000071014;Leite;4,50;7\n".utf8), .noHeader), (Array("lorem ipsum dolor\nsit amet\n".utf8), .noHeader),
    ] as [([UInt8], ImportFault.Reason)])
  func refused(_ bytes: [UInt8], _ reason: ImportFault.Reason) throws {
    let file = try productFile(ScratchFile(bytes))
    #expect(throws: ImportFault(reason)) { try file.preview() }
  }

  @Test("noise ends in a fault, never in a record", arguments: 1...40)
  func noise(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...20_000, using: &generator)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let file = try productFile(ScratchFile(bytes))
    let preview = try? file.preview()
    #expect(preview?.isAcceptable != true)
  }

  @Test("a good file with random damage gives faults or other values, and no crash", arguments: 1...60)
  func damage(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var random = RandomRecords(seed: seed)
    var export = RecordExport(.products, as: seed.isMultiple(of: 2) ? .csv : .json)
    let products = try (1...20).map { try random.product($0) }
    var bytes = Array((export.beginning + export.text(of: products) + export.end).utf8)
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0...3, using: &generator) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 2: bytes.insert(Array("\";,{}[]\\\n'=|:".utf8).randomElement(using: &generator) ?? 0, at: place)
      default: bytes.removeSubrange(place...min(place + 9, bytes.count - 1))
      }
    }
    let file = try productFile(ScratchFile(bytes))
    let preview: ImportPreview<Product>
    do throws(ImportFault) {
      preview = try file.preview()
    } catch {
      #expect(error.reason != .changed)
      return
    }
    let lines = preview.faults.map { $0.line ?? 0 }
    #expect(preview.faultCount == lines.count)
    #expect(lines.allSatisfy { $0 > 0 })
    #expect(lines == lines.sorted())
    if preview.isAcceptable { #expect(try records(file).count == preview.records) }
  }

  @Test("a path that leads to no regular file is refused")
  func paths() throws {
    #expect(throws: ImportFault(.missing)) {
      try ImportFile(path: "/tmp/balcao-there-is-no-such-file", of: .products, importedAt: importTime)
    }
    #expect(throws: ImportFault(.missing)) {
      try ImportFile(path: "/tmp\u{0}/x", of: .products, importedAt: importTime)
    }
    #expect(throws: ImportFault(.notAFile)) { try ImportFile(path: "/tmp", of: .products, importedAt: importTime) }
    #expect(throws: ImportFault(.notAFile)) {
      try ImportFile(path: "/dev/null", of: .products, importedAt: importTime)
    }
    var folder = Array("/tmp/balcao-pipe-XXXXXX".utf8CString)
    try #require(folder.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } } != nil)
    let path = String(decoding: folder.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { rmdir(path) }
    try #require(mkfifo(path + "/pipe", 0o600) == 0)
    defer { unlink(path + "/pipe") }
    #expect(throws: ImportFault(.notAFile)) {
      try ImportFile(path: path + "/pipe", of: .products, importedAt: importTime)
    }
  }
}
