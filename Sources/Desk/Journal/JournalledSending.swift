import Commerce

/// Sends one write with a journal entry. The entry is committed before the first byte leaves, each repeat before it leaves, and
/// the outcome afterwards. For writes that cannot be read back; ``OrderDesk`` sends those to orders.
struct JournalledSending: Sendable {
  let journal: any Journal
  let clock: any DeskClock
  let identity: OrderDesk.Identity

  /// Sends a write. Without a journal nothing is sent. Once sending has begun, it cannot be canceled.
  ///
  /// - Parameter note: a technical note on the answer for the journal.
  func send<Answer: Sendable>(
    _ change: WriteChange, to target: WriteTarget, note: (Answer) -> String = { _ in "" },
    by call: @escaping @Sendable (RepeatableRequest) async throws(DeskError) -> Answer
  ) async -> Ending<Answer> {
    let request = RequestID.random()
    let intent = WriteIntent(
      target: target, change: change, operatorName: identity.operatorName, profile: identity.profile, request: request)
    let entry: JournalEntry.ID
    do throws(DeskError) {
      entry = try await journal.open(intent, at: clock.now())
    } catch {
      return Ending(result: .failure(error))
    }
    guard !Task.isCancelled else {
      let fault = await record(.notSent, for: entry)
      return Ending(result: .failure(DeskError(.canceled)), unrecorded: fault)
    }
    let repeatable = RepeatableRequest(request) { [self] (reason) async throws(DeskError) in
      let note = RepeatNote(.random(), reason: change.withoutPersonalTexts(reason))
      try await journal.record(.sending, note: note.text, for: entry, at: clock.now())
      return note.request
    }
    // In a task of its own: canceling the caller must not interrupt a request that may have left.
    let sending = Task { () async -> Result<Answer, DeskError> in
      do throws(DeskError) {
        return .success(try await call(repeatable))
      } catch {
        return .failure(error)
      }
    }
    let result = await sending.value
    let (state, word) =
      switch result {
      case .success(let answer): (WriteState.accepted, note(answer))
      // The caller gets the full sentence. The journal gets it without personal data, because it is never erased.
      case .failure(let error): (error.writeState, change.withoutPersonalTexts(error.detail))
      }
    let fault = await record(state, note: word, for: entry)
    // It cannot be read back, so the platform is not asked automatically; an operator may close what stays open.
    if fault != nil || !change.isSettled(in: state) { try? await journal.schedule([entry], due: nil, looks: 0) }
    return Ending(result: result, unrecorded: fault)
  }

  /// The outcome of a sending.
  struct Ending<Answer: Sendable>: Sendable {
    /// The answer; an error tells by its ``DeskError/writeState`` what became of the write.
    var result: Result<Answer, DeskError>
    /// Why the journal could not record it. That must not hide the outcome: the entry stays open and becomes an orphan later.
    var unrecorded: DeskError?

    /// Whether anything may have reached the platform.
    var wasSent: Bool {
      if case .failure(let error) = result { error.writeState != .notSent } else { true }
    }
  }

  private func record(_ state: WriteState, note: String = "", for entry: JournalEntry.ID) async -> DeskError? {
    do throws(DeskError) {
      try await journal.record(state, note: note, for: entry, at: clock.now())
      return nil
    } catch {
      return error
    }
  }
}

extension DeskError {
  /// The state of a write after this error.
  var writeState: WriteState {
    switch kind {
    case .refused, .notFound, .notAllowed: .refused
    // An earlier try may have left and been turned away before the one that did not leave.
    case .logInRefused, .throttled, .unreachable, .noPassword, .canceled: sent ? .refused : .notSent
    case .store, .notPossible: .notSent
    case .gatewayFault, .interrupted, .unreadable, .unknownOutcome, .turnedAway: .unknown
    }
  }
}
