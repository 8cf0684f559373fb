import Commerce
import Desk
import WireTree

extension VenddorPlatform {
  /// A call, with what is needed to read its answer.
  private struct Plan {
    var method: Dialect.Method
    var url: String
    var body: String?
    var kind: AnswerReading.Call
    var request: RequestID
    /// The uptime by which its first byte must have left; `nil` for no limit.
    var limit: Duration?
    /// Gives the request id of a repeat; `nil` for calls whose repeats the journal need not know.
    var again: RepeatableRequest.Again?
    var effort = ReadingEffort.persistent

    var effect: AnswerReading.Effect { kind.effect }

    func mayRepeat(at uptime: Duration) -> Bool { effort == .persistent && limit.map { uptime < $0 } ?? true }
  }

  /// What happened to the tries before the last one.
  private struct EarlierTries {
    /// Whether a connection was given one of them.
    var left = false
    /// The error of the last one that the platform may have carried out.
    var lost: DeskError?

    mutating func note(_ error: DeskError) {
      if error.sent { left = true }
      if error.kind == .unknownOutcome { lost = error }
    }
  }

  func read<Value: Sendable>(
    _ url: String, as kind: AnswerReading.Call, _ effort: ReadingEffort = .persistent,
    decode: (WireValue) throws(UnusableAnswer) -> Value
  ) async throws(DeskError) -> Answer<Value> {
    let plan = Plan(method: .get, url: url, body: nil, kind: kind, request: .random(), effort: effort)
    var earlier = EarlierTries()
    let report = try await perform(plan, after: &earlier)
    guard case .content(let tree) = report.reading.outcome else { throw report.error(for: .read) }
    do throws(UnusableAnswer) {
      return Answer(value: try decode(tree), raw: report.raw, request: plan.request)
    } catch {
      throw report.error(error)
    }
  }

  /// Sends a write and returns its answer if the platform accepted it.
  ///
  /// - Parameters:
  ///   - limit: the time from now on in which its first byte must leave.
  ///   - again: gives another request id before a request that may have left is sent again. If it throws, the call ends as its
  ///     last try did.
  func write(
    _ useCase: Dialect.UseCase, of id: String = "", as kind: AnswerReading.Call, body: String, request: RequestID,
    leavingWithin limit: Duration? = nil, again: RepeatableRequest.Again? = nil
  ) async throws(DeskError) -> AnswerReport {
    let url = dialect.url(of: useCase, at: settings.origin, id: id)
    let plan = Plan(
      method: dialect[useCase].method, url: url, body: body, kind: kind, request: request,
      limit: limit.map { clock.uptime() + $0 }, again: again)
    var earlier = EarlierTries()
    do throws(DeskError) {
      let report = try await perform(plan, after: &earlier)
      guard report.reading.outcome == .accepted else { throw report.error(for: plan.effect) }
      return report
    } catch {
      // A refusal holds for every try with this body. Any other error of the last try tells nothing about a lost one.
      if let lost = earlier.lost, error.kind != .refused { throw lost }
      var error = error
      if earlier.left { error.sent = true }
      throw error
    }
  }

  /// Sends a call and repeats it where that does no harm and may help.
  ///
  /// - Parameter earlier: notes the error of every try that is repeated.
  /// - Returns: the last answer.
  private func perform(_ plan: Plan, after earlier: inout EarlierTries) async throws(DeskError) -> AnswerReport {
    var plan = plan
    var attempt = 0
    while true {
      attempt += 1
      let ticket = try await ticket(for: plan)
      let call = httpCall(plan, credentials: ticket.credentials)
      guard let result = await exchange(call, for: plan) else {
        throw DeskError(.canceled, request: plan.request)
      }
      let ending: Result<AnswerReport, DeskError>
      let trouble: RetryPolicy.Trouble?
      switch result {
      case .success(let answer):
        let report = AnswerReport(
          answer, to: plan.kind, now: clock.now(), redaction: Redaction(for: ticket.credentials), request: plan.request)
        await noteLogIn(report, ticket)
        ending = .success(report)
        trouble = report.reading.trouble(for: plan.effect)
        if trouble == nil { quota.withLock { $0.recordSuccess() } }
      case .failure(let failure):
        ending = .failure(failure.error(for: plan.effect, request: plan.request))
        trouble = failure.trouble(for: plan.effect)
      }
      guard plan.mayRepeat(at: clock.uptime()), let trouble,
        await waits(after: trouble, attempt: attempt, effect: plan.effect), plan.mayRepeat(at: clock.uptime())
      else { return try ending.get() }
      let error =
        switch ending {
        case .success(let report): report.error(for: plan.effect)
        case .failure(let error): error
        }
      earlier.note(error)
      if Task.isCancelled { throw DeskError(.canceled, request: plan.request) }
      guard let request = await requestOfRepeat(of: plan, after: error) else { return try ending.get() }
      plan.request = request
    }
  }

  /// - Returns: `nil` if the task was canceled before there was a slot.
  private func exchange(_ call: HTTPCall, for plan: Plan) async -> Result<HTTPAnswer, TransportFailure>? {
    guard let limit = plan.limit else {
      let slots = plan.effect == .read ? readSlots : writeSlots
      return await slots.run { await transport.exchange(call) }
    }
    let left = limit - clock.uptime()
    // Reading the password took that long.
    guard left > .zero else { return .failure(.nothingSent(.other, detail: "it could not leave in time")) }
    var call = call
    call.firstByteLimit = left
    return await transport.exchange(call)
  }

  /// The request id of a repeat, which the journal has when this returns; `nil` if the journal cannot take it. A request that did
  /// not leave keeps its id.
  private func requestOfRepeat(of plan: Plan, after error: DeskError) async -> RequestID? {
    guard error.sent, let again = plan.again else { return plan.request }
    let status = if case .answer(let shape) = error.came { "\(shape.status)" } else { "" }
    let parts = [status.isEmpty ? "" : "HTTP \(status)", error.detail == status ? "" : error.detail]
    return try? await again(parts.filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// Closes the gate after a refused log-in and after the third 401 in a row that the platform did not write.
  private func noteLogIn(_ report: AnswerReport, _ ticket: LogIn.Ticket) async {
    switch report.reading.outcome {
    case .logInRefused(let sentence): await logIn.refuse(ticket, detail: report.redaction.sentence(sentence))
    case .turnedAway: if report.shape.status == 401 { await logIn.noteTurnedAway(ticket) }
    case .accepted: await logIn.noteAnswer(ticket, hasLoggedIn: true)
    // A page from a server in between does not show that the log-in was accepted.
    case .content, .refused, .notFound: await logIn.noteAnswer(ticket, hasLoggedIn: report.reading.tree != nil)
    case .gatewayFault, .throttled, .notAllowed, .noData, .unreadable:
      await logIn.noteAnswer(ticket, hasLoggedIn: false)
    }
  }

  private func ticket(for plan: Plan) async throws(DeskError) -> LogIn.Ticket {
    if Task.isCancelled { throw DeskError(.canceled, request: plan.request) }
    do throws(DeskError) {
      return try await logIn.ticket()
    } catch {
      throw DeskError(error.kind, detail: error.detail, request: plan.request)
    }
  }

  /// Waits before another try; false if there is no other try. When the task is canceled, it returns true at once.
  private func waits(
    after trouble: RetryPolicy.Trouble, attempt: Int, effect: AnswerReading.Effect
  ) async -> Bool {
    let policy = effect == .setState ? RetryPolicy.patient : RetryPolicy()
    let decision = quota.withLock { quota in
      policy.decision(after: trouble, attempt: attempt, chance: chance(), quota: &quota)
    }
    guard case .wait(let time) = decision else { return false }
    try? await clock.sleep(for: time)
    return true
  }

  private func httpCall(_ plan: Plan, credentials: Credentials) -> HTTPCall {
    var headers = [
      HTTPAnswer.Header(name: "Authorization", value: "Basic \(credentials.basicToken)"),
      HTTPAnswer.Header(name: "Accept", value: "application/json"),
      HTTPAnswer.Header(name: "Accept-Encoding", value: "gzip, deflate"),
      HTTPAnswer.Header(name: "User-Agent", value: settings.userAgent),
      HTTPAnswer.Header(name: HandedOver.header, value: plan.request.rawValue),
    ]
    if plan.body != nil { headers.append(HTTPAnswer.Header(name: "Content-Type", value: "application/json")) }
    let limit: Duration? = if case .once(let limit) = plan.effort { limit } else { nil }
    return HTTPCall(
      method: plan.method, url: plan.url, headers: headers, body: plan.body, request: plan.request.rawValue,
      limit: limit)
  }
}
