import Commerce
import Glibc
import RecordFiles
import Testing

/// A file for one test, which goes with it.
final class ScratchFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    var template = Array("/tmp/balcao-records-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try #require(descriptor >= 0)
    close(descriptor)
    try write(bytes)
  }

  convenience init(_ text: String) throws {
    try self.init(Array(text.utf8))
  }

  deinit {
    unlink(path)
  }

  func write(_ bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_TRUNC)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      try #require(count > 0)
      rest = rest.dropFirst(count)
    }
  }
}

let importTime = Timestamp(seconds: 1_795_000_000)

func productFile(_ file: ScratchFile, limits: ImportLimits = ImportLimits()) throws -> ImportFile<Product> {
  try ImportFile(path: file.path, of: .products, importedAt: importTime, limits: limits)
}

func customerFile(_ file: ScratchFile) throws -> ImportFile<Customer> {
  try ImportFile(path: file.path, of: .customers, importedAt: importTime)
}

func productPreview(_ text: String, limits: ImportLimits = ImportLimits()) throws -> ImportPreview<Product> {
  try productFile(ScratchFile(text), limits: limits).preview()
}

func customerPreview(_ text: String) throws -> ImportPreview<Customer> {
  try customerFile(ScratchFile(text)).preview()
}

/// All records of a file that has no faults.
func records<Record: Revisable>(_ file: ImportFile<Record>, size: Int = 1000) throws -> [Record] {
  let parts = try file.parts(of: file.preview(), size: size)
  var records: [Record] = []
  while let part = try parts.next() { records += part.map(\.after) }
  return records
}
