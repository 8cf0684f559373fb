import TextGrid

/// The layout of a form: pointer, label, value, and a remark beside the value.
struct FormPlan {
  /// After the pointer and a blank.
  static let labelColumn = 2
  /// From this width on, remarks fit beside the values.
  static let widthWithRemarks = 70

  let width: Int
  let labelWidth: Int
  let valueColumn: Int
  let valueWidth: Int
  /// `nil` if remarks are shown below their fields.
  let remarkColumn: Int?
  /// The first row of each field, and its number of rows.
  let rows: [Int]
  let heights: [Int]

  var height: Int { (rows.last ?? 0) + (heights.last ?? 0) }

  /// The first visible row. It centers the field as far as there are rows above and below it.
  func top(of field: Int, visibleRows: Int) -> Int {
    let middle = rows[field] - max(0, visibleRows - heights[field]) / 2
    return max(0, min(middle, height - visibleRows))
  }
}

extension Form {
  /// Whether a form of this width shows notes beside its values.
  public static func showsNotes(width: Int) -> Bool { width >= FormPlan.widthWithRemarks }

  func plan(width: Int) -> FormPlan {
    let hasRemarks = Self.showsNotes(width: width)
    let widest = fields.lazy.map(\.label.width).max() ?? 0
    let labelWidth = min(widest, max(1, width * 2 / 5))
    let valueColumn = FormPlan.labelColumn + labelWidth + 1
    // The last column is reserved for the scroll arrows.
    let room = max(0, width - valueColumn - 1)
    let valueWidth = hasRemarks ? min(36, room * 4 / 9) : room
    let heights = fields.map { $0.remark == nil || hasRemarks ? 1 : 2 }
    var rows: [Int] = []
    var next = 0
    for height in heights {
      rows.append(next)
      next += height
    }
    return FormPlan(
      width: width, labelWidth: labelWidth, valueColumn: valueColumn, valueWidth: valueWidth,
      remarkColumn: hasRemarks ? valueColumn + valueWidth + 2 : nil, rows: rows, heights: heights)
  }
}
