import Commerce
import ConsoleKit
import Desk
import Documents
import TextGrid
import Texts
import Widgets

// Making a list of orders, and reading it.

extension ComponentReading<Picking> {
  /// The lines of a list, as wide as the screen is now.
  func lines(of view: PickingView) -> [Viewer.Line] {
    stagedRemark(view.document.list, width: readerSize.width) + view.document.lines(texts, width: readerSize.width)
  }

  /// Staged changes that are not sent are not in the orders yet.
  private func stagedRemark(_ list: PickingList, width: Int) -> [Viewer.Line] {
    let facts = shell.orders
    let staged = list.sources.map(\.id).filter { facts.staged.contains($0) || facts.stagedByOthers.contains($0) }
    guard !staged.isEmpty else { return [] }
    return SafeText.packed(
      staged.map { SafeText($0.rawValue) }, behind: texts(.picking(.stagedNotIn)) + " ", width: width
    ).map { Viewer.Line($0, .caution) }
  }
}

extension Update<Picking> {
  /// Makes the list of some orders; those known as of now are not read again.
  mutating func make(of ids: [OrderID], known: [Order]) {
    guard known.count < ids.count else { return show(PickingList(known)) }
    let token = begin(.picking(.readingOrders(done: 0, total: ids.count)), replacing: own.reading)
    own.reading = token
    ask(.read(token, ids, known: known))
  }

  /// Shows a list; one that lacks orders only on a yes.
  mutating func receive(_ list: PickingList, _ error: DeskError?) {
    guard !list.unread.isEmpty else { return show(list) }
    let unread = list.unread.map(\.rawValue)
    if let error { noteConnection(of: error) }
    guard !list.sources.isEmpty else {
      if let error { say(.picking(.noneRead(unread, error)), .failure) }
      return
    }
    let question = texts(.picking(.makeWithout(unread, of: unread.count + list.sources.count)))
    let reason = error.map { StyledText(texts(.failed($0)), .caution) }
    clearNotice()
    present(
      .question(
        Question(
          purpose: .makeIncomplete(list), title: texts(.questionTitle),
          lines: [StyledText(question, .heading)] + (reason.map { [$0] } ?? []))))
  }

  mutating func show(_ list: PickingList) {
    let document = PickingDocument(list, operatorName: session.operatorName, madeAt: now)
    present(.page(PickingView(document)))
  }

  mutating func scroll(_ id: ActionID) {
    guard var view = layers.page else { return }
    view.top = Viewer.scrolled(view.top, id, page: readerSize.height, count: lines(of: view).count)
    layers.replaceTop(with: view)
  }
}
