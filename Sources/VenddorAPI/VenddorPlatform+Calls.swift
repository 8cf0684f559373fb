import Commerce
import Desk
import WireTree

extension VenddorPlatform {
  /// A call with what its answer is read by.
  private struct Plan {
    var method: Dialect.Method
    var url: String
    var body: String?
    var kind: AnswerReading.Call
    var request: RequestID

    var isWrite: Bool { method != .get }
  }

  func read<Value: Sendable>(
    _ url: String, as kind: AnswerReading.Call, decode: (WireValue) throws(UnusableAnswer) -> Value
  ) async throws(DeskError) -> Answer<Value> {
    let plan = Plan(method: .get, url: url, body: nil, kind: kind, request: .random())
    let report = try await perform(plan)
    guard case .content(let tree) = report.reading.outcome else { throw report.error(isWrite: false) }
    do throws(UnusableAnswer) {
      return Answer(value: try decode(tree), raw: report.raw, request: plan.request)
    } catch {
      throw DeskError(.unreadable, detail: error.reason, raw: report.raw, request: plan.request)
    }
  }

  func write(
    _ useCase: Dialect.UseCase, of id: OrderID, body: String, request: RequestID
  ) async throws(DeskError) -> Acceptance {
    let url = dialect.url(of: useCase, at: settings.origin, id: id.rawValue)
    let plan = Plan(method: dialect[useCase].method, url: url, body: body, kind: .write(id), request: request)
    let report = try await perform(plan)
    guard report.reading.outcome == .accepted else { throw report.error(isWrite: true) }
    return Acceptance(raw: report.raw, request: request)
  }

  /// Sends a call, again where that can do no harm and promises something, and returns the last answer.
  private func perform(_ plan: Plan) async throws(DeskError) -> AnswerReport {
    var attempt = 0
    while true {
      attempt += 1
      let pass = try await pass(for: plan)
      let call = httpCall(plan, credentials: pass.credentials)
      guard let result = await slots.run({ await transport.exchange(call) }) else {
        throw DeskError(.canceled, request: plan.request)
      }
      let trouble: RetryPolicy.Trouble
      switch result {
      case .success(let answer):
        let report = AnswerReport(
          reading: AnswerReading(answer, to: plan.kind, now: clock.now()), body: answer.body,
          redaction: Redaction(for: pass.credentials), request: plan.request)
        if case .logInRefused(let sentence) = report.reading.outcome {
          await logIn.refuse(pass, detail: report.redaction.sentence(sentence))
        }
        guard let answered = report.reading.trouble(isWrite: plan.isWrite) else {
          quota.withLock { $0.recordSuccess() }
          return report
        }
        trouble = answered
        if await !waits(after: trouble, attempt: attempt) { return report }
      case .failure(let failure):
        let error = failure.error(isWrite: plan.isWrite, request: plan.request)
        guard let broken = failure.trouble(isWrite: plan.isWrite) else { throw error }
        trouble = broken
        if await !waits(after: trouble, attempt: attempt) { throw error }
      }
      if Task.isCancelled { throw DeskError(.canceled, request: plan.request) }
    }
  }

  private func pass(for plan: Plan) async throws(DeskError) -> LogIn.Pass {
    if Task.isCancelled { throw DeskError(.canceled, request: plan.request) }
    do throws(DeskError) {
      return try await logIn.pass()
    } catch {
      throw DeskError(error.kind, detail: error.detail, request: plan.request)
    }
  }

  /// Waits before another try; false if there shall be none. Also returns early, with true, when the task is canceled.
  private func waits(after trouble: RetryPolicy.Trouble, attempt: Int) async -> Bool {
    let decision = quota.withLock { quota in
      policy.decision(after: trouble, attempt: attempt, chance: chance(), quota: &quota)
    }
    guard case .wait(let milliseconds) = decision else { return false }
    try? await clock.sleep(milliseconds: milliseconds)
    return true
  }

  private func httpCall(_ plan: Plan, credentials: Credentials) -> HTTPCall {
    var headers = [
      HTTPAnswer.Header(name: "Authorization", value: "Basic \(credentials.basicToken)"),
      HTTPAnswer.Header(name: "Accept", value: "application/json"),
      HTTPAnswer.Header(name: "Accept-Encoding", value: "gzip, deflate"),
      HTTPAnswer.Header(name: "User-Agent", value: settings.userAgent),
      HTTPAnswer.Header(name: "X-Request-Id", value: plan.request.rawValue),
    ]
    if plan.body != nil { headers.append(HTTPAnswer.Header(name: "Content-Type", value: "application/json")) }
    return HTTPCall(method: plan.method, url: plan.url, headers: headers, body: plan.body)
  }
}
