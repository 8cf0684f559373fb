import Commerce
import ConsoleKit
import Desk
import TextGrid
import Texts
import Widgets

extension Customers {
  public static let actions: [ActionEntry<Self>] =
    [
      ActionEntry(
        .openCustomer, in: [.customers], keys: ["enter"], footer: 10, command: true, when: { $0.needsCustomer }
      ) { $0.openCustomer() },
      ActionEntry(
        .setTerms, in: [.customers, .customer], keys: ["b"], footer: 15, command: true, when: { $0.availabilityOfTerms }
      ) { $0.readForTerms() },
      ActionEntry(
        .addCustomer, in: [.customers], keys: ["a"], footer: 20, command: true, when: { $0.writeLock ?? .enabled }
      ) { $0.openForm() },
      ActionEntry(.filterCustomers, in: [.customers], keys: ["f"], footer: 65, command: true) { $0.openFilter() },
      ActionEntry(.search, in: [.customers]) { $0.openSearch() },
      ActionEntry(.review, in: [.customers], when: { $0.availabilityOfReview }) { $0.openReview() },
      ActionEntry(.refresh, in: [.customers]) { $0.load(.refresh) },
      ActionEntry(.nextPage, in: [.customers]) { $0.move(.screenDown) },
      ActionEntry(.previousPage, in: [.customers]) { $0.move(.screenUp) },
      ActionEntry(.mark, in: [.customers], when: { $0.needsCustomer }) { $0.toggleMark() },
      ActionEntry(.markPage, in: [.customers], when: { $0.needsCustomer }) { $0.markSeen() },
      ActionEntry(
        .unmarkAll, in: [.customers], when: { $0.own.marks.isEmpty ? .disabled(.nothingMarked) : .enabled }
      ) { $0.unmarkAll() },
      ActionEntry(.export, in: [.customers], when: { $0.availabilityOfExport }) { $0.export() },
      ActionEntry(.copy, in: [.customers, .customer]) { $0.copy() },
      // In a form
      ActionEntry(.complete, in: [.form]) { $0.completeField() },
      ActionEntry(.nextField, in: [.form]) { $0.moveInForm(by: 1) },
      ActionEntry(.previousField, in: [.form]) { $0.moveInForm(by: -1) },
      ActionEntry(.fieldDown, in: [.form]) { $0.moveInForm(by: 1) },
      ActionEntry(.fieldUp, in: [.form]) { $0.moveInForm(by: -1) },
      ActionEntry(
        .showValues, in: [.form], keys: ["f2"], footer: 30,
        when: { $0.availabilityOfValues }
      ) { $0.showValues() },
      ActionEntry(.sendForm, in: [.form], when: { $0.availabilityOfSendingForm }) { $0.sendForm() },
      ActionEntry(
        .fillDown, in: [.form], keys: ["ctrl-d"], footer: 18, when: { $0.availabilityOfRepeatingLimit }
      ) { $0.repeatLimit() },
      ActionEntry(
        .discardForm, in: [.form], when: { if case .form? = $0.layers.page { .enabled } else { .hidden } }
      ) { $0.askToDiscardForm() },
      ActionEntry(.back, in: [.form]) { $0.leaveForm() },
      // In the review of terms
      ActionEntry(.confirm, in: [.review], when: { $0.availabilityOfSending }) { $0.sendReviewed() },
      ActionEntry(
        .markStale, in: [.review], keys: ["*"], footer: 15,
        when: { $0.review?.isHeldBack == true ? .enabled : .hidden }
      ) { $0.markStaleTerms() },
    ] + ActionEntry.moves(SharedAction.lineMoves, in: [.customers]) { $1.move($0) }

  public static func receive(_ event: Event, _ update: inout Update<Self>) {
    switch event {
    case .loaded(let token, let result): update.receiveLoaded(token, result)
    case .found(let token, let document, let result): update.receiveFound(token, document, result)
    case .readForTerms(let token, let result): update.receiveForTerms(token, result)
    case .form(let token, let result): update.receiveForm(token, result)
    case .formNotKept(let error): update.report(error)
    case .duplicates(let token, let found): update.receiveDuplicates(token, found)
    case .addWaits(let token, let holder): update.setPhrase(.doubt(.waitingForCustomer(holder)), of: token)
    case .added(let token, let customer, let outcome): update.receiveAdded(token, customer, outcome)
    case .reviewed(let token, let result): update.receiveReview(token, result)
    case .termsProgress(let token, let progress): update.receiveProgress(token, progress)
    case .termsEnded(let token, let result): update.receiveEnd(token, result)
    }
  }

  // MARK: What lies over the panes

  public static func draw(
    _ page: Page, _ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout
  ) -> Point? {
    switch page {
    case .detail(let detail): view.drawDetail(detail, into: &surface, layout)
    case .form(let state): view.drawForm(state, into: &surface, layout)
    case .terms(let dialog): view.drawTerms(dialog, into: &surface, layout)
    case .review(let review): view.drawReview(review, into: &surface, layout)
    case .run(let run): view.drawRun(run, into: &surface, layout)
    }
  }

  public static func typed(into page: Page, _ update: inout Update<Self>) { update.keepTyped(in: page) }

  public static func content(of choice: Choice, _ view: View<Self>) -> MenuContent { view.content(of: choice) }

  public static func choose(_ row: Int, of choice: Choice, _ update: inout Update<Self>) {
    switch choice {
    case .values: update.chooseValue(row)
    case .filter: update.filter(CustomerFilter.allCases[row])
    }
  }

  public static func carryOut(_ inquiry: Inquiry, _ update: inout Update<Self>) {
    switch inquiry {
    case .add(let customer): update.add(customer)
    case .setTerms(let updates): update.setTerms(updates)
    case .discardForm: update.discardForm()
    }
  }

  public static func sends(_ inquiry: Inquiry) -> Bool { inquiry != .discardForm }

  public static func settle(_ update: inout Update<Self>) { update.settle() }

  public static func forget(_ token: LoadToken, _ update: inout Update<Self>) { update.own.forget(token) }
}

extension Customers: PaneComponent {
  public static func show(_ pane: Pane, _ update: inout Update<Self>) {
    guard update.own.loading == nil else { return }
    update.load(update.own.list.total == nil ? .begin : .refresh)
  }

  public static func drawPane(_ view: View<Self>, into surface: inout Surface, _ layout: ScreenLayout) -> Point? {
    view.drawPane(into: &surface, layout)
  }

  public static func header(_ view: View<Self>, _ layout: ScreenLayout) -> [FittedLine.Item] { view.header }

  public static func markCount(_ view: View<Self>) -> Int { view.own.marks.count }

  public static func move(_ id: ActionID, _ update: inout Update<Self>) { update.move(id) }

  public static func click(_ place: Point, _ update: inout Update<Self>) { update.click(place) }

  /// Gives the search up first, then the filter.
  public static func goBack(_ update: inout Update<Self>) {
    if update.own.query.text.isEmpty { update.filter(.all) } else { update.search("") }
  }

  public static func search(_ text: String, _ update: inout Update<Self>) { update.search(text) }

  public static func completeSearch(_ text: String, _ update: inout Update<Self>) { update.search(text) }

  public static func command(_ view: View<Self>) -> String {
    let words = view.own.query.text.filter { $0 != "'" }
    let filter =
      switch view.own.query.filter {
      case .all: ""
      case .unsent: " --due"
      case .refused: " --refused"
      case .blocked: " --blocked"
      }
    return "balcao customers list" + (words.isEmpty ? "" : " '\(words)'") + filter
  }
}
