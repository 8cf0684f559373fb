import Texts
import Widgets

extension ListCursor {
  public mutating func move(_ id: ActionID, page: Int) {
    switch id {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .top: home()
    case .bottom: end()
    case .screenUp: move(by: -page)
    case .screenDown: move(by: page)
    default: break
    }
  }
}

extension Viewer {
  /// The first of `count` lines on a screen of so many rows, after a move.
  public static func scrolled(_ top: Int, _ id: ActionID, page: Int, count: Int) -> Int {
    var top = top
    switch id {
    case .up: top -= 1
    case .down: top += 1
    case .top: top = 0
    case .bottom: top = count
    case .screenUp: top -= page
    case .screenDown: top += page
    default: break
    }
    return max(0, min(top, count - page))
  }
}

extension ActionID {
  /// Where a cursor on a line of a list goes by a key that moves; the list's ends are the caller's.
  public func moved(_ line: Int, page: Int, count: Int) -> Int {
    switch self {
    case .up: line - 1
    case .down: line + 1
    case .top: 0
    case .bottom: count - 1
    case .screenUp: line - page
    case .screenDown: line + page
    default: line
    }
  }
}
