import Commerce
import ConsoleKit
import Desk
import Texts
import Widgets

// Looking at the terms that are due, and sending them: imported ones, and those of a statement that was cut off.

extension ComponentReading<Customers> {
  /// The review on top.
  var review: TermsReview? {
    guard case .review(let review)? = layers.page else { return nil }
    return review
  }

  var availabilityOfReview: Availability {
    if let lock = writeLock { return lock }
    if !own.beingSent.isEmpty { return .disabled(.stillSending(own.beingSent.count)) }
    return own.unsent == 0 ? .disabled(.customers(.nothingDue(unstated: 0))) : .enabled
  }

  /// Whether the review can be agreed to.
  var availabilityOfSending: Availability {
    if let lock = writeLock { return lock }
    guard let due = review?.due else { return .disabled(.catalog(.stillCounting)) }
    return due.stale.isEmpty ? .enabled : .disabled(.notPossible(.staleTerms(due.stale.count)))
  }
}

extension Update<Customers> {
  mutating func openReview() {
    let token = newToken()
    begin(token, .catalog(.planning), isLocal: true)
    push(.review(TermsReview(loading: token)))
    ask(.reviewTerms(token))
  }

  mutating func receiveReview(_ token: LoadToken, _ result: Result<DueTerms, DeskError>) {
    end(token)
    var isShown = false
    layers.changePages { page in
      guard case .review(var review) = page, review.loading == token else { return page }
      isShown = true
      review.loading = nil
      guard case .success(let due) = result, due.count > 0 else { return nil }
      review.due = due
      review.cursor = ListCursor(count: due.count)
      return .review(review)
    }
    guard isShown else { return }
    switch result {
    case .failure(let error): report(error)
    case .success(let due) where due.count == 0:
      own.unsent = due.unstated
      say(.customers(.nothingDue(unstated: due.unstated)))
    case .success(let due):
      // What would be sent has to be seen before it can be agreed to.
      if review?.due == due { awaitPaint() }
    }
  }

  /// Marks the customers that hold a review back and no others, so that the next key states their terms anew.
  mutating func markStaleTerms() {
    guard let due = review?.due else { return }
    layers.removeTop()
    own.marks.removeAll()
    own.marks.insert(due.stale.map(\.document))
    say(.customers(.staleMarked(due.stale.count)))
  }

  /// Yes to the review: what it shows is sent.
  mutating func sendReviewed() {
    guard let updates = review?.due?.updates else { return }
    layers.removeTop()
    let token = beginTerms(of: updates)
    push(.run(TermsRun(token: token, total: updates.count)))
    ask(.pushTerms(token, updates))
  }
}
