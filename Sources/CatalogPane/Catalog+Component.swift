import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension Catalog {
  public static let actions: [ActionEntry<Self>] =
    listActions + productActions + formActions
    + ActionEntry.moves(SharedAction.lineMoves, in: [.catalog]) { $1.move($0) }

  private static let listActions: [ActionEntry<Self>] = [
    ActionEntry(
      .openProduct, in: [.catalog, .review], keys: ["enter"], footer: 12, command: true,
      when: { $0.availabilityOfOpening }
    ) { $0.openCurrent() },
    ActionEntry(
      .editProduct, in: [.catalog, .product], keys: ["e"], footer: 20, command: true,
      when: { $0.availabilityOfEditing }
    ) { $0.edit() },
    ActionEntry(
      .addProduct, in: [.catalog], keys: ["a"], footer: 28, command: true, when: { $0.writeLock ?? .enabled }
    ) { $0.openNewProduct() },
    ActionEntry(.search, in: [.catalog]) { $0.openSearch() },
    ActionEntry(.undo, in: [.catalog, .product, .review], when: { $0.availabilityOfUndo }) { $0.undo() },
    ActionEntry(.review, in: [.catalog, .product], when: { $0.availabilityOfReview }) { $0.openReview() },
    ActionEntry(
      .discardDraft, in: [.catalog], when: { $0.own.staged.isEmpty ? .disabled(.nothingStagedHere) : .enabled }
    ) { $0.askToDiscard() },
    ActionEntry(.filterProducts, in: [.catalog], keys: ["f"], footer: 65, command: true) { $0.openMenu(.filter) },
    ActionEntry(.columns, in: [.catalog], keys: ["c"], footer: 72, command: true) { $0.openMenu(.columns) },
    ActionEntry(.sort, in: [.catalog], when: { $0.needsProducts }) { $0.openMenu(.sort) },
    ActionEntry(.nextPage, in: [.catalog]) { $0.move(.screenDown) },
    ActionEntry(.previousPage, in: [.catalog]) { $0.move(.screenUp) },
    ActionEntry(.mark, in: [.catalog], when: { $0.needsProducts }) { $0.toggleMark() },
    ActionEntry(.markPage, in: [.catalog], when: { $0.needsProducts }) { $0.markSeen() },
    ActionEntry(
      .unmarkAll, in: [.catalog], when: { $0.own.marks.isEmpty ? .disabled(.nothingMarked) : .enabled }
    ) { $0.unmarkAll() },
    ActionEntry(
      .export, in: [.catalog], when: { $0.own.marks.isEmpty ? $0.needsProducts : .enabled }
    ) { $0.export() },
    ActionEntry(.copy, in: [.catalog, .product, .menu], when: { $0.availabilityOfCopying }) { $0.copy() },
  ]

  /// Over one product.
  private static let productActions: [ActionEntry<Self>] = [
    ActionEntry(.nextProduct, in: [.product], keys: ["."], footer: 50, when: { $0.availabilityOfNeighbours }) {
      $0.stepProduct(by: 1)
    },
    ActionEntry(.previousProduct, in: [.product], keys: [","], when: { $0.availabilityOfNeighbours }) {
      $0.stepProduct(by: -1)
    },
    ActionEntry(
      .addTier, in: [.product], keys: ["a"], footer: 40,
      title: { $0.isMissing ? $0.texts.title(of: .addProduct) : nil }, when: { $0.availabilityOfAddingTier }
    ) { $0.addTierOrProduct() },
    ActionEntry(.removeTier, in: [.product], keys: ["delete"], footer: 45, when: { $0.availabilityOfRemoving }) {
      $0.removeRow()
    },
    ActionEntry(.refresh, in: [.product]) { $0.readProduct() },
    ActionEntry(.refresh, in: [.catalog]) { $0.refresh() },
  ]

  /// In forms and in the review.
  private static let formActions: [ActionEntry<Self>] = [
    ActionEntry(.complete, in: [.form]) { $0.completeForm() },
    ActionEntry(.nextField, in: [.form]) { $0.leaveField(by: 1) },
    ActionEntry(.previousField, in: [.form]) { $0.leaveField(by: -1) },
    ActionEntry(.fieldDown, in: [.form]) { $0.leaveField(by: 1) },
    ActionEntry(.fieldUp, in: [.form]) { $0.leaveField(by: -1) },
    ActionEntry(
      .sendForm, in: [.form], title: { $0.texts(.catalog(.stageVerb)) }, when: { $0.availabilityOfNewProduct }
    ) { $0.stageNewProduct() },
    ActionEntry(.discardForm, in: [.form], when: { $0.availabilityOfNewProduct }) { $0.emptyNewProduct() },
    ActionEntry(.back, in: [.form]) { $0.leaveForm() },
    ActionEntry(
      .confirm, in: [.review], title: { $0.review?.isHeldBack == true ? $0.texts(.catalog(.saveOnly)) : nil },
      when: { $0.availabilityOfSending }
    ) { $0.sendReviewed() },
  ]

  public static func receive(_ event: Event, _ update: inout Update<Self>) {
    switch event {
    case .window(let token, let result): update.receiveWindow(token, result)
    case .counted(let token, let found, let unsent): update.receiveCount(token, found, unsent)
    case .product(let token, let result):
      if !update.receiveCode(token, result) { update.receiveProduct(token, result) }
    case .gathered(let token, let result): update.receiveGathered(token, result)
    case .codes(let token, let result): update.receiveCodes(token, result)
    case .planned(let token, let result): update.receivePlan(token, result)
    case .saved(let token, let items): update.receiveSaved(token, items)
    case .staged(let stored): update.changeStaged { $0.restore(stored) }
    case .form(let stored): update.receiveNewProduct(stored)
    case .stagedNotKept(let error), .formNotKept(let error): update.report(error)
    case .progress(let token, let progress): update.receiveProgress(token, progress)
    case .ended(let token, let result): update.receiveEnd(token, result)
    }
  }

  // MARK: What lies over the panes

  public static func draw(
    _ page: Page, _ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {
    switch page {
    case .product(let product): view.draw(product, into: &surface, layout)
    case .form(let form): view.draw(form, into: &surface, layout)
    case .review(let review): view.draw(review.text, view.texts(.reviewTitle), into: &surface, layout)
    case .push(let run): view.draw(run, into: &surface, layout)
    }
  }

  public static func typed(into page: Page, _ update: inout Update<Self>) {
    if case .form(let form) = page { update.keepTyped(in: form) }
  }

  public static func content(of choice: Choice, _ view: View<Self>) -> MenuContent { view.content(of: choice) }

  public static func choose(_ row: Int, of choice: Choice, _ update: inout Update<Self>) {
    update.choose(row, of: choice)
  }

  public static func carryOut(_ inquiry: Inquiry, _ update: inout Update<Self>) { update.discard() }

  public static func sends(_ inquiry: Inquiry) -> Bool { false }

  // MARK: Whatever happens

  public static func settle(_ update: inout Update<Self>) { update.settle() }

  public static func forget(_ token: LoadToken, _ update: inout Update<Self>) { update.own.forget(token) }

  public static func start(_ update: inout Update<Self>) {
    update.ask(.loadStaged)
    update.ask(.loadForm)
  }

  public static func keep(_ update: inout Update<Self>) {
    if let staged = update.own.staged.takeUnkept() {
      update.ask(.keepStaged(staged.kept, forgetting: staged.forgotten))
    }
    // The form comes second: it is emptied when what it says is staged, and must not be lost in between.
    if let form = update.own.takeUnkeptForm() { update.ask(.keepForm(form)) }
  }

  public static func left(_ view: View<Self>) -> Leftover? {
    let count = view.own.staged.count
    return count == 0 ? nil : Leftover(count: count, kept: .catalog(.stagedStays(count)))
  }

  public static func willUndo(_ update: inout Update<Self>) { update.own.stagedBeforeUndo = update.own.staged.all }

  public static func restoreUndone(_ update: inout Update<Self>) { update.restoreUndone() }
}

extension Catalog: PaneComponent {
  /// Other consoles and imports write to the local copy, too: it is read each time.
  public static func show(_ pane: Pane, _ update: inout Update<Self>) { update.read() }

  public static func drawPane(_ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    view.drawPane(into: &surface, layout)
  }

  public static func header(_ view: View<Self>, _ layout: ScreenLayout) -> [FittedLine.Item] { view.header }

  public static func remark(_ view: View<Self>) -> StyledText? { view.remark }

  public static func markCount(_ view: View<Self>) -> Int { view.own.marks.count }

  public static func move(_ id: ActionID, _ update: inout Update<Self>) { update.move(id) }

  public static func click(_ place: Point, _ update: inout Update<Self>) { update.click(place) }

  public static func paste(_ text: String, _ update: inout Update<Self>) { update.paste(text) }

  /// Gives the search up first, then the filter, then the pane.
  public static func goBack(_ update: inout Update<Self>) { update.goBack() }

  public static func search(_ text: String, _ update: inout Update<Self>) { update.search(text) }

  /// A whole code opens its product; anything else stays found.
  public static func completeSearch(_ text: String, _ update: inout Update<Self>) {
    if let code = try? GTIN(text) { update.open(code) }
  }

  public static func command(_ view: View<Self>) -> String {
    let words = view.own.query.text.filter { $0 != "'" }
    let filter =
      switch view.own.query.filter {
      case .all: ""
      case .unsent: " --due"
      case .refused: " --refused"
      }
    return "balcao catalog list" + (words.isEmpty ? "" : " '\(words)'") + filter
  }
}
