import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  // MARK: Choosing

  /// Enter in a list.
  mutating func choose() -> [Effect] {
    switch overlays.last {
    case .menu(let menu): return choose(menu.cursor.index, of: menu)
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
    case .export: ["C", "J"]
    case .orders, .catalog, .customers, .picking: menuContent(menu).rows.map { $0.key?.string.uppercased() ?? "" }
    }
  }

  private mutating func choose(_ index: Int, of menu: MenuOverlay<MenuPurpose>) -> [Effect] {
    overlays.removeLast()
    if let effects = tell({ $0.choose(index, of: menu.purpose, &$1) }) { return effects }
    switch menu.purpose {
    case .export(let content, _):
      return export(content, ExportRequest.Format.allCases[index])
    case .orders, .catalog, .customers, .picking:
      return []
    }
  }

  // MARK: Answering

  /// Yes, and only yes: the question has been on the screen.
  mutating func confirm() -> [Effect] {
    guard let top = overlays.popLast() else { return [] }
    switch top {
    case .question(let question): return carryOut(question.purpose)
    default:
      overlays.append(top)
      return []
    }
  }

  mutating func carryOut(_ purpose: QuestionPurpose) -> [Effect] {
    if let effects = tell({ $0.carryOut(purpose, &$1) }) { return effects }
    switch purpose {
    case .quit:
      isFinished = true
      return []
    case .orders, .catalog, .customers, .picking: return []
    }
  }

  // MARK: Moving

  mutating func move(_ id: ActionID) -> [Effect] {
    guard let top = overlays.popLast() else { return moveInPane(id) }
    var moved = top
    let cursorPage = max(1, ScreenLayout(size: size).body.height - 4)
    let rows = max(1, ScreenLayout(size: size).body.height - 1)
    switch top {
    case .menu(var menu):
      menu.cursor.move(id, page: cursorPage)
      moved = .menu(menu)
    case .journal(var view):
      view.move(id, page: cursorPage)
      moved = .journal(view)
    case .orders(var page):
      page.move(id, page: page.scope == .viewer ? rows : cursorPage)
      moved = .orders(page)
    case .viewer(var viewer):
      viewer.top = Viewer.scrolled(viewer.top, id, page: readerSize.height, count: viewerLines(viewer).count)
      moved = .viewer(viewer)
    case .catalog(var overlay):
      overlay.move(id, page: cursorPage)
      moved = .catalog(overlay)
    case .customers(var overlay):
      overlay.move(id, page: cursorPage)
      moved = .customers(overlay)
    case .importing(var view):
      view.move(id, page: cursorPage)
      moved = .importing(view)
    case .input(let line) where line.purpose == .search:
      overlays.append(top)
      return moveInPane(id)
    case .question, .input, .picking, .message:
      break
    }
    overlays.append(moved)
    return settleComponents()
  }

  private mutating func moveInPane(_ id: ActionID) -> [Effect] {
    paneOwner.move(id, &self)
  }
}
