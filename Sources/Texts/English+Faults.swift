import Commerce
import Desk

extension English {
  /// What a confirmation asks; the statuses by their letters alone where there is little room.
  func moveQuestion(_ targets: [StatusChange.Target], to status: OrderStatus, brief: Bool) -> String {
    let total = targets.compactMap(\.total).reduce(Money.zero, +).text(decimalComma: false)
    let origins = Set(targets.map(\.status))
    let letters = origins.map(\.rawValue).sorted().joined(separator: ", ")
    let orders = targets.count == 1 ? "Order \(targets[0].orderID)" : "\(targets.count) orders"
    if brief { return "\(orders) \(letters)→\(status), R$ \(total)" }
    let from = origins.count == 1 ? named(targets[0].status) : letters
    return "\(orders): \(from) → \(named(status)), R$ \(total)"
  }

  private func named(_ status: OrderStatus) -> String { "\(texts.name(of: status)) (\(status))" }

  func risk(_ risk: StatusRisk) -> String {
    switch risk {
    case .leavesFinalStatus: "Leaves a final status."
    case .cancels: "Cancels the order."
    case .mayTakeStockAgain: "The platform may take stock again, and divert to B."
    case .leavesCancellationUnanswered: "Leaves the requested cancellation unanswered: the answer is I or J."
    case .changesNothing: "It is in that status already."
    }
  }

  func outcome(_ outcome: WriteOutcome, of id: OrderID, at place: CausePlace = .console) -> String {
    let isConsole = place == .console
    func fault(_ error: DeskError) -> String { self.fault(error, at: place) }
    // Reading again sends nothing.
    func notTaken(_ error: DeskError) -> String {
      self.fault(error, at: place, again: isConsole ? "send it again." : nil)
    }
    switch outcome {
    case .confirmed(let order, let differences):
      // The command line lists the differences below.
      return differences.isEmpty || !isConsole
        ? "Order \(id) confirmed in \(order.status)."
        : "Order \(id) confirmed in \(order.status); \(counted(differences.count, "difference", "differences"))."
    case .accepted: return "Order \(id) queued at the platform, not yet checked."
    case .notConfirmed(let order): return "Order \(id): accepted, but not confirmed in time; it is in \(order.status)."
    case .diverted(let order, let since):
      return "Order \(id): accepted, but the platform shows \(order.status) since \(texts.time(since))."
    case .unseen(let error, let last):
      // To repeat the command would send again.
      let words = self.fault(error, at: place, again: isConsole ? nil : "`balcao journal settle` asks again.")
      return "Order \(id): accepted, state unknown\(lastRead(last)). \(words)"
    case .refused(let error) where error.kind == .refused && !error.detail.isEmpty:
      return "Order \(id) refused: \(error.detail)"
    case .refused(let error): return "Order \(id): it was not taken. \(notTaken(error))"
    case .unknown(let error, let last):
      return "Order \(id): \(fault(error))"
        + (last.map { " Last read \($0.value.status) at \(texts.time($0.readAt))." } ?? "")
    case .notSent(let error):
      let words = notTaken(error)
      return words.contains("othing was sent") ? "Order \(id): \(words)" : "Order \(id): nothing was sent. \(words)"
    case .moved(let order): return "Order \(id) has changed since read (now \(order.status)). Nothing was sent."
    case .alreadySo(let order): return "Order \(id) was already in that state (\(order.status)). Nothing was sent."
    case .unsettled(let entry, _, let order):
      return "Order \(id): nothing was sent now. Write \(entry.id) of \(entry.intent.operatorName), "
        + "\(texts.dateTime(entry.openedAt)), has not been seen yet; the order is in \(order.status)."
        + (isConsole ? "" : " `balcao journal settle` asks again; --over-unsettled sends.")
    case .unrecorded(let outcome, let error):
      return "\(self.outcome(outcome, of: id, at: place)) \(unrecorded(error, at: place))"
    }
  }

  /// The outcome of a change of lines, which is no status.
  func linesOutcome(_ outcome: WriteOutcome, of id: OrderID, at place: CausePlace = .console) -> String {
    switch outcome {
    case .confirmed(_, let differences):
      "Order \(id): products confirmed"
        + (differences.isEmpty || place == .command
          ? "." : "; \(counted(differences.count, "difference", "differences")).")
    case .notConfirmed: "Order \(id): accepted, but its products were not confirmed in time."
    case .alreadySo: "The products of order \(id) were so already. Nothing was sent."
    case .unrecorded(let outcome, let error):
      "\(linesOutcome(outcome, of: id, at: place)) \(unrecorded(error, at: place))"
    default: self.outcome(outcome, of: id, at: place)
    }
  }

  private func lastRead(_ last: Dated<Order>?) -> String {
    last.map { "; last read \($0.value.status) at \(texts.time($0.readAt))" } ?? ""
  }

  func discrepancy(_ discrepancy: Order.Discrepancy) -> String {
    switch discrepancy {
    case .linesDoNotAddUp: "The lines do not add up to the subtotal the platform gives."
    case .totalDoesNotAddUp: "The parts do not add up to the total the platform gives."
    case .unreadableNumber: "A number in the answer is not readable (\(texts.key(.raw)) shows it)."
    case .repeatedProductCode: "Two lines have the same code."
    case .missingProductCode: "A line has no code."
    }
  }
}
