extension ActiveFaults {
  /// The sentence with which every write is refused.
  var refusalSentence: String? {
    value { if case .refuseWrites(let sentence) = $0 { sentence } else { nil } }
  }

  var applyDelay: Duration? {
    value { if case .applyLate(let milliseconds) = $0 { .milliseconds(milliseconds) } else { nil } }
  }

  var notFoundForm: Fault.NotFoundForm {
    value { if case .notFound(let form) = $0 { form } else { nil } } ?? .list
  }

  /// How long the answer is held back.
  func delay(isOrderDetail: Bool) -> Duration {
    kinds.reduce(.zero) { sum, kind in
      switch kind {
      case .delay(let milliseconds): sum + .milliseconds(milliseconds)
      case .slowOrder(let milliseconds) where isOrderDetail: sum + .milliseconds(milliseconds)
      default: sum
      }
    }
  }
}
