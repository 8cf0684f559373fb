import Commerce
import Widgets

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension Storm {
  /// What can never be, whatever happens.
  static func faults(of state: AppState) -> [String] {
    var faults: [String] = []
    func check(_ holds: Bool, _ fault: @autoclosure () -> String) {
      if !holds { faults.append(fault()) }
    }
    let rows = state.orders.list.rows
    check(rows.isEmpty || state.orders.list.cursorLine != nil, "the cursor is on no row")
    check(
      state.orders.list.top >= 0 && state.orders.list.top <= max(0, rows.count - 1),
      "the list begins at \(state.orders.list.top)")
    check(Set(rows.map(\.id)).count == rows.count, "an order is listed twice")
    check(
      rows.isEmpty || state.orders.list.known != nil
        || state.orders.list.shown?.page.status == state.orders.list.status,
      "the page is of another status")
    let document = state.view(.orders).orderDocument
    check((0..<max(1, document.count)).contains(state.orders.open.row), "the cursor is on no row of the order")
    check((0...state.orders.open.row).contains(state.orders.open.top), "the order begins below its cursor")
    check(Set(state.orders.marks.orders.map(\.id)).count == state.orders.marks.count, "an order is marked twice")
    check(state.orders.drafts.values.allSatisfy { !$0.isEmpty }, "an empty draft is kept")
    faults += tokenFaults(of: state) + catalogFaults(of: state)
    for overlay in state.overlays {
      switch overlay {
      case .menu(let menu): check(holds(menu.cursor), "a menu's cursor is outside")
      case .journal(let view):
        check(view.cursor.count == view.entries.count && holds(view.cursor), "the journal's cursor is outside")
      case .orders(.progress(let bulk)):
        check(bulk.cursor.count == bulk.ids.count && holds(bulk.cursor), "a set's cursor is outside")
      case .orders(.review(_, let cursor)): check(holds(cursor), "the review's cursor is outside")
      case .orders(.comparison(let conflict)): check(holds(conflict.cursor), "the comparison's cursor is outside")
      case .viewer(let viewer): check(viewer.top >= 0, "a reader begins above its text")
      case .customers(let overlay):
        if let form = overlay.form { check(form.fields.indices.contains(form.focus), "a form's focus is outside") }
        if case .review(let review) = overlay {
          check(review.cursor.count == review.due?.count ?? 0 && holds(review.cursor), "a review's cursor is outside")
        }
      case .importing(let view):
        check(view.top >= 0, "a report begins above its text")
        check(view.running == nil || state.activities.contains { $0.token == view.running }, "an import goes on unseen")
      case .picking(let view):
        check(view.top >= 0, "a list begins above its text")
        check(
          view.printing == nil || state.activities.contains { $0.token == view.printing }, "a list is printed unseen")
      case .message(let view): check(view.top >= 0, "a message begins above its text")
      case .question, .input, .orders, .catalog: break
      }
    }
    return faults
  }

  private static func holds(_ cursor: ListCursor) -> Bool {
    cursor.index >= 0 && cursor.index < max(1, cursor.count)
  }

  /// Everything awaited is shown as under way, and no token is used twice.
  private static func tokenFaults(of state: AppState) -> [String] {
    let shown = state.activities.map(\.token)
    var faults: [String] = []
    if Set(shown).count != shown.count { faults.append("a token is used twice") }
    if shown.contains(where: { $0 > state.shell.tokens }) { faults.append("a token comes from nowhere") }
    if let load = state.orders.list.loading, !shown.contains(load.token) { faults.append("a page is awaited unseen") }
    if let token = state.orders.open.loading, !shown.contains(token) { faults.append("an order is awaited unseen") }
    return faults
  }
}

extension ConsoleDriver {
  /// Whether the confirmation that leads to a write lies on top, can be seen, and was seen in the last frame.
  func hasSeenConfirmation(of write: Effect) -> Bool {
    let held = state.gate.held
    guard held != nil || !state.awaitsPaint && state.size.width >= 40 && state.size.height >= 10 else { return false }
    switch (write, held == nil ? state.overlays.last : held?.overlay, held == nil ? seen : answered) {
    case (.orders(.changeStatus(_, let change, let earlier)), .question(let now), .question(let before))
    where !earlier.isEmpty:
      return now.purpose == before.purpose && now.purpose == .orders(.sendOver(.status(change), earlier: earlier))
    case (.orders(.changeLines(_, let draft, let earlier)), .question(let now), .question(let before))
    where !earlier.isEmpty:
      return now.purpose == before.purpose && now.purpose == .orders(.sendOver(.lines(draft), earlier: earlier))
    case (.orders(.changeLines(_, let draft, _)), .orders(.review(let now, _)), .orders(.review(let before, _))):
      return draft == now && now == before
    case (.orders(.changeStatus(_, let change, _)), .question(let now), .question(let before)):
      return now.purpose == before.purpose && now.purpose == .orders(.changeStatus([change]))
    case (.orders(.changeStatuses(_, let changes)), .question(let now), .question(let before)):
      return now.purpose == before.purpose && now.purpose == .orders(.changeStatus(changes))
    case (.customers(.add(_, let customer, _)), .question(let now), .question(let before)):
      return now.purpose == before.purpose && now.purpose == .customers(.add(customer))
    case (.customers(.setTerms(_, let updates)), .question(let now), .question(let before)):
      return now.purpose == before.purpose && now.purpose == .customers(.setTerms(updates))
    case (.customers(.pushTerms(_, let updates)), .customers(.review(let now)), .customers(.review(let before))):
      return now.due == before.due && now.due?.stale.isEmpty == true && updates == now.due?.updates
    case (.catalog(.send(_, let items, _)), .catalog(.review(let now)), .catalog(.review(let before))):
      return items == now.items && now.items == before.items && now.plan == before.plan && now.plan != nil
    default:
      return false
    }
  }
}
