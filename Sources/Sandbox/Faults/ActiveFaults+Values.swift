extension ActiveFaults {
  /// The sentence that refuses every write.
  var refusalSentence: String? {
    value { if case .refuseWrites(let sentence) = $0 { sentence } else { nil } }
  }

  var applyDelay: Duration? {
    value { if case .applyLate(let milliseconds) = $0 { .milliseconds(milliseconds) } else { nil } }
  }

  var notFoundForm: Fault.NotFoundForm {
    value { if case .notFound(let form) = $0 { form } else { nil } } ?? .list
  }

  /// The delay before the request is carried out.
  var delay: Duration {
    sum { if case .delay(let milliseconds) = $0 { milliseconds } else { nil } }
      + sum { if case .slowOrder(let milliseconds) = $0 { milliseconds } else { nil } }
  }

  /// The delay of the answer after that.
  var answerDelay: Duration { sum { if case .slowCatalog(let milliseconds) = $0 { milliseconds } else { nil } } }

  private func sum(_ milliseconds: (Fault.Kind) -> Int?) -> Duration {
    .milliseconds(kinds.compactMap(milliseconds).reduce(0, +))
  }
}
