import Commerce
import Desk
import Texts
import Widgets

extension AppState {
  var order: OpenOrder { orders.open }
  var marks: OrderMarks { orders.marks }
  var drafts: [OrderID: OrderDraft] { orders.drafts }
  var team: TeamState { orders.team }
  var beingSent: [LoadToken: Set<OrderID>] { orders.sending.orders }
  func isBeingSent(_ id: OrderID) -> Bool { orders.isBeingSent(id) }
  var orderInHand: OrderID? { view(.orders).orderInHand }
  var selectedLineCode: String? { view(.orders).selectedLineCode }
  var otherOrderUnderCursor: OrderID? { view(.orders).otherOrderUnderCursor }
  mutating func openOther(_ id: OrderID) -> [Effect] { update(.orders) { $0.openOther(id) } }
  mutating func openOrder(_ id: OrderID) -> [Effect] { update(.orders) { $0.openOrder(id) } }
  mutating func keepCursorsVisible() {
    _ = settleComponents()
    keepCatalogVisible()
  }
}

extension AppState {
  mutating func openCatalogExport() -> [Effect] {
    let codes = catalog.marks.codes
    let count = codes.isEmpty ? foundWords : texts(.marked(codes.count))
    // The export holds the local copy only: staged changes are not confirmed yet.
    let staged = catalog.staged.count
    let remarks =
      [StyledText(count, .heading)]
      + (staged > 0 ? [StyledText(texts(.catalog(.exportLeavesOut(staged))), .caution)] : [])
    return openExportMenu(codes.isEmpty ? .products(catalog.query) : .markedProducts(codes), remarks)
  }
}
