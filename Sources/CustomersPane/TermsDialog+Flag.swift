import Commerce
import ConsoleKit
import Desk
import Texts

// What is stated of the flag. Who only renews limits must not block anybody by it: each customer can keep its own.
extension TermsDialog {
  enum FlagChoice: Hashable, Sendable {
    case asKnown, block, unblock

    var phrase: CustomersPhrase {
      switch self {
      case .asKnown: .flagAsKnown
      case .block: .blockVerb
      case .unblock: .unblockVerb
      }
    }
  }

  /// What can be stated of some customers; their flags can be kept where all of them are known.
  static func flagChoices(for targets: [SyncedRecord<Customer>]) -> [FlagChoice] {
    targets.contains { $0.value.terms.isBlocked == nil } ? [.block, .unblock] : [.asKnown, .block, .unblock]
  }

  /// What the key means that opens the dialog: the other of what is known of a customer, which keeps its flag where something
  /// else waits to be stated. Several keep theirs. What is not known has to be said.
  ///
  /// - Parameter hasStale: whether a limit has to be typed anew.
  static func presetFlag(for targets: [SyncedRecord<Customer>], hasStale: Bool) -> FlagChoice? {
    guard let first = targets.first, !targets.contains(where: { $0.value.terms.isBlocked == nil }) else { return nil }
    guard targets.count == 1, !hasStale, !first.state.isDue else { return .asKnown }
    return first.value.terms.isBlocked == true ? .unblock : .block
  }

  var flag: FlagChoice? {
    let choices = Self.flagChoices(for: targets)
    return form.selection(at: Self.flagField).flatMap { choices.indices.contains($0) ? choices[$0] : nil }
  }

  /// The flag that is stated of a customer.
  func isBlocked(_ target: Customer) -> Bool? {
    switch flag {
    case .asKnown?: target.terms.isBlocked
    case .block?: true
    case .unblock?: false
    case nil: nil
    }
  }
}
