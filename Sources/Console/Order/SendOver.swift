import Commerce
import Desk

/// A write that an earlier one is in the way of.
public enum HeldWrite: Sendable, Equatable {
  case status(StatusChange)
  case lines(OrderDraft)
}

/// Sends although these earlier writes are not settled.
public enum DoubtEffect: Hashable, Sendable {
  case changeStatus(LoadToken, StatusChange, over: Set<JournalEntry.ID>)
  case changeLines(LoadToken, OrderDraft, over: Set<JournalEntry.ID>)
}

extension Effect {
  /// The same, also over earlier writes that are not settled.
  func over(_ earlier: Set<JournalEntry.ID>) -> Effect {
    switch self {
    case .changeStatus(let token, let change): .doubt(.changeStatus(token, change, over: earlier))
    case .changeLines(let token, let draft): .doubt(.changeLines(token, draft, over: earlier))
    default: self
    }
  }
}

extension EffectRunner {
  func run(_ effect: DoubtEffect) {
    switch effect {
    case .changeStatus(let token, let change, let earlier):
      changeStatus(token, change, WriteOptions(overUnsettled: .named(earlier)))
    case .changeLines(let token, let draft, let earlier):
      changeLines(token, draft, WriteOptions(overUnsettled: .named(earlier)))
    }
  }
}
