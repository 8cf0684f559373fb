/// An order as it was read when editing began, as it is now, and as the operator wants it.
public struct ThreeWayComparison: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var productCode: String
    public var name: String
    /// `nil`: the line is not there.
    public var original: Quantity?
    public var theirs: Quantity?
    public var mine: Quantity?

    /// The line was changed elsewhere since it was read.
    public var changedElsewhere: Bool { original != theirs }
    /// The line was changed here, and elsewhere to something else.
    public var isConflict: Bool { changedElsewhere && original != mine && theirs != mine }
  }

  /// The original's lines, then those that came elsewhere, then those to add.
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

  /// Whether anything the draft rests on moved: the status or any line. Lines are counted, too, because one with an
  /// unreadable quantity, or the second one of a code, comes and goes without changing a row.
  public var hasMoved: Bool {
    originalStatus != currentStatus || lineCountChanged || rows.contains(where: \.changedElsewhere)
  }
}
