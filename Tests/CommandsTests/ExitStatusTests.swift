import Commerce
import Desk
import DeskTesting
import Testing

@testable import Commands

@Suite("The exit code of a set")
struct ExitStatusTests {
  /// From the one that needs a person most.
  private static let byGravity: [ExitStatus] = [
    .logInRefused, .unknown, .local, .refused, .notReached, .interrupted, .done,
  ]

  @Test("of any two the one that needs a person most is taken, whichever comes first")
  func pairs() {
    for (place, graver) in Self.byGravity.enumerated() {
      for lighter in Self.byGravity[place...] {
        #expect(ExitStatus.worst(of: [graver, lighter]) == graver)
        #expect(ExitStatus.worst(of: [lighter, graver]) == graver)
      }
    }
    #expect(ExitStatus.worst(of: []) == .done)
  }

  @Test("an outcome that nobody knows is 4, whatever is known of it")
  func unknownOutcomes() {
    let (order, error) = (Order.sample(3974), DeskError(.unknownOutcome))
    for outcome in [.notConfirmed(order), .unseen(error, last: nil), .unknown(error, last: nil)] as [WriteOutcome] {
      #expect(ExitStatus(outcome) == .unknown)
    }
  }

  @Test("a journal that could not take the outcome down makes a good ending 6, and a worse one no better")
  func unrecorded() {
    let fault = DeskError(.store(.other))
    #expect(ExitStatus(.unrecorded(.accepted, fault)) == .local)
    #expect(ExitStatus(.unrecorded(.unknown(DeskError(.unknownOutcome), last: nil), fault)) == .unknown)
  }
}
