import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Draws what lies on top.
  ///
  /// - Returns: where the hardware cursor belongs.
  func drawOverlays(into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    if let top = overlays.last, let owner = Self.components.first(where: { $0.owns(top) }) {
      return owner.draw(top, self, into: &surface, layout)
    }
    return switch overlays.last {
    case .menu(let menu): drawMenu(menu, into: &surface, layout)
    case .question(let question): drawQuestion(question, into: &surface, layout)
    case .viewer(let viewer): drawViewer(viewer, into: &surface, layout)
    case .input(let line): drawInput(line, into: &surface, layout)
    case .orders, .catalog, .customers, .journal, .importing, .picking, .message, nil: nil
    }
  }

  /// What answers what lies on top; the help is no answer.
  public var answers: [Dialog.Answer] { footerAnswers { $0 != .help } }

  /// The keys that are named instead of one that means nothing: the answers, or where it is read what all keys do. Where there
  /// is little room the answers on the screen have to do.
  var keysOfUse: [String] {
    guard !scope.asks || size.width >= 60 else { return [] }
    return (scope.asks ? answers : footerAnswers { $0 == .help }).map { "[\($0.key.string)] \($0.label.string)" }
  }

  private func footerAnswers(where isWanted: (ActionID) -> Bool) -> [Dialog.Answer] {
    session.catalog.footer(in: scope)
      .filter { isWanted($0.id) && availability(of: $0.id) == .enabled }
      .prefix(3)
      .map { action in
        let isYesOrNo = action.id == .confirm || action.id == .decline
        return Dialog.Answer(
          key: SafeText(isYesOrNo ? footerKey(of: action).uppercased() : footerKey(of: action)),
          label: title(of: action.id))
      }
  }

  private func drawMenu(_ overlay: MenuOverlay<MenuPurpose>, into surface: inout Surface, _ layout: ScreenLayout)
    -> Point?
  {
    let content = menuContent(overlay)
    var menu = Menu(rows: content.rows)
    menu.cursor.select(overlay.cursor.index)
    let inner = drawBox(content.title, content.remarks, content: menu.preferredSize, into: &surface, layout)
    return menu.draw(into: &surface, in: inner, style: session.lineStyle)
  }

  func menuContent(_ overlay: MenuOverlay<MenuPurpose>) -> MenuContent {
    if let content = ask({ $0.content(of: overlay.purpose, self) }) { return content }
    var title: SafeText
    var body: [StyledText] = []
    switch overlay.purpose {
    case .export(_, let remarks): (title, body) = (texts(.exportTitle), remarks)
    case .orders, .catalog, .customers, .picking: title = .empty
    }
    return MenuContent(title: title, remarks: body, rows: menuRows(of: overlay))
  }

  private func menuRows(of overlay: MenuOverlay<MenuPurpose>) -> [Menu.Row] {
    switch overlay.purpose {
    case .export:
      return [Menu.Row(key: "C", title: "CSV"), Menu.Row(key: "J", title: "JSON")]
    case .orders, .catalog, .customers, .picking: return []
    }
  }

  private func drawQuestion(_ question: Question<QuestionPurpose>, into surface: inout Surface, _ layout: ScreenLayout)
    -> Point?
  {
    let inner = dialog(of: question).draw(into: &surface, in: layout.body, style: session.lineStyle)
    guard let prompt = prompt(of: question) else { return Point(x: inner.x, y: inner.y) }
    surface.write(prompt, x: inner.x, y: inner.y, .dialogKey, width: inner.width)
    return question.field.draw(into: &surface, in: inner.cutLeft(prompt.width).1)
  }

  private func dialog(of question: Question<QuestionPurpose>) -> Dialog {
    let width = prompt(of: question).map { $0.width + max(8, (question.expected?.count ?? 0) + 3) }
    return dialog(question.title, question.lines, content: Size(width: width ?? 0, height: width == nil ? 0 : 1))
  }

  /// Beside the field, because a small screen cuts the last lines off.
  private func prompt(of question: Question<QuestionPurpose>) -> SafeText? {
    question.expected.map { texts(.type($0)) + " " }
  }

  /// Whether what is asked has room in a part of the screen; a list that is asked about scrolls in any.
  func isQuestionWhole(in rect: Rect) -> Bool {
    guard case .question(let question)? = overlays.last else { return rect.height >= (notice == nil ? 5 : 3) }
    return dialog(of: question).isWhole(in: rect)
  }

  /// One line at the bottom: prompt and text, with what Tab would complete or which command shows the same.
  private func drawInput(_ line: InputLine<InputPurpose>, into surface: inout Surface, _ layout: ScreenLayout) -> Point?
  {
    let prompt = ask { $0.prompt(of: line.purpose, texts) } ?? prompt(of: line.purpose)
    let row = layout.message
    surface.fill(row, .input)
    let start = surface.write(prompt, x: row.x + 1, y: row.y, .input)
    let isLong =
      switch line.purpose {
      case .orders(.note), .journal: true
      case .command, .orders, .search: false
      }
    let width = isLong ? max(0, row.right - 1 - start) : row.width / 2
    let cursor = line.field.draw(into: &surface, in: Rect(x: start, y: row.y, width: width, height: 1))
    let room = max(0, row.right - start - row.width / 2 - 2)
    let hint: SafeText? =
      switch line.purpose {
      case .command where line.field.isEmpty: SafeText(equivalentCommand)
      case .command:
        SafeText(
          CommandLine.candidates(for: line.field.text, language: session.language).prefix(4).joined(separator: " "))
      // Half of it would pass for the number of what was found.
      case .search: paneOwner.searchHint(self).flatMap { $0.width <= room ? $0 : nil }
      case .orders, .journal: nil
      }
    if let hint {
      surface.writeTrailing(hint, right: row.right - 1, y: row.y, .faint, width: room)
    }
    return cursor
  }

  private func prompt(of purpose: InputPurpose) -> SafeText {
    switch purpose {
    case .command: ":"
    case .orders: .empty
    case .search: "/"
    case .journal: .empty
    }
  }
}
