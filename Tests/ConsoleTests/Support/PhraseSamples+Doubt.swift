import Commerce
import Desk
import Texts

@testable import CatalogPane
@testable import Console
@testable import CustomersPane
@testable import OrderPanes

extension PhraseSamples {
  static let holder = LockHolder(
    operatorName: "bia", since: Timestamp(seconds: 0), processID: 4711, isStopped: false)
  private static let stopped = LockHolder(
    operatorName: "", since: Timestamp(seconds: 0), processID: 4711, isStopped: true)

  static let steps: [WriteStep] = [
    .waiting(for: holder), .waitingForEarlier(Sample.journal[0]), .rereading, .sending, .queued, .unknown,
    .checking(attempt: 2, accepted: true),
    .checkFails(DeskError(.interrupted), since: Timestamp(seconds: 0), accepted: false),
  ]

  static let doubts: [DoubtPhrase] = [
    .waiting(OrderID(rawValue: "1"), holder), .waiting(OrderID(rawValue: "1"), stopped),
    .waitingForCustomer(holder),
    .waitingForEarlier(OrderID(rawValue: "1"), by: "bia", at: "10:02"),
    .checkFails(OrderID(rawValue: "1"), DeskError(.unreadable), since: "10:02"), .lookingFor(OrderID(rawValue: "1")),
    .earlierQuestion(OrderID(rawValue: "1"), .accepted, by: "bia", at: "10:02"), .earlierShows(.open, at: "10:02"),
    .earlierWarning, .settledLater(OrderID(rawValue: "1"), at: "10:02"), .asking(1), .stillOpen(1, .unknown),
    .notAsked(1, DeskError(.interrupted)), .cannotBeAsked, .openSoNoWayBack, .notOpen, .closePrompt(1),
    .closeNeedsWord, .closed(1), .closedBy(1, .confirmed), .setEnded(OutcomeCounts([WriteOutcome.accepted]), .open),
    .setEnded(OutcomeCounts([]), .open), .leftOpen(2, isKept: true), .leftOpen(2, isKept: false), .leftToYou(2),
  ]
}
