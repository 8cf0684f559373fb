import Commerce
import ConsoleKit
import Desk
import Texts

// Looking at what would be saved and sent, and sending it.

extension ComponentReading<Catalog> {
  /// The review that is on top.
  var review: ProductReview? {
    guard case .review(let review)? = layers.page else { return nil }
    return review
  }

  var availabilityOfReview: Availability {
    if let lock = writeLock { return lock }
    if own.push != nil { return .disabled(.catalog(.pushUnderWay)) }
    return own.staged.isEmpty && own.unsent == 0 ? .disabled(.catalog(.nothingUnsent)) : .enabled
  }

  /// Whether the review can be agreed to.
  var availabilityOfSending: Availability {
    if let lock = writeLock { return lock }
    guard let review, let plan = review.plan else { return .disabled(.catalog(.stillCounting)) }
    // Changes can still be saved; without any there is nothing to agree to.
    return review.isHeldBack && review.items.isEmpty ? .disabled(.catalog(.staleStock(plan.staleStock))) : .enabled
  }
}

extension Update<Catalog> {
  /// Shows what would be saved and sent; the local copy is asked what else is unsent.
  mutating func openReview() {
    let token = newToken()
    begin(token, .catalog(.planning), isLocal: true)
    push(.review(settled(ProductReview(of: own.staged, loading: token))))
    ask(.plan(token))
  }

  mutating func receivePlan(_ token: LoadToken, _ result: Result<PushPlan, DeskError>) {
    end(token)
    let view = self
    let isNothing = if case .success(let plan) = result { plan.due == 0 && own.staged.isEmpty } else { false }
    let isOnTop = review?.loading == token
    let wasAsked = layers.changePages { page in
      guard case .review(var review) = page, review.loading == token else { return page }
      review.loading = nil
      guard case .success(let plan) = result, !isNothing else { return nil }
      review.plan = plan
      review.text.invalidate()
      review = view.settled(review)
      if review.text.cursor.index == 0 {
        review.text.selectFirstItem(visibleRows: ScreenLayout(size: view.size).body.height - 1)
      }
      return .review(review)
    }
    guard wasAsked else { return }
    switch result {
    case .failure(let error): report(error)
    case .success where isNothing:
      own.unsent = 0
      say(.catalog(.nothingUnsent))
    // The figures have to be seen before they can be agreed to.
    case .success: if isOnTop { awaitPaint() }
    }
  }

  /// Takes the change under the cursor back; what is left has to be seen before it can be agreed to.
  mutating func undoReviewed() {
    guard let review, let item = review.current else { return }
    changeStaged { $0.remove([item.id]) }
    say(.catalog(.undone(1)))
    if own.staged.isEmpty, review.plan?.due == 0 { layers.removeTop() } else { awaitPaint() }
  }

  /// Yes to the review: the only way to a push.
  mutating func sendReviewed() {
    guard let review else { return }
    layers.removeTop()
    let token = newToken()
    own.push = token
    begin(
      token, review.items.isEmpty ? .catalog(.pushing) : .catalog(.saving(review.items.count)), isWrite: true,
      stopPhrase: .catalog(.stoppingPush))
    push(.push(PushRun(token: token, isSaved: review.items.isEmpty)))
    // Nobody here has seen what others import until this is sent.
    ask(.send(token, review.items, atMost: (review.plan?.due ?? 0) + review.items.count))
  }

  // MARK: Answers

  mutating func receiveSaved(_ token: LoadToken, _ items: [StagedProduct]) {
    guard own.push == token else { return }
    changeStaged { $0.forget(saved: items) }
    setPhrase(.catalog(.pushing), of: token)
    changeRun(token) { $0.isSaved = true }
  }

  mutating func receiveProgress(_ token: LoadToken, _ progress: PushProgress) {
    guard own.push == token else { return }
    noteGoodAnswer()
    setPhrase(.catalog(.pushed(progress.accepted + progress.refused, of: progress.total)), of: token)
    changeRun(token) { $0.progress = progress }
  }

  mutating func receiveEnd(_ token: LoadToken, _ result: Result<PushOutcome, DeskError>) {
    end(token)
    guard own.push == token else { return }
    own.push = nil
    switch result {
    case .success(let outcome):
      noteStop(outcome.failure)
      changeRun(token) { $0.outcome = outcome }
      // What was marked for this is done: the next change is meant for other products.
      if outcome.isGood { own.marks.removeAll() }
      say(.catalog(.pushEnded(outcome)), outcome.isGood ? .success : .warning)
    case .failure(let error):
      changeRun(token) { $0.failure = error }
      report(error)
    }
    settle()
    // The pages beneath show what was before the push.
    read()
    readProducts()
  }

  private mutating func changeRun(_ token: LoadToken, _ change: (inout PushRun) -> Void) {
    layers.changePages { page in
      guard case .push(var run) = page, run.token == token else { return page }
      change(&run)
      return .push(run)
    }
  }
}
