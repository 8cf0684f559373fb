import Commerce
import WireTree

/// A customer's document number as a JSON key whose value tells whether the customer is blocked (API document I6).
struct DocumentKey: Sendable {
  /// The indices of both columns.
  let document: Int
  let isBlocked: Int

  static func isOne(_ key: String) -> Bool {
    [11, 14].contains(key.utf8.count) && key.utf8.suffix(2).allSatisfy { (0x30...0x39).contains($0) }
  }

  func fill(_ raw: inout RawRecord, from member: WireValue.Member) throws(ImportFault) {
    if case .text(let other) = raw.values[document], other != member.key {
      guard let number = try? DocumentNumber(other), number == (try? DocumentNumber(member.key)) else {
        throw ImportFault(line: raw.line, column: FileColumn(name: member.key), .contradiction)
      }
    }
    raw.values[document] = .text(member.key)
    raw.values[isBlocked] = RawValue(member.value)
  }
}
