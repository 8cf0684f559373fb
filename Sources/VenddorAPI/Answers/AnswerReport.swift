import Commerce
import Desk

/// An answer as the desk gets it: classified, with the raw text for the operator.
struct AnswerReport: Sendable {
  var reading: AnswerReading
  var shape: DeskError.AnswerShape
  var raw: RawAnswer
  var redaction: Redaction
  var request: RequestID

  init(
    _ answer: HTTPAnswer, to call: AnswerReading.Call, now: Timestamp, redaction: Redaction, request: RequestID
  ) {
    reading = AnswerReading(answer, to: call, now: now)
    self.redaction = redaction
    self.request = request
    shape = DeskError.AnswerShape(answer, isJSON: reading.tree != nil)
    // Keeps the bytes and reads them again when the text is wanted, because a tree takes many times the memory.
    raw = RawAnswer { redaction.raw(AnswerReading(answer, to: call, now: now), body: answer.body) }
  }

  /// The error of an answer that cannot be used although its form is right.
  func error(_ unusable: UnusableAnswer) -> DeskError {
    let error = DeskError(.unreadable, detail: unusable.reason, raw: raw, request: request)
    return error.left(unusable.isOtherPage ? .unusable(.otherPage) : .answer(shape))
  }

  /// The error that an answer means. A write has an unknown outcome if its answer does not tell what happened.
  func error(for effect: AnswerReading.Effect) -> DeskError {
    let isWrite = effect != .read
    let (kind, detail): (DeskError.Kind, String) =
      switch reading.outcome {
      case .refused(let sentence): (.refused, sentence)
      case .gatewayFault(let code, let message, _):
        isWrite
          ? (.unknownOutcome, message.isEmpty ? code : "\(code): \(message)")
          : (.gatewayFault(code: redaction.text(code)), message)
      case .throttled: (.throttled(retryAfterSeconds: reading.retryAfter), "")
      case .logInRefused(let sentence): (.logInRefused, sentence)
      case .notAllowed(let sentence): (.notAllowed, sentence)
      case .turnedAway: (isWrite ? .unknownOutcome : .turnedAway, "HTTP \(shape.status)")
      case .notFound(let sentence): (.notFound, sentence)
      case .noData: (isWrite ? .unknownOutcome : .notFound, "")
      case .unreadable(let reason): (isWrite ? .unknownOutcome : .unreadable, reason)
      case .content, .accepted: (isWrite ? .unknownOutcome : .unreadable, "an answer to another call")
      }
    var error = DeskError(kind, detail: redaction.sentence(detail), raw: raw, request: request).left(.answer(shape))
    if reading.outcome == .throttled { error.answeredAt = reading.at }
    return error
  }
}

extension DeskError {
  /// The error of a call whose request left this machine, with what came back.
  fileprivate func left(_ came: Came) -> DeskError {
    var error = self
    error.sent = true
    error.came = came
    return error
  }
}

extension DeskError.AnswerShape {
  init(_ answer: HTTPAnswer, isJSON: Bool) {
    let first = answer.body.first { !$0.isSpaceOrMark }
    let form: Form =
      switch first {
      case nil: .empty
      case UInt8(ascii: "<"): .page
      default: isJSON ? .json : .text
      }
    self.init(status: answer.status, form: form, size: answer.body.count)
  }
}

extension AnswerReading {
  /// The reason to try again; `nil` if there is none. A change that was answered is never repeated.
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
    case .broken, .brokenInAnswer: effect == .change ? nil : .broken
    case .timedOut, .timedOutInAnswer: effect == .change ? nil : .timedOut
    case .unusable, .canceled: nil
    }
  }

  func error(for effect: AnswerReading.Effect, request: RequestID) -> DeskError {
    let isWrite = effect != .read
    let (kind, detail, came): (DeskError.Kind, String, DeskError.Came)
    switch self {
    case .nothingSent(let obstacle, let detail):
      return DeskError(.unreachable(obstacle), detail: detail, request: request)
    case .canceled(sent: false): return DeskError(.canceled, request: request)
    case .canceled(sent: true): (kind, detail, came) = (.canceled, isWrite ? "canceled while sending" : "", .nothing)
    case .broken(let reason): (kind, detail, came) = (.interrupted, reason, .nothing)
    case .brokenInAnswer(let reason), .timedOutInAnswer(let reason):
      (kind, detail, came) = (.interrupted, reason, .beginning)
    case .timedOut(let reason): (kind, detail, came) = (.interrupted, reason, .silence)
    case .unusable(let why, let reason): (kind, detail, came) = (.unreadable, reason, .unusable(why))
    }
    return DeskError(isWrite ? .unknownOutcome : kind, detail: detail, request: request).left(came)
  }
}
