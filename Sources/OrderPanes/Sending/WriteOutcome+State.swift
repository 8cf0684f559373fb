import Commerce
import ConsoleKit
import Desk
import Texts

// What the console makes of how a write goes and ends.
extension WriteOutcome {
  /// The order as it was last read, where the outcome knows it.
  var lastReading: Order? {
    switch self {
    case .confirmed(let order, _), .moved(let order), .alreadySo(let order): order
    case .notConfirmed(let order), .diverted(let order, _), .unsettled(_, _, let order): order
    case .unseen(_, let last), .unknown(_, let last): last?.value
    case .unrecorded(let outcome, _): outcome.lastReading
    case .accepted, .refused, .notSent: nil
    }
  }

  /// When that was, where it is longer ago than the end of the write.
  var lastReadAt: Timestamp? {
    switch self {
    case .unseen(_, let last), .unknown(_, let last): last?.readAt
    case .unrecorded(let outcome, _): outcome.lastReadAt
    default: nil
    }
  }

  var error: DeskError? {
    switch self {
    case .refused(let error), .unknown(let error, _), .notSent(let error), .unseen(let error, _): error
    case .unrecorded(let outcome, _): outcome.error
    case .confirmed, .accepted, .notConfirmed, .diverted, .moved, .alreadySo, .unsettled: nil
    }
  }

  /// Whether the order is as wanted.
  var isGood: Bool {
    switch self {
    case .confirmed, .alreadySo: true
    case .unrecorded(let outcome, _): outcome.isGood
    default: false
    }
  }

  var tag: OrderList.RowTag {
    switch self {
    case .unknown, .accepted, .notConfirmed, .diverted, .unseen: .uncertain
    case .moved: .changed
    case .notSent, .unsettled: .notSent
    case .unrecorded(let outcome, _): outcome.tag
    case .refused, .confirmed, .alreadySo: .failed
    }
  }

  /// Where the write stands, as its order shows it.
  var state: WriteState {
    switch self {
    case .confirmed, .alreadySo: .confirmed
    case .accepted: .accepted
    case .notConfirmed, .diverted: .notConfirmed
    case .refused: .refused
    case .unknown: .unknown
    case .unseen: .accepted
    case .notSent, .moved: .notSent
    case .unsettled(let earlier, _, _): earlier.state
    case .unrecorded(let outcome, _): outcome.state
    }
  }

  var noticeKind: Notice.Kind {
    switch self {
    case .confirmed, .alreadySo: .success
    case .accepted, .notConfirmed, .diverted, .unseen, .moved, .unsettled: .warning
    case .refused, .unknown, .notSent, .unrecorded: .failure
    }
  }
}

extension WriteStep {
  /// Where the write stands, as its order shows it.
  var state: WriteState {
    switch self {
    case .rereading, .sending, .waiting, .waitingForEarlier: .sending
    case .queued, .checking(_, accepted: true), .checkFails(_, _, accepted: true): .accepted
    case .unknown, .checking(_, accepted: false), .checkFails(_, _, accepted: false): .unknown
    }
  }
}
