import Commerce
import Desk
import TextGrid
import Texts
import Widgets

extension AppState {
  /// Shows what would be saved and sent; the local copy is asked what else is unsent.
  mutating func openProductReview() -> [Effect] {
    let token = newToken()
    begin(token, .catalog(.planning), quiet: 300)
    push(.catalog(.review(ProductReview(of: catalog.staged, loading: token))))
    settleSheets()
    return [.catalog(.plan(token))]
  }

  mutating func receivePlan(_ token: LoadToken, _ result: Result<PushPlan, DeskError>) {
    end(token)
    let place = overlays.lastIndex { overlay in
      if case .catalog(.review(let review)) = overlay { review.loading == token } else { false }
    }
    guard let place, case .catalog(.review(var review)) = overlays[place] else { return }
    review.loading = nil
    switch result {
    case .failure(let error):
      overlays.remove(at: place)
      report(error)
    case .success(let plan) where plan.due == 0 && review.items.isEmpty:
      overlays.remove(at: place)
      catalog.unsent = 0
      say(.catalog(.nothingUnsent))
    case .success(let plan):
      review.plan = plan
      review.text.invalidate()
      overlays[place] = .catalog(.review(review))
      settleSheets()
      goToFirstItem(ofReviewAt: place)
      // The figures have to be seen before they can be agreed to.
      if place == overlays.count - 1 { awaitsPaint = true }
    }
  }

  private mutating func goToFirstItem(ofReviewAt place: Int) {
    guard case .catalog(.review(var review)) = overlays[place], review.text.cursor.index == 0 else { return }
    review.text.selectFirstItem(visibleRows: ScreenLayout(size: size).body.height - 1)
    overlays[place] = .catalog(.review(review))
  }

  /// The product of the review under the cursor.
  var reviewed: StagedProduct? {
    guard case .catalog(.review(let review))? = overlays.last else { return nil }
    return review.current
  }

  /// Takes the change under the cursor back; what is left has to be seen before it can be agreed to.
  mutating func undoReviewed() -> [Effect] {
    guard case .catalog(.review(let review))? = overlays.last, let item = review.current else { return [] }
    catalog.staged.remove([item.id])
    keepCatalogVisible()
    say(.catalog(.undone(1)))
    let isNothing = catalog.staged.isEmpty && review.plan?.due == 0
    if isNothing { overlays.removeLast() } else { awaitsPaint = true }
    return []
  }

  /// Yes to the review: the only way to a push.
  mutating func confirm(_ overlay: CatalogOverlay) -> [Effect] {
    guard case .review(let review) = overlay else {
      overlays.append(.catalog(overlay))
      return []
    }
    let token = newToken()
    catalog.push = token
    begin(token, review.items.isEmpty ? .catalog(.pushing) : .catalog(.saving(review.items.count)), isWrite: true)
    push(.catalog(.push(PushRun(token: token, isSaved: review.items.isEmpty))))
    // What others import until this is sent has been seen by nobody here.
    let limit = (review.plan?.due ?? 0) + review.items.count
    return [.catalog(.send(token, review.items, atMost: limit))]
  }

  // MARK: Answers

  mutating func receiveSaved(_ token: LoadToken, _ items: [StagedProduct]) {
    guard catalog.push == token else { return }
    catalog.staged.forget(saved: items)
    keepCatalogVisible()
    setPhrase(.catalog(.pushing), of: token)
    change(token) { $0.isSaved = true }
  }

  mutating func receiveProgress(_ token: LoadToken, _ progress: PushProgress) {
    guard catalog.push == token else { return }
    connection = .good
    setPhrase(.catalog(.pushed(progress.accepted + progress.refused, of: progress.total)), of: token)
    change(token) { $0.progress = progress }
  }

  mutating func receivePushEnd(_ token: LoadToken, _ result: Result<PushOutcome, DeskError>) -> [Effect] {
    end(token)
    guard catalog.push == token else { return [] }
    catalog.push = nil
    switch result {
    case .success(let outcome):
      noteStop(outcome.failure)
      change(token) { $0.outcome = outcome }
      // What was marked for this is done: the next change is meant for other products.
      if outcome.isGood { catalog.marks.removeAll() }
      say(.catalog(.pushEnded(outcome)), outcome.isGood ? .success : .warning)
    case .failure(let error):
      change(token) { $0.failure = error }
      report(error)
    }
    settleSheets()
    // The sheets beneath show what was before the push.
    return openCatalog() + rereadSheets()
  }

  private mutating func change(_ token: LoadToken, _ body: (inout PushRun) -> Void) {
    for index in overlays.indices {
      guard case .catalog(.push(var run)) = overlays[index], run.token == token else { continue }
      body(&run)
      overlays[index] = .catalog(.push(run))
    }
  }

  private mutating func rereadSheets() -> [Effect] {
    var effects: [Effect] = []
    for index in overlays.indices {
      guard case .catalog(.product(var sheet)) = overlays[index] else { continue }
      if let old = sheet.loading { end(old) }
      let token = newToken()
      sheet.loading = token
      overlays[index] = .catalog(.product(sheet))
      begin(token, .catalog(.readingProduct(sheet.code)), quiet: 300)
      effects.append(.catalog(.open(token, sheet.code)))
    }
    return effects
  }
}
