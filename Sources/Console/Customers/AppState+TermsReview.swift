import Commerce
import Desk
import Texts
import Widgets

// Looking at the terms that are due, and sending them: imported ones, and those of a statement that was cut off.
extension AppState {
  var availabilityOfReview: Availability {
    if let lock = writeLock { return lock }
    if !customers.beingSent.isEmpty { return .disabled(.stillSending(customers.beingSent.count)) }
    return customers.unsent == 0 ? .disabled(.customers(.nothingDue(unstated: 0))) : .enabled
  }

  mutating func openTermsReview() -> [Effect] {
    let token = newToken()
    begin(token, .catalog(.planning), quiet: Self.quietMilliseconds)
    push(.customers(.review(TermsReview(loading: token))))
    return [.customers(.reviewTerms(token))]
  }

  mutating func receiveReview(_ token: LoadToken, _ result: Result<DueTerms, DeskError>) {
    end(token)
    let place = overlays.lastIndex { overlay in
      if case .customers(.review(let review)) = overlay { review.loading == token } else { false }
    }
    guard let place, case .customers(.review(var review)) = overlays[place] else { return }
    review.loading = nil
    switch result {
    case .failure(let error):
      overlays.remove(at: place)
      report(error)
    case .success(let due) where due.count == 0:
      overlays.remove(at: place)
      customers.unsent = due.unstated
      say(.customers(.nothingDue(unstated: due.unstated)))
    case .success(let due):
      review.due = due
      review.cursor = ListCursor(count: due.count)
      overlays[place] = .customers(.review(review))
      // What would be sent has to be seen before it can be agreed to.
      if place == overlays.count - 1 { awaitsPaint = true }
    }
  }

  /// Whether a review can be agreed to.
  func availabilityOfSending(_ review: TermsReview) -> Availability {
    if let lock = writeLock { return lock }
    guard let due = review.due else { return .disabled(.catalog(.stillCounting)) }
    return due.stale.isEmpty ? .enabled : .disabled(.notPossible(.staleTerms(due.stale.count)))
  }

  /// Marks the customers that hold a review back and no others, so that the next key states their terms anew.
  mutating func markStaleTerms() -> [Effect] {
    guard case .customers(.review(let review))? = overlays.last, let due = review.due else { return [] }
    overlays.removeLast()
    customers.marks.removeAll()
    for customer in due.stale { customers.marks.insert(customer.document) }
    say(.customers(.staleMarked(due.stale.count)))
    return []
  }

  /// Yes to the review: what it shows is sent.
  mutating func confirm(_ overlay: CustomersOverlay) -> [Effect] {
    guard case .review(let review) = overlay, let due = review.due else {
      overlays.append(.customers(overlay))
      return []
    }
    let updates = due.updates
    let token = beginTerms(of: updates)
    push(.customers(.run(TermsRun(token: token, total: updates.count))))
    return [.customers(.pushTerms(token, updates))]
  }
}
