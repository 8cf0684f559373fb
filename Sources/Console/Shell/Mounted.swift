import Commerce
import ConsoleKit
import TextGrid
import Texts
import Widgets

/// A mounted component, as the console speaks to whichever it is. What answers with `nil` is not the component's.
protocol Mounted: Sendable {
  var panes: Set<Pane> { get }

  // MARK: Actions

  /// The actions it declares, in the order in which it does.
  var actions: [Action] { get }
  func declares(_ id: ActionID, in scope: Scope) -> Bool
  func availability(of id: ActionID, in scope: Scope, _ state: AppState) -> Availability?
  func title(of id: ActionID, in scope: Scope, _ state: AppState) -> SafeText?
  func perform(_ id: ActionID, in scope: Scope, _ state: inout AppState) -> [Effect]?

  // MARK: What lies over the panes

  /// Whether an overlay is a page of the component.
  func owns(_ overlay: Overlay) -> Bool
  /// Whether an overlay is the component's, be it a page, a menu, a question or an input line.
  func laid(_ overlay: Overlay) -> Bool
  func draw(_ overlay: Overlay, _ state: AppState, into surface: inout Surface, _ layout: ScreenLayout) -> Point?
  func typed(into overlay: Overlay, _ state: inout AppState) -> [Effect]?
  func content(of menu: MenuPurpose, _ state: AppState) -> MenuContent?
  func choose(_ row: Int, of menu: MenuPurpose, _ state: inout AppState) -> [Effect]?
  func carryOut(_ question: QuestionPurpose, _ state: inout AppState) -> [Effect]?
  func sends(_ question: QuestionPurpose) -> Bool?
  func complete(_ line: InputLine<InputPurpose>, _ state: inout AppState) -> [Effect]?
  func prompt(of input: InputPurpose, _ texts: Texts) -> SafeText?

  // MARK: Whatever happens

  func settle(_ state: inout AppState) -> [Effect]
  func forget(_ token: LoadToken, _ state: inout AppState) -> [Effect]
  func start(_ state: inout AppState) -> [Effect]
  func noteOperator(_ state: inout AppState) -> [Effect]
  func resume(_ state: inout AppState) -> [Effect]
  func due(_ state: AppState) -> Timestamp?
  func tick(_ state: inout AppState) -> [Effect]
  func leftBehind(_ state: AppState) -> [StyledText]
  func keep(_ state: inout AppState) -> [Effect]
  func left(_ state: AppState) -> Leftover?
  func willUndo(_ state: inout AppState) -> [Effect]
  func restoreUndone(_ state: inout AppState) -> [Effect]
}

extension Mount: Mounted {
  var actions: [Action] { Own.actions.map(\.action) }

  func declares(_ id: ActionID, in scope: Scope) -> Bool { entry(id, in: scope) != nil }

  func availability(of id: ActionID, in scope: Scope, _ state: AppState) -> Availability? {
    entry(id, in: scope)?.availability(state.view(self, beneathReaders: true))
  }

  func title(of id: ActionID, in scope: Scope, _ state: AppState) -> SafeText? {
    entry(id, in: scope)?.title?(state.view(self, beneathReaders: true))
  }

  func perform(_ id: ActionID, in scope: Scope, _ state: inout AppState) -> [Effect]? {
    entry(id, in: scope).map { entry in state.update(self) { entry.perform(&$0) } }
  }

  func owns(_ overlay: Overlay) -> Bool { page.lower(overlay) != nil }

  func laid(_ overlay: Overlay) -> Bool { layer(of: overlay) != nil }

  func draw(_ overlay: Overlay, _ state: AppState, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    guard let page = page.lower(overlay) else { return nil }
    return Own.draw(page, state.view(self, answers: state.answers), into: &surface, layout)
  }

  func typed(into overlay: Overlay, _ state: inout AppState) -> [Effect]? {
    page.lower(overlay).map { page in state.update(self) { Own.typed(into: page, &$0) } }
  }

  func content(of menu: MenuPurpose, _ state: AppState) -> MenuContent? {
    choice.lower(menu).map { Own.content(of: $0, state.view(self)) }
  }

  func choose(_ row: Int, of menu: MenuPurpose, _ state: inout AppState) -> [Effect]? {
    choice.lower(menu).map { choice in state.update(self) { Own.choose(row, of: choice, &$0) } }
  }

  func carryOut(_ question: QuestionPurpose, _ state: inout AppState) -> [Effect]? {
    inquiry.lower(question).map { inquiry in state.update(self) { Own.carryOut(inquiry, &$0) } }
  }

  func sends(_ question: QuestionPurpose) -> Bool? { inquiry.lower(question).map(Own.sends) }

  func complete(_ line: InputLine<InputPurpose>, _ state: inout AppState) -> [Effect]? {
    self.input.lower(line.purpose).map { entry in state.update(self) { Own.complete(entry, line.field.text, &$0) } }
  }

  func prompt(of input: InputPurpose, _ texts: Texts) -> SafeText? {
    self.input.lower(input).map { Own.prompt(of: $0, texts) }
  }

  func settle(_ state: inout AppState) -> [Effect] { state.update(self) { Own.settle(&$0) } }

  func forget(_ token: LoadToken, _ state: inout AppState) -> [Effect] { state.update(self) { Own.forget(token, &$0) } }

  func start(_ state: inout AppState) -> [Effect] { state.update(self) { Own.start(&$0) } }

  func noteOperator(_ state: inout AppState) -> [Effect] { state.update(self) { Own.noteOperator(&$0) } }

  func resume(_ state: inout AppState) -> [Effect] { state.update(self) { Own.resume(&$0) } }

  func due(_ state: AppState) -> Timestamp? { Own.due(state.view(self)) }

  func tick(_ state: inout AppState) -> [Effect] { state.update(self) { Own.tick(&$0) } }

  func leftBehind(_ state: AppState) -> [StyledText] { Own.leftBehind(state.view(self)) }
  func keep(_ state: inout AppState) -> [Effect] { state.update(self) { Own.keep(&$0) } }

  func left(_ state: AppState) -> Leftover? { Own.left(state.view(self)) }

  func willUndo(_ state: inout AppState) -> [Effect] { state.update(self) { Own.willUndo(&$0) } }

  func restoreUndone(_ state: inout AppState) -> [Effect] { state.update(self) { Own.restoreUndone(&$0) } }
}

/// A mounted component with panes.
protocol PaneMounted: Mounted {
  func show(_ pane: Pane, _ state: inout AppState) -> [Effect]
  func drawPane(_ state: AppState, into surface: inout Surface, _ layout: ScreenLayout) -> Point?
  func header(_ state: AppState, _ layout: ScreenLayout) -> [FittedLine.Item]
  func remark(_ state: AppState) -> StyledText?
  func markCount(_ state: AppState) -> Int
  func move(_ id: ActionID, _ state: inout AppState) -> [Effect]
  func click(_ place: Point, _ state: inout AppState) -> [Effect]
  func paste(_ text: String, _ state: inout AppState) -> [Effect]
  func goBack(_ state: inout AppState) -> [Effect]
  func search(_ text: String, _ state: inout AppState) -> [Effect]
  func completeSearch(_ text: String, _ state: inout AppState) -> [Effect]
  func searchHint(_ state: AppState) -> SafeText?
  var digits: Phrase { get }
  func command(_ state: AppState) -> String
}

extension Mount: PaneMounted where Own: PaneComponent {
  func show(_ pane: Pane, _ state: inout AppState) -> [Effect] { state.update(self) { Own.show(pane, &$0) } }

  func drawPane(_ state: AppState, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    Own.drawPane(state.view(self), into: &surface, layout)
  }

  func header(_ state: AppState, _ layout: ScreenLayout) -> [FittedLine.Item] { Own.header(state.view(self), layout) }

  func remark(_ state: AppState) -> StyledText? { Own.remark(state.view(self)) }

  func markCount(_ state: AppState) -> Int { Own.markCount(state.view(self)) }

  func move(_ id: ActionID, _ state: inout AppState) -> [Effect] { state.update(self) { Own.move(id, &$0) } }

  func click(_ place: Point, _ state: inout AppState) -> [Effect] { state.update(self) { Own.click(place, &$0) } }

  func paste(_ text: String, _ state: inout AppState) -> [Effect] { state.update(self) { Own.paste(text, &$0) } }

  func goBack(_ state: inout AppState) -> [Effect] { state.update(self) { Own.goBack(&$0) } }

  func search(_ text: String, _ state: inout AppState) -> [Effect] { state.update(self) { Own.search(text, &$0) } }

  func completeSearch(_ text: String, _ state: inout AppState) -> [Effect] {
    state.update(self) { Own.completeSearch(text, &$0) }
  }

  func searchHint(_ state: AppState) -> SafeText? { Own.searchHint(state.view(self)) }
  var digits: Phrase { Own.digits }

  func command(_ state: AppState) -> String { Own.command(state.view(self)) }
}
