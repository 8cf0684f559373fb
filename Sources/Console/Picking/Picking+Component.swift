import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension Picking {
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
    case .written(let result): update.report(result)
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
