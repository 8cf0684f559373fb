import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  mutating func openFilter() -> [Effect] {
    let index = OrderStatus.documented.firstIndex(of: orders.status) ?? 0
    push(.menu(MenuOverlay(purpose: .filter, count: OrderStatus.documented.count, selected: index)))
    return countIfStale()
  }

  mutating func showOverview() -> [Effect] {
    push(.viewer(Viewer(.overview, title: texts(.overviewTitle))))
    return countIfStale()
  }

  private mutating func countIfStale() -> [Effect] {
    let fresh = OrderStatus.documented.allSatisfy { status in
      guard let count = orders.counts[status] else { return false }
      return count.readAt.seconds(until: now) <= OrdersState.countsFreshSeconds
    }
    guard !fresh else { return [] }
    let token = newToken()
    begin(token, .counting)
    return [.countAll(token)]
  }

  mutating func openSortMenu() -> [Effect] {
    let columns = OrdersState.SortColumn.allCases
    let index = orders.sort.flatMap { columns.firstIndex(of: $0.column) } ?? 0
    push(.menu(MenuOverlay(purpose: .sort, count: columns.count + 1, selected: index)))
    return []
  }

  // MARK: Choosing

  /// Enter in a list.
  mutating func choose() -> [Effect] {
    switch overlays.last {
    case .menu(let menu): return choose(menu.cursor.index, of: menu)
    case .journal(let view): return showEntry(of: view)
    default: return []
    }
  }

  /// An entry's own letter; letters mean the same in both cases.
  ///
  /// - Returns: `nil` if no entry has this letter.
  mutating func chooseByLetter(_ letter: Character) -> [Effect]? {
    guard case .menu(let menu)? = overlays.last else { return nil }
    let wanted = letter.uppercased()
    guard let index = menuLetters(menu).firstIndex(of: wanted) else { return nil }
    return choose(index, of: menu)
  }

  /// The letters of a menu's entries.
  func menuLetters(_ menu: MenuOverlay<MenuPurpose>) -> [String] {
    switch menu.purpose {
    case .filter, .status: OrderStatus.documented.map(\.rawValue)
    case .export: ["C", "J"]
    case .sort: texts.sortLetters
    case .catalog, .customers: menuContent(menu).rows.map { $0.key?.string.uppercased() ?? "" }
    case .pickingFile: ["C", "T"]
    }
  }

  private mutating func choose(_ index: Int, of menu: MenuOverlay<MenuPurpose>) -> [Effect] {
    overlays.removeLast()
    if let effects = tell({ $0.choose(index, of: menu.purpose, &$1) }) { return effects }
    switch menu.purpose {
    case .filter:
      return show(status: OrderStatus.documented[index])
    case .status(let targets):
      return askToMove(targets, to: OrderStatus.documented[index])
    case .export(let content, _):
      return export(content, ExportRequest.Format.allCases[index])
    case .sort:
      sort(byEntry: index)
      return []
    case .catalog, .customers:
      return []
    case .pickingFile:
      return writePickingFile(PickingFile.Format.allCases[index])
    }
  }

  private mutating func sort(byEntry index: Int) {
    let columns = OrdersState.SortColumn.allCases
    guard columns.indices.contains(index) else {
      orders.sort = nil
      keepCursorsVisible()
      return
    }
    let again = orders.sort?.column == columns[index]
    orders.sort = .init(column: columns[index], descending: again ? orders.sort?.descending == false : false)
    keepCursorsVisible()
  }

  // MARK: Answering

  /// Yes, and only yes: the question has been on the screen.
  mutating func confirm() -> [Effect] {
    guard let top = overlays.popLast() else { return [] }
    switch top {
    case .question(let question): return carryOut(question.purpose)
    case .review(let draft, _): return sendDraft(draft)
    case .importing(let view): return takeImport(view)
    default:
      overlays.append(top)
      return []
    }
  }

  mutating func carryOut(_ purpose: QuestionPurpose) -> [Effect] {
    if let effects = tell({ $0.carryOut(purpose, &$1) }) { return effects }
    switch purpose {
    case .changeStatus(let changes): return send(changes)
    case .discardDraft(let id): return discardDraft(of: id)
    case .quit:
      isFinished = true
      return []
    case .catalog, .customers: return []
    case .handout(let question): return carryOut(question)
    case .team(let question): return carryOut(question)
    case .sendOver(let held, let earlier): return sendOver(held, earlier: earlier)
    }
  }

  // MARK: Moving

  mutating func move(_ id: ActionID) -> [Effect] {
    guard let top = overlays.popLast() else { return moveInPane(id) }
    var moved = top
    let page = max(1, ScreenLayout(size: size).body.height - 4)
    let rows = max(1, ScreenLayout(size: size).body.height - 1)
    switch top {
    case .menu(var menu):
      menu.cursor.move(id, page: page)
      moved = .menu(menu)
    case .journal(var view):
      view.cursor.move(id, page: page)
      moved = .journal(view)
    case .review(let draft, var cursor):
      cursor.move(id, page: page)
      moved = .review(draft, cursor)
    case .comparison(var conflict):
      conflict.cursor.move(id, page: page)
      moved = .comparison(conflict)
    case .progress(var bulk):
      bulk.cursor.move(id, page: page)
      moved = .progress(bulk)
    case .viewer(var viewer):
      viewer.top = Viewer.scrolled(viewer.top, id, page: rows, count: viewerLines(viewer).count)
      moved = .viewer(viewer)
    case .catalog(var overlay):
      overlay.move(id, page: page)
      moved = .catalog(overlay)
    case .customers(var overlay):
      overlay.move(id, page: page)
      moved = .customers(overlay)
    case .importing(var view):
      view.move(id, page: page)
      moved = .importing(view)
    case .handout(var overlay):
      overlay.top = Viewer.scrolled(overlay.top, id, page: rows, count: lines(of: overlay).count)
      moved = .handout(overlay)
    case .input(let line) where line.purpose == .search:
      overlays.append(top)
      return moveInPane(id)
    case .question, .input, .quantity:
      break
    }
    overlays.append(moved)
    return settleComponents()
  }

  private mutating func moveInPane(_ id: ActionID) -> [Effect] {
    if let owner = paneOwner { return owner.perform(id, in: pane.scope, &self) ?? [] }
    switch pane {
    case .orders: moveInOrders(id)
    case .order: moveInOrder(id)
    case .catalog, .customers: break
    }
    return []
  }
}
