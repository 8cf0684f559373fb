/// An order at the start of editing, now, and as the operator wants it.
public struct ThreeWayComparison: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var productCode: String
    public var name: String
    /// `nil` if the line is missing.
    public var original: Quantity?
    public var theirs: Quantity?
    public var mine: Quantity?

    /// Whether the line was changed elsewhere since it was read.
    public var changedElsewhere: Bool { original != theirs }
    /// Whether the line was changed both here and elsewhere, to different values.
    public var isConflict: Bool { changedElsewhere && original != mine && theirs != mine }
  }

  /// The original's lines, then lines added elsewhere, then lines to add.
  public var rows: [Row]
  public var originalStatus: OrderStatus
  public var currentStatus: OrderStatus
  private let lineCountChanged: Bool

  public init(draft: OrderDraft, current: Order) {
    originalStatus = draft.original.status
    currentStatus = current.status
    lineCountChanged = draft.original.lines.count != current.lines.count
    var order: [String] = []
    var names: [String: String] = [:]
    for line in draft.original.lines + current.lines where names[line.productCode] == nil {
      names[line.productCode] = line.name
      order.append(line.productCode)
    }
    for entry in draft.added where names[entry.productCode] == nil {
      names[entry.productCode] = ""
      order.append(entry.productCode)
    }
    rows = order.map { code in
      let original = draft.original.lines.first { $0.productCode == code }?.quantity
      let staged = draft.quantities[code] ?? draft.added.first { $0.productCode == code }?.quantity
      return Row(
        productCode: code, name: names[code] ?? "", original: original,
        theirs: current.lines.first { $0.productCode == code }?.quantity,
        mine: draft.removed.contains(code) ? nil : staged ?? original)
    }
  }

  /// Whether the status or any line changed since the draft began. The number of lines counts too: a line with an unreadable
  /// quantity, or a second line of one code, can come and go without changing a row.
  public var hasMoved: Bool {
    originalStatus != currentStatus || lineCountChanged || rows.contains(where: \.changedElsewhere)
  }
}
