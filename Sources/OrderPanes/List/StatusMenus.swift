import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

// The menus of the list, and how many orders there are in each status.

extension ComponentReading<Orders> {
  func content(of choice: Orders.Choice) -> MenuContent {
    switch choice {
    case .filter: MenuContent(title: texts(.filterTitle), rows: filterRows)
    case .status(let targets):
      MenuContent(title: texts(.statusTitle), remarks: remarks(on: targets), rows: statusRows(targets))
    case .sort:
      MenuContent(
        title: texts(.sortTitle),
        rows: zip(texts.sortLetters, texts.sortEntries).map { Menu.Row(letter: $0, title: $1) })
    }
  }

  private var filterRows: [Menu.Row] {
    let most = own.list.counts.values.map(\.value).max() ?? 0
    let room = max(0, min(16, size.width - 56))
    return OrderStatus.documented.map { status in
      let count = own.list.counts[status]
      let number = (count.map { texts.count($0.value) } ?? "…").padded(to: 8, alignment: .trailing)
      let bar = Bar(count?.value ?? 0, maximum: most).text(width: room, style: session.lineStyle).padded(to: room)
      let age = count.map { "  " + texts.age(of: $0.readAt, at: now) } ?? .empty
      return Menu.Row(
        letter: status.rawValue, title: texts.name(of: status), note: number + " " + bar + age,
        isCurrent: status == own.list.status)
    }
  }

  private func remarks(on targets: [StatusChange.Target]) -> [StyledText] {
    let title =
      targets.count == 1
      ? texts(.orderTitle) + " " + SafeText(targets[0].orderID.rawValue) : texts(.marked(targets.count))
    let claims = claimRemark(on: targets).map { [StyledText($0, .caution)] } ?? []
    return [StyledText(title, .heading), StyledText(texts(.statusMenuNote), .faint)] + claims
  }

  private func statusRows(_ targets: [StatusChange.Target]) -> [Menu.Row] {
    OrderStatus.documented.map { status in
      let moving = targets.filter { $0.status != status }
      let there = targets.count - moving.count
      let risks = Set(moving.flatMap { StatusRisk.risks(from: $0.status, to: status) })
      let remark: Phrase? =
        StatusRisk.allCases.first { risks.contains($0) }.map { .risk($0) }
        ?? (there == 0 ? nil : moving.isEmpty ? .thereAlready(there) : .alreadyThere(there, status))
      return Menu.Row(
        letter: status.rawValue, title: texts.verb(of: status) + " · " + texts.name(of: status),
        note: remark.map { texts($0) } ?? .empty, isCurrent: targets.allSatisfy { $0.status == status })
    }
  }

  var overviewLines: [Viewer.Line] {
    let most = own.list.counts.values.map(\.value).max() ?? 0
    let room = max(4, min(40, size.width - 56))
    let lines = OrderStatus.documented.map { status -> Viewer.Line in
      let name = SafeText(status.rawValue) + " " + texts.name(of: status)
      guard let count = own.list.counts[status] else {
        return Viewer.Line(name.padded(to: 30) + texts(.notCounted), .faint)
      }
      let bar = Bar(count.value, maximum: most).text(width: room, style: session.lineStyle).padded(to: room)
      return Viewer.Line([
        StyledText(name.padded(to: 30), status.role),
        StyledText(texts.count(count.value).padded(to: 9, alignment: .trailing) + " "), StyledText(bar, .barFilled),
        StyledText("  " + texts.time(count.readAt), .faint),
      ])
    }
    let total = own.list.counts.values.reduce(0) { $0 + $1.value }
    return lines + [
      Viewer.Line(texts(.total).padded(to: 30) + texts.count(total).padded(to: 9, alignment: .trailing), .heading)
    ]
  }
}

extension Update<Orders> {
  mutating func openFilter() {
    let all = OrderStatus.documented
    openMenu(.filter, count: all.count, selected: all.firstIndex(of: own.list.status) ?? 0)
    countIfStale()
  }

  mutating func showOverview() {
    push(.overview(top: 0))
    countIfStale()
  }

  private mutating func countIfStale() {
    let isFresh = OrderStatus.documented.allSatisfy { status in
      guard let count = own.list.counts[status] else { return false }
      return count.readAt.seconds(until: now) <= OrderList.countsFreshSeconds
    }
    guard !isFresh else { return }
    let token = newToken()
    begin(token, .counting)
    ask(.countAll(token))
  }

  mutating func openSortMenu() {
    let columns = OrderList.SortColumn.allCases
    let index = own.list.sort.flatMap { columns.firstIndex(of: $0.column) } ?? 0
    openMenu(.sort, count: columns.count + 1, selected: index)
  }

  /// The last entry shows the rows as they came; a column chosen again turns its order round.
  mutating func sort(byEntry index: Int) {
    let columns = OrderList.SortColumn.allCases
    if columns.indices.contains(index) {
      let again = own.list.sort?.column == columns[index]
      own.list.sort = .init(column: columns[index], descending: again ? own.list.sort?.descending == false : false)
    } else {
      own.list.sort = nil
    }
    keepCursorsVisible()
  }
}
