import Commerce
import Desk
import Documents
import TextGrid
import Texts
import Widgets

/// Picking lists: what has to be taken from the shelves for some orders, put together by product.
public struct Picking: Component {
  public typealias Page = PickingView
  public typealias Entry = Never

  /// What reads the orders of a list; a newer reading takes its place.
  var reading: LoadToken?

  public enum Choice: Hashable, Sendable {
    /// The form of the file that the list is written to.
    case fileFormat
  }

  public enum Inquiry: Equatable, Sendable {
    /// Whether to make the list although not all of its orders could be read.
    case makeIncomplete(PickingList)
  }

  public enum Effect: Hashable, Sendable {
    /// Reads orders one after another, but for those known.
    case read(LoadToken, [OrderID], known: [Order])
    case write(PickingFile)
    case print(LoadToken, String)
  }

  public enum Event: Sendable {
    case progress(LoadToken, done: Int, total: Int)
    /// The orders that could be read, those that could not, and why the first of them could not.
    case read(LoadToken, [Order], unread: [OrderID], DeskError?)
    case printed(LoadToken, PrintFailure?)

    /// The token of the work that this report ends.
    var finishedToken: LoadToken? {
      switch self {
      case .read(let token, _, _, _), .printed(let token, _): token
      case .progress: nil
      }
    }
  }

  public static let actions: [ActionEntry<Self>] =
    [
      ActionEntry(
        .printPicking, in: [.picking], keys: ["ctrl-p"], footer: 87, when: { $0.availabilityOfPrinting }
      ) { $0.printList() },
      // Nothing in a picking list is personal.
      ActionEntry(.export, in: [.picking]) { $0.openMenu(.fileFormat, count: PickingFile.Format.allCases.count) },
      ActionEntry(.copy, in: [.picking]) { $0.copyList() },
    ] + ActionEntry.moves(in: [.picking]) { $1.scroll($0) }

  public static func receive(_ event: Event, _ update: inout Update<Self>) {
    switch event {
    case .progress(let token, let done, let total):
      update.setPhrase(.picking(.readingOrders(done: done, total: total)), of: token)
    case .read(let token, let orders, let unread, let error):
      if update.endAwaited(token) { update.receive(PickingList(orders, unread: unread), error) }
    case .printed(let token, let failure): update.receivePrinted(token, failure)
    }
  }

  public static func draw(
    _ page: Page, _ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {
    let title = view.texts.title(of: .pickingList) + " · " + view.texts.shortDateTime(page.document.madeAt)
    return view.drawReader(title, view.lines(of: page), from: page.top, into: &surface, layout)
  }

  public static func content(of choice: Choice, _ view: View<Self>) -> MenuContent {
    MenuContent(
      title: view.texts(.picking(.fileTitle)),
      rows: [Menu.Row(key: "C", title: "CSV"), Menu.Row(key: "T", title: view.texts(.picking(.textFile)))])
  }

  public static func choose(_ row: Int, of choice: Choice, _ update: inout Update<Self>) {
    update.writeFile(PickingFile.Format.allCases[row])
  }

  public static func carryOut(_ inquiry: Inquiry, _ update: inout Update<Self>) {
    switch inquiry {
    case .makeIncomplete(let list): update.show(list)
    }
  }

  public static func sends(_ inquiry: Inquiry) -> Bool { false }

  public static func forget(_ token: LoadToken, _ update: inout Update<Self>) { update.forgetPrinting(token) }
}

extension ComponentReading<Picking> {
  var availabilityOfPrinting: Availability {
    guard session.printProgram != nil else { return .disabled(.picking(.noPrintCommand)) }
    return layers.pageInHand?.printing == nil ? .enabled : .disabled(.picking(.stillPrinting))
  }

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

  // MARK: Out of the console

  mutating func copyList() {
    if let view = layers.page { copy(view.document.text(texts), saying: .picking(.copied)) }
  }

  mutating func writeFile(_ format: PickingFile.Format) {
    if let view = layers.page { ask(.write(PickingFile(format: format, document: view.document))) }
  }

  mutating func printList() {
    guard var view = layers.page else { return }
    let token = newToken()
    view.printing = token
    layers.replaceTop(with: view)
    begin(token, .picking(.printing))
    ask(.print(token, view.document.text(texts)))
  }

  mutating func receivePrinted(_ token: LoadToken, _ failure: PrintFailure?) {
    forgetPrinting(token)
    guard endAwaited(token) else { return }
    let program = session.printProgram ?? ""
    switch failure {
    case nil: say(.picking(.printed(by: program)), .success)
    case .canceled?: break
    case let failure?: say(.picking(.notPrinted(by: program, failure)), .failure)
    }
  }

  /// The list can be printed again.
  mutating func forgetPrinting(_ token: LoadToken) {
    layers.changePages { page in
      var view = page
      if view.printing == token { view.printing = nil }
      return view
    }
  }
}
