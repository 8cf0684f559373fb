import Commerce
import Desk
import DeskTesting
import TerminalRuntime
import Texts

@testable import CatalogPane
@testable import Console
@testable import ConsoleKit
@testable import CustomersPane
@testable import OrderPanes

extension Storm {
  private static let records = Sample.products(400)

  /// What the desk of the catalog may answer; an error where one is given.
  mutating func answer(to effect: Catalog.Effect, error: DeskError?) -> Catalog.Event? {
    func result<Value>(_ value: Value) -> Result<Value, DeskError> { error.map { .failure($0) } ?? .success(value) }
    switch effect {
    case .load(let token, _, let offset, let limit):
      let list = Self.records.prefix(.random(in: 0...400, using: &random))
      return .window(token, result(Array(list.dropFirst(offset).prefix(limit))))
    case .count(let token, _, _):
      return .counted(token, found: result(.random(in: 0...400, using: &random)), unsent: result(3))
    case .open(let token, let code):
      let known = Self.records.prefix(40).first { $0.value.ean == code }
      return .product(token, result(Bool.random(using: &random) ? known : nil))
    case .gather(let token, let codes):
      return .gathered(token, result(Self.records.prefix(40).filter { codes.contains($0.value.ean) }))
    case .gatherCodes(let token, _, let limit):
      return .codes(token, result((0..<min(limit, 30)).map { GTIN.sample($0) }))
    case .plan(let token):
      return .planned(token, result(PushPlan(due: .random(in: 0...3, using: &random), batches: 1)))
    case .loadStaged: return .staged([StagedProduct(before: Self.records[3].value, after: Self.records[4].value)])
    case .keepStaged: return error.map { .stagedNotKept($0) }
    case .loadForm: return .form(NewProductForm(texts: ["ean": "789", "name": "漢字", "gone": "\u{1B}[31m"]))
    case .keepForm: return error.map { .formNotKept($0) }
    case .send(let token, let items, _): return answer(toSending: items, token, error)
    }
  }

  private mutating func answer(
    toSending items: [StagedProduct], _ token: LoadToken, _ error: DeskError?
  ) -> Catalog.Event {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .saved(token, items)
    case 1: .progress(token, PushProgress(total: 3, accepted: 1, requests: 1, startedAt: console.now))
    case 2:
      .ended(
        token,
        .success(
          PushOutcome(
            accepted: 2, refused: [RefusedProduct(ean: .sample(4), name: "漢字", reason: "\u{1B}[31m")], remaining: 1,
            failure: error)))
    default: .ended(token, error.map { .failure($0) } ?? .success(PushOutcome(accepted: 3)))
    }
  }

  /// What can never be in the catalog, whatever happens.
  static func catalogFaults(of state: AppState) -> [String] {
    var faults: [String] = []
    func check(_ holds: Bool, _ fault: @autoclosure () -> String) {
      if !holds { faults.append(fault()) }
    }
    let catalog = state.catalog
    check(
      catalog.list.line == 0 || (0..<catalog.list.count).contains(catalog.list.line),
      "the catalog's cursor is on no row")
    check((0...catalog.list.line).contains(catalog.list.top), "the catalog begins below its cursor")
    check(Set(catalog.marks.ids).count == catalog.marks.count, "a product is marked twice")
    check(catalog.staged.all.count == catalog.staged.count, "a staged product is lost")
    check(catalog.staged.all.count(where: \.isNew) == catalog.staged.newCount, "new products are miscounted")
    check(catalog.staged.all.allSatisfy { !$0.isEmpty && $0.id == $0.after.ean }, "nothing is staged for a product")
    let shown = Set(state.activities.map(\.token))
    if let load = catalog.loading { check(shown.contains(load.token), "products are awaited unseen") }
    if let token = catalog.counting { check(shown.contains(token), "a count is awaited unseen") }
    if let token = catalog.push { check(shown.contains(token), "a push is under way unseen") }
    for case .catalog(let overlay) in state.overlays {
      switch overlay {
      case .product(let sheet):
        check((0...sheet.row).contains(sheet.top), "a product begins below its cursor")
        if let document = state.view(.catalog).document(of: sheet) {
          check(document.row(sheet.row) != nil, "a product has no such row")
        }
      case .form(let form):
        check(
          form.fields.fields.isEmpty || form.fields.fields.indices.contains(form.fields.focus),
          "no field has the keyboard")
      case .review(let review):
        check(review.text.cursor.index < max(1, review.text.lines.count), "the review's cursor is outside")
        check(review.items == catalog.staged.all, "the review shows what is not staged")
      case .push(let run):
        check(run.text.cursor.index < max(1, run.text.lines.count), "a push's cursor is outside")
      }
    }
    return faults
  }

  /// The next key of somebody who wants to send the catalog.
  mutating func nextStepTowardsAPush(from overlay: Catalog.Page) -> Key? {
    switch overlay {
    case .form: Bool.random(using: &random) ? .character("3") : Key(.enter)
    case .review: .character("s")
    case .product: .character(Bool.random(using: &random) ? "e" : "t")
    case .push: nil
    }
  }
}
