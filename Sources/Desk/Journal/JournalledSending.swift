import Commerce

/// Sends one write with its entry in the journal: the entry is committed before the first byte leaves, takes each repeat
/// before that leaves, and what became of it. For writes that are not read back; those to orders are `OrderDesk`'s.
struct JournalledSending: Sendable {
  let journal: any Journal
  let clock: any DeskClock
  let identity: OrderDesk.Identity

  /// Without a journal nothing is sent. Once sending has begun it is not canceled any more.
  ///
  /// - Parameter note: a technical word on the answer for the journal.
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
    // A task of its own: canceling this one must not cut off a request that may have left.
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
      // The caller hears the whole sentence; the journal can never be erased.
      case .failure(let error): (error.writeState, change.withoutPersonalTexts(error.detail))
      }
    let fault = await record(state, note: word, for: entry)
    // There is no reading to look with, so nobody is asked by itself; whoever looks next may close what stays open.
    if fault != nil || !change.isSettled(in: state) { try? await journal.schedule([entry], due: nil, looks: 0) }
    return Ending(result: result, unrecorded: fault)
  }

  /// How a sending ended.
  struct Ending<Answer: Sendable>: Sendable {
    /// The answer; an error says by its ``DeskError/writeState`` what became of the write.
    var result: Result<Answer, DeskError>
    /// Why the journal could not take it down, if it could not. That must not hide the outcome: the entry then stays in flight
    /// and is an orphan later.
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
  /// What a failed sending means for the write.
  var writeState: WriteState {
    switch kind {
    case .refused, .notFound, .notAllowed: .refused
    // A try that left and was not taken may stand before the one that did not leave.
    case .logInRefused, .throttled, .unreachable, .noPassword, .canceled: sent ? .refused : .notSent
    case .store, .notPossible: .notSent
    case .gatewayFault, .interrupted, .unreadable, .unknownOutcome, .turnedAway: .unknown
    }
  }
}
