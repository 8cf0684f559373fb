import Commerce
import Desk
import Documents
import TextGrid
import Texts
import Widgets

// `i`: what has to be taken from the shelves for the marked orders, else for the one in hand.
extension AppState {
  mutating func makePickingList(_ ids: [OrderID], known: [Order]) -> [Effect] {
    guard known.count < ids.count else {
      show(PickingList(known))
      return []
    }
    return beginReading(.handout(.readingOrders(done: 0, total: ids.count))) {
      .readForPicking($0, ids, known: known)
    }
  }

  mutating func receivePicking(_ list: PickingList, _ error: DeskError?) {
    guard !list.unread.isEmpty else { return show(list) }
    let unread = list.unread.map(\.rawValue)
    if let error { report(error) }
    guard !list.sources.isEmpty else {
      if let error { say(.handout(.noneRead(unread, error)), .failure) }
      return
    }
    var question = Question<QuestionPurpose>(
      purpose: .handout(.pickWithout(list)), title: texts(.questionTitle),
      lines: [StyledText(texts(.handout(.pickWithout(unread, of: unread.count + list.sources.count))), .heading)])
    if let error { question.lines.append(StyledText(texts(.failed(error)), .caution)) }
    // The question says it.
    notice = nil
    present(.question(question))
  }

  mutating func show(_ list: PickingList) {
    let sheet = PickingSheet(list, operatorName: session.operatorName, madeAt: now)
    present(.handout(.picking(PickingView(sheet))))
  }

  // MARK: Files and paper

  mutating func openPickingFileMenu() -> [Effect] {
    push(.menu(MenuOverlay(purpose: .pickingFile, count: PickingFile.Format.allCases.count)))
    return []
  }

  mutating func writePickingFile(_ format: PickingFile.Format) -> [Effect] {
    guard case .handout(.picking(let view))? = overlays.last else { return [] }
    return [.handout(.write(PickingFile(format: format, sheet: view.sheet)))]
  }

  mutating func printOut(_ view: PickingView) -> [Effect] {
    let token = newToken()
    var view = view
    view.printing = token
    overlays[overlays.count - 1] = .handout(.picking(view))
    begin(token, .handout(.printing))
    return [.handout(.print(token, view.sheet.text(texts)))]
  }

  mutating func receivePrinted(_ token: LoadToken, _ failure: PrintFailure?) {
    forgetPrinting(token)
    guard activities.contains(where: { $0.token == token }) else { return }
    end(token)
    let program = session.handout.printProgram ?? ""
    switch failure {
    case nil: say(.handout(.printed(by: program)), .success)
    case .canceled?: break
    case let failure?: say(.handout(.notPrinted(by: program, failure)), .failure)
    }
  }

  /// The list can be printed again.
  mutating func forgetPrinting(_ token: LoadToken) {
    for index in overlays.indices {
      guard case .handout(.picking(var view)) = overlays[index], view.printing == token else { continue }
      view.printing = nil
      overlays[index] = .handout(.picking(view))
    }
  }
}
