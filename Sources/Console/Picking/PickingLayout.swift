import Commerce
import TextGrid
import Texts
import Widgets

/// The columns of a picking list: a box, the quantity, the code and the name; on narrow paper the code stands below the name.
struct PickingLayout {
  private static let box: SafeText = "[ ] "
  private static let gap: SafeText = "  "
  /// A wider code goes below the name, as on narrow paper, because it would leave too little room.
  private static let widestCode = 20

  private let texts: Texts
  private let width: Int
  private let quantityWidth: Int
  private let codeWidth: Int
  private let isNarrow: Bool
  /// Whether the lines say which order needs how much.
  private let hasManyOrders: Bool

  init(_ list: PickingList, _ texts: Texts, width: Int) {
    self.texts = texts
    self.width = width
    let widest = list.lines.map { Self.total(of: $0, texts).width }.max() ?? 0
    quantityWidth = max(4, widest, texts(.columnQuantity).width)
    codeWidth = max(texts(.columnCode).width, list.lines.map { SafeText($0.productCode).width }.max() ?? 0)
    isNarrow = width < 60 || codeWidth > Self.widestCode
    hasManyOrders = list.sources.count > 1
  }

  /// The columns' names, where there are columns.
  var head: [Viewer.Line] {
    guard !isNarrow else { return [] }
    return [
      Viewer.Line(
        SafeText(repeating: .space, count: Self.box.width)
          + texts(.columnQuantity).padded(to: quantityWidth, alignment: .trailing) + Self.gap
          + texts(.columnCode).padded(to: codeWidth) + Self.gap + texts(.columnProduct), .faint)
    ]
  }

  /// One product, on as many lines as its name and its orders take.
  func lines(of line: PickingList.Line) -> [Viewer.Line] {
    var beginning = [
      StyledText(Self.box, .faint),
      StyledText(
        Self.total(of: line, texts).padded(to: quantityWidth, alignment: .trailing),
        line.hasUnknown ? .danger : .heading),
      StyledText(Self.gap),
    ]
    let code = SafeText(line.productCode)
    if !isNarrow { beginning.append(StyledText(code.padded(to: codeWidth) + Self.gap, .faint)) }
    let indent = beginning.reduce(0) { $0 + $1.text.width }
    let room = max(10, width - indent)
    var rest = SafeText(line.name).wrapped(to: room).map { StyledText($0) }
    beginning.append(rest.removeFirst())
    if isNarrow, !code.isEmpty { rest += code.wrapped(to: room).map { StyledText($0, .faint) } }
    rest += shares(of: line, width: room)
    let margin = StyledText(SafeText(repeating: .space, count: indent))
    return [Viewer.Line(beginning)] + rest.map { Viewer.Line([margin, $0]) }
  }

  private func shares(of line: PickingList.Line, width: Int) -> [StyledText] {
    guard hasManyOrders || line.shipped != .zero else { return [] }
    let items = line.shares.map { share in
      let amount = share.quantity.map(texts.quantity) ?? "?"
      let shipped =
        share.shipped == .zero
        ? SafeText.empty : " " + texts(.picking(.shippedAlready(texts.quantity(share.shipped).string)))
      return SafeText(share.order.rawValue) + ": " + amount + shipped
    }
    return SafeText.packed(items, behind: .empty, width: width).map { StyledText($0, .faint) }
  }

  /// What is known of the total, with a sign where more is unknown.
  private static func total(of line: PickingList.Line, _ texts: Texts) -> SafeText {
    guard line.hasUnknown else { return texts.quantity(line.known) }
    return line.shares.allSatisfy { $0.quantity == nil } ? "?" : texts.quantity(line.known) + "+?"
  }
}

extension SafeText {
  /// Items one after another on as many lines as they take. An item is broken only if it is longer than a line.
  static func packed(_ items: [SafeText], behind beginning: SafeText, width: Int) -> [SafeText] {
    let separator: SafeText = " · "
    var lines = [beginning]
    var isFirst = true
    for item in items {
      let last = lines[lines.count - 1]
      let joined = isFirst ? last + item : last + separator + item
      if joined.width <= width || last.isEmpty { lines[lines.count - 1] = joined } else { lines.append(item) }
      isFirst = false
    }
    return lines.flatMap { $0.wrapped(to: width) }
  }
}
