import Commerce
import Desk

/// An answer as it is reported: classified, with the raw text that may be shown.
struct AnswerReport: Sendable {
  var reading: AnswerReading
  var raw: RawAnswer
  var redaction: Redaction
  var request: RequestID

  init(reading: AnswerReading, body: [UInt8], redaction: Redaction, request: RequestID) {
    self.reading = reading
    self.redaction = redaction
    self.request = request
    raw = redaction.raw(reading, body: body)
  }

  /// The error an answer stands for. A write whose answer leaves open what happened has an unknown outcome.
  func error(for effect: AnswerReading.Effect) -> DeskError {
    let isWrite = effect != .read
    let (kind, detail): (DeskError.Kind, String) =
      switch reading.outcome {
      case .refused(let sentence): (.refused, sentence)
      case .gatewayFault(let code, let message, let mayHavePassed):
        isWrite && mayHavePassed
          ? (.unknownOutcome, message.isEmpty ? code : "\(code): \(message)")
          : (.gatewayFault(code: redaction.text(code)), message)
      case .throttled: (.throttled(retryAfterSeconds: reading.retryAfter), "")
      case .logInRefused(let sentence): (.logInRefused, sentence)
      case .notFound(let sentence): (.notFound, sentence)
      case .unreadable(let reason): (isWrite ? .unknownOutcome : .unreadable, reason)
      case .content, .accepted: (isWrite ? .unknownOutcome : .unreadable, "an answer to another call")
      }
    return DeskError(kind, detail: redaction.sentence(detail), raw: raw, request: request)
  }
}

extension AnswerReading {
  /// Whether the answer is a reason to try again; a change that was answered is never repeated.
  func trouble(for effect: Effect) -> RetryPolicy.Trouble? {
    if effect == .change { return nil }
    return switch outcome {
    case .throttled: .throttled(retryAfter: retryAfter)
    case .gatewayFault(let code, _, let mayHavePassed) where mayHavePassed || GatewayFault.isPassing(code):
      .gatewayFault(retryAfter: retryAfter)
    default: nil
    }
  }
}

extension TransportFailure {
  func trouble(for effect: AnswerReading.Effect) -> RetryPolicy.Trouble? {
    switch self {
    case .nothingSent(let obstacle, _): .unreachable(obstacle)
    case .broken: effect == .change ? nil : .broken
    case .timedOut: effect == .change ? nil : .timedOut
    case .unreadable, .canceled: nil
    }
  }

  func error(for effect: AnswerReading.Effect, request: RequestID) -> DeskError {
    let isWrite = effect != .read
    return switch self {
    case .nothingSent(let obstacle, let detail): DeskError(.unreachable(obstacle), detail: detail, request: request)
    case .broken(let detail), .timedOut(let detail):
      DeskError(isWrite ? .unknownOutcome : .interrupted, detail: detail, request: request)
    case .unreadable(let detail): DeskError(isWrite ? .unknownOutcome : .unreadable, detail: detail, request: request)
    case .canceled:
      DeskError(
        isWrite ? .unknownOutcome : .canceled, detail: isWrite ? "canceled while sending" : "", request: request)
    }
  }
}
