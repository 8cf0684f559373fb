import Commerce
import Desk
import LocalStore
import RecordFiles
import WireTree

extension JournalRecord {
  static let columns = [
    "position", "entry", "at", "state", "target", "change", "operator", "uid", "profile", "request", "note",
  ]

  /// The event as JSON; erased values are null.
  var wire: WireValue {
    .object(
      zip(Self.columns, values).map { name, value -> WireValue.Member in
        switch value {
        case .number(let number): .init(name, .number(number))
        case .text(let text): .init(name, .string(text))
        case .tree(let tree): .init(name, tree)
        case .nothing: .init(name, .null)
        }
      })
  }

  var cells: [CSVTable.Cell] {
    values.map { value -> CSVTable.Cell in
      switch value {
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      case .tree(let tree): .text(tree.compactText)
      case .nothing: .empty
      }
    }
  }

  private enum Value {
    case number(String), text(String), tree(WireValue), nothing
  }

  private var values: [Value] {
    [
      .number(String(position)), .number(String(entryID)), .text(at.utcText), .text(state),
      (intent?.target.exportText).map(Value.text) ?? .nothing,
      (intent?.change.wire).map { .tree($0.mappingStrings(CardNumber.masked)) } ?? .nothing,
      (intent?.operatorName ?? act?.operatorName).map(Value.text) ?? .nothing, .number(String(uid)),
      (intent?.profile).map(Value.text) ?? .nothing, request.map { .text($0.rawValue) } ?? .nothing,
      .text(CardNumber.masked([note, act?.reason ?? ""].filter { !$0.isEmpty }.joined(separator: ": "))),
    ]
  }
}

extension WriteTarget {
  fileprivate var exportText: String {
    switch self {
    case .order(let id): "order \(id.rawValue)"
    case .customer(let document): "customer \(document.wireText)"
    case .catalog: "catalog"
    case .customers: "customers"
    }
  }
}
