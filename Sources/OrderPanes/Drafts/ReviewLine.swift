import Commerce
import ConsoleKit

/// One product line of a draft as the review shows it.
struct ReviewLine: Hashable {
  var code: String
  var name: String
  /// `nil`: the line is not in the order yet, or its quantity is not readable.
  var before: Quantity?
  /// `nil`: the line is taken out.
  var after: Quantity?
  var isAdded = false

  var isChange: Bool { isAdded || before != after }
}

extension OrderDraft {
  /// Every line the platform will receive, and those it will not receive any more.
  var reviewLines: [ReviewLine] {
    original.lines.map { line in
      ReviewLine(
        code: line.productCode, name: line.name, before: line.quantity,
        after: removed.contains(line.productCode) ? nil : quantities[line.productCode] ?? line.quantity)
    }
      + added.map {
        ReviewLine(
          code: $0.productCode, name: formerLine($0.productCode)?.name ?? "", before: nil, after: $0.quantity,
          isAdded: true)
      }
  }

  /// Whether a line is changed, removed or added.
  func touches(_ code: String) -> Bool {
    quantities[code] != nil || removed.contains(code) || added.contains { $0.productCode == code }
  }
}
