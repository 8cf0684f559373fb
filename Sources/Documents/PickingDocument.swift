import Commerce
import TextGrid
import Texts
import Widgets

/// A picking list for screen and paper: who made it and when, the orders, and a line with a box to tick for each product.
public struct PickingDocument: Hashable, Sendable {
  public let list: PickingList
  public let operatorName: String
  public let madeAt: Timestamp

  public init(_ list: PickingList, operatorName: String, madeAt: Timestamp) {
    self.list = list
    self.operatorName = operatorName
    self.madeAt = madeAt
  }

  /// The text for a printer or a pipe.
  public func text(_ texts: Texts, width: Int = 80) -> String {
    let head = heading(texts).wrapped(to: width).map { StyledLine($0) }
    return (head + lines(texts, width: width)).map { line in
      var text = line.segments.map(\.text).joined().string[...]
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }

  public func heading(_ texts: Texts) -> SafeText {
    texts(.picking(.head(at: texts.dateTime(madeAt).string, by: operatorName)))
  }

  /// All but the heading.
  public func lines(_ texts: Texts, width: Int) -> [StyledLine] {
    let layout = PickingLayout(list, texts, width: width)
    return sources(texts, width: width) + [StyledLine(.empty)] + layout.head
      + list.lines.flatMap { layout.lines(of: $0) }
      + [StyledLine(.empty)] + sums(texts, width: width)
  }

  private func sources(_ texts: Texts, width: Int) -> [StyledLine] {
    func listed(_ phrase: PickingPhrase, _ items: [SafeText], _ role: Role) -> [StyledLine] {
      guard !items.isEmpty else { return [] }
      return SafeText.packed(items, behind: texts(.picking(phrase)) + " ", width: width).map { StyledLine($0, role) }
    }
    let names = list.sources.map { SafeText($0.id.rawValue) + " " + SafeText($0.status.rawValue) }
    return listed(.orders(list.sources.count), names, .text)
      + listed(.notInList, list.unread.map { SafeText($0.rawValue) }, .danger)
      + listed(
        .checkStatus,
        list.sources.filter(\.isDoubtful).map { SafeText($0.id.rawValue) + " " + texts.name(of: $0.status) }, .caution)
      + listed(.withoutProducts, list.sources.filter(\.isEmpty).map { SafeText($0.id.rawValue) }, .caution)
  }

  private func sums(_ texts: Texts, width: Int) -> [StyledLine] {
    let unknown = list.lines.count(where: \.hasUnknown)
    let count: PickingPhrase = list.lines.isEmpty ? .nothingToPick : .productCount(list.lines.count)
    var lines = texts(.picking(count)).wrapped(to: width).map { StyledLine($0, .heading) }
    guard unknown > 0 else { return lines }
    lines += texts(.picking(.unknownQuantities(unknown))).wrapped(to: width).map { StyledLine($0, .danger) }
    return lines
  }
}
