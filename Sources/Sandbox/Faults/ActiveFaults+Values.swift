extension ActiveFaults {
  /// The sentence that refuses every write.
  var refusalSentence: String? {
    value { if case .refuseWrites(let sentence) = $0 { sentence } else { nil } }
  }

  var applyDelay: Duration? {
    value { if case .applyLate(let delay) = $0 { delay } else { nil } }
  }

  var notFoundForm: Fault.NotFoundForm {
    value { if case .notFound(let form) = $0 { form } else { nil } } ?? .list
  }

  /// The delay before the request is carried out.
  var delay: Duration {
    sum { if case .delay(let delay) = $0 { delay } else { nil } }
      + sum { if case .slowOrder(let delay) = $0 { delay } else { nil } }
  }

  /// The delay of the answer after that.
  var answerDelay: Duration { sum { if case .slowCatalog(let delay) = $0 { delay } else { nil } } }

  private func sum(_ delay: (Fault.Kind) -> Duration?) -> Duration { kinds.compactMap(delay).reduce(.zero, +) }
}
