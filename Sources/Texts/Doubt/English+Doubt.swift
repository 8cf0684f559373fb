import Commerce
import Desk

extension English {
  func words(_ phrase: DoubtPhrase) -> String {
    switch phrase {
    case .waiting(let id, let holder): "order \(id): \(waiting(for: holder))"
    case .waitingForCustomer(let holder): waitingForCustomer(holder)
    case .waitingForEarlier(let id, let name, let at): "order \(id): accepted from \(name) \(at), not seen yet"
    case .lookingFor(let id): "order \(id): outcome unknown, checking"
    case .checkFails(let id, let error, let since): "order \(id): \(failing(error)) since \(since), checking"
    case .earlierQuestion(let id, let state, let name, let at):
      "Order \(id): \(name)'s write of \(at) (\(self.name(of: state).lowercased())) has not been seen yet."
    case .earlierShows(let status, let at): "The order is in \(status), read at \(at)."
    case .earlierWarning: "If that write still arrives, the platform keeps whatever it does last. Send anyway?"
    case .settledLater(let id, let at): "Order \(id): confirmed later, \(at)."
    case .asking(let entry): "checking write \(entry)"
    case .stillOpen(let entry, let state):
      "Write \(entry): checked now, the order does not show it yet (\(name(of: state).lowercased()))."
    case .notAsked(let entry, let error): "Write \(entry) could not be checked. \(fault(error))"
    case .cannotBeAsked: "The platform has no reading to check this write with. Close it with a word."
    case .openSoNoWayBack:
      "The write is open: only a confirmed one can be reverted. Press \(texts.key(.refresh)) to check it."
    case .notOpen: "This write is not open."
    case .closePrompt(let entry): "Close write \(entry); what was found out: "
    case .closeNeedsWord: "Type what was found out, or press \(texts.key(.back))."
    case .closed(let entry): "Write \(entry) is closed, with what was found out."
    case .closedBy(let entry, let state): "Write \(entry): \(name(of: state).lowercased()), it was not open any more."
    case .leftOpen(let count, isKept: true):
      "\(counted(count, "open write whose outcome is", "open writes whose outcome is")) unknown: Balcão goes on checking when it starts again."
    case .leftOpen(let count, isKept: false):
      "\(counted(count, "open write whose outcome is", "open writes whose outcome is")) unknown: not checked any more, as nothing of this sandbox is kept."
    case .leftToYou(let count):
      "\(counted(count, "uncertain registration", "uncertain registrations")), to be checked in the platform only: see the journal \(texts.key(.journal))."
    case .setEnded(let counts, let status): setEnded(counts, status)
    }
  }

  func waiting(for holder: LockHolder) -> String {
    holder.isStopped
      ? "\(name(of: holder)) has this order in a stopped process (\(holder.processID)): resume it with fg, or end it"
      : "\(name(of: holder)) is sending this order now"
  }

  func waitingForCustomer(_ holder: LockHolder) -> String {
    holder.isStopped
      ? "\(name(of: holder)) has this customer in a stopped process (\(holder.processID)): resume it with fg, or end it"
      : "\(name(of: holder)) is registering this customer now"
  }

  func name(of holder: LockHolder) -> String {
    holder.operatorName.isEmpty ? "another process" : holder.operatorName
  }

  private func setEnded(_ counts: OutcomeCounts, _ status: OrderStatus) -> String {
    let done = "\(counted(counts.done, "order", "orders")) confirmed in \(status)"
    guard !counts.isAllDone else { return done + "." }
    return done + ", " + self.counts(counts) + ". What is not confirmed stays marked. \(texts.key(.back)) closes."
  }

  /// The counts that need a person; without the zeros.
  func counts(_ counts: OutcomeCounts) -> String {
    let parts = [
      (counts.queued, "queued"), (counts.refused, "refused"), (counts.unknown, "unknown"), (counts.notSent, "not sent"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
