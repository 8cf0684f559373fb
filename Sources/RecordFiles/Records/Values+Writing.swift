import Commerce
import WireTree

/// Numbers in cells: a decimal comma, no grouping.
enum NumberCell {
  /// - Parameter digits: the number in wire form.
  static func text(_ digits: String) -> String {
    guard let point = digits.firstIndex(of: ".") else { return digits }
    let decimals = digits[point...].dropFirst()
    // Three decimals would look like thousands.
    return "\(digits[..<point]),\(decimals)\(decimals.count == 3 ? "0" : "")"
  }
}

extension CSVTable.Cell {
  static func money(_ amount: Money?) -> CSVTable.Cell {
    amount.map { .number(NumberCell.text($0.wireText)) } ?? .empty
  }

  static func quantity(_ quantity: Quantity?) -> CSVTable.Cell {
    quantity.map { .number(NumberCell.text($0.wireText)) } ?? .empty
  }

  static func moment(_ moment: Timestamp?) -> CSVTable.Cell {
    moment.flatMap(MomentText.text).map { .number($0) } ?? .empty
  }
}

extension WireValue {
  /// An object of the members that have a value.
  static func record(_ members: [(key: String, value: WireValue?)]) -> WireValue {
    .object(members.compactMap { member in member.value.map { Member(member.key, $0) } })
  }
}

extension WireValue? {
  static func text(_ text: String?) -> WireValue? { text.map(WireValue.string) }

  static func filled(_ text: String) -> WireValue? { text.isEmpty ? nil : .string(text) }

  static func moment(_ moment: Timestamp?) -> WireValue? { text(moment.flatMap(MomentText.text)) }
}
