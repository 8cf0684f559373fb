import Commerce

/// How to send one write, and how to recognise that it was carried out.
struct Write: Sendable {
  var change: WriteChange
  /// Sends it under a request id; its first byte leaves within the limit, or never.
  var send: @Sendable (RequestID, _ limit: Duration) async throws(DeskError) -> Acceptance
  var isDone: @Sendable (Order) -> Bool
}

extension OrderDesk {
  /// Journals a write, sends it once, and reads back until a reading agrees or the time is up.
  ///
  /// The journal entry is committed before the first byte leaves; without a journal nothing is sent. Once sending has begun, it
  /// cannot be canceled; canceling then only ends the read-back.
  ///
  /// - Parameter limit: the ``DeskClock/uptime()`` by which its first byte must have left; later nothing is sent.
  func perform(
    _ write: Write, on before: Order, leavingBy limit: Duration, report: @escaping @Sendable (WriteStep) -> Void
  ) async -> WriteOutcome {
    guard !Task.isCancelled else { return .notSent(DeskError(.canceled)) }
    let request = RequestID.random()
    let intent = WriteIntent(
      orderID: before.id, change: write.change, operatorName: identity.operatorName, profile: identity.profile,
      request: request)
    let entry: JournalEntry.ID
    do throws(DeskError) {
      entry = try await store.open(intent, at: clock.now())
    } catch {
      return .notSent(error)
    }
    guard !Task.isCancelled else {
      return await end(.notSent(DeskError(.canceled)), entry, as: .notSent)
    }
    guard clock.uptime() <= limit else {
      return await end(.notSent(.staleReading), entry, as: .notSent, note: "the reading grew too old")
    }
    report(.sending)
    let sending = Task { () async -> Result<Acceptance, DeskError> in
      do throws(DeskError) {
        return .success(try await write.send(request, limit - clock.uptime()))
      } catch {
        return .failure(error)
      }
    }
    switch await sending.value {
    case .success:
      let fault = await record(.accepted, for: entry)
      report(.queued)
      return await lookFor(write, entry: entry, before: before, doubt: nil, unrecorded: fault, report: report)
    case .failure(let error):
      switch error.writeState {
      case .refused: return await end(.refused(error), entry, as: .refused, note: error.detail)
      case .notSent: return await end(.notSent(error), entry, as: .notSent, note: error.detail)
      default:
        let fault = await record(.unknown, note: error.detail, for: entry)
        report(.unknown)
        return await lookFor(write, entry: entry, before: before, doubt: error, unrecorded: fault, report: report)
      }
    }
  }

  /// Reads the order back until it agrees, moves elsewhere, or the time is up.
  ///
  /// - Parameter fault: why the journal could not record the end of the sending, if so.
  private func lookFor(
    _ write: Write, entry: JournalEntry.ID, before: Order, doubt: DeskError?, unrecorded fault: DeskError?,
    report: @escaping @Sendable (WriteStep) -> Void
  ) async -> WriteOutcome {
    var last: Dated<Order>?
    var divertedSince: Timestamp?
    var failure: (error: DeskError, since: Timestamp)?
    let isAccepted = doubt == nil
    var schedule = ReadBackSchedule(readBack)
    let start = clock.uptime()
    while let pause = schedule.next(elapsed: clock.uptime() - start) {
      do { try await clock.sleep(for: pause) } catch { break }
      report(
        failure.map { .checkFails($0.error, since: $0.since, accepted: isAccepted) }
          ?? .checking(attempt: schedule.attempt, accepted: isAccepted))
      do throws(DeskError) {
        let reading = try await order(before.id)
        failure = nil
        let current = reading.value
        if write.isDone(current) {
          let differences = OrderDifference.unasked(by: write.change, from: before, to: current)
          return await end(.confirmed(current, differences: differences), entry, as: .confirmed)
        }
        // A third status twice in a row means that the platform moved the order elsewhere. Lines may still change, whatever the
        // status.
        if case .status = write.change, let last, current.status != before.status, current.status == last.value.status {
          divertedSince = last.readAt
        }
        last = Dated(current, readAt: reading.readAt)
        if divertedSince != nil { break }
      } catch {
        if error.kind == .canceled { break }
        let since = failure?.since ?? clock.now()
        failure = (error, since)
        report(.checkFails(error, since: since, accepted: isAccepted))
        if error.stopsCalls { break }
      }
    }
    var outcome: WriteOutcome
    var recording = fault
    if let doubt {
      outcome = .unknown(doubt, last: last)
    } else if let failure {
      outcome = .unseen(failure.error, last: last)
    } else if let last, !Task.isCancelled {
      outcome = divertedSince.map { .diverted(last.value, since: $0) } ?? .notConfirmed(last.value)
      recording = await record(.notConfirmed, note: "it was \(last.value.status)", for: entry)
    } else {
      outcome = .accepted
    }
    await leave(entry)
    if let recording { outcome = .unrecorded(outcome, recording) }
    return outcome
  }

  /// Records the final outcome of a write.
  private func end(
    _ outcome: WriteOutcome, _ entry: JournalEntry.ID, as state: WriteState, note: String = ""
  ) async -> WriteOutcome {
    guard let fault = await record(state, note: note, for: entry) else { return outcome }
    // This process no longer works on it, so others may settle or close it.
    await leave(entry)
    return .unrecorded(outcome, fault)
  }

  /// Leaves an unsettled write to the doubt queue.
  private func leave(_ entry: JournalEntry.ID) async {
    let now = clock.now()
    try? await store.schedule([entry], due: DoubtSchedule.next(after: 0, openedAt: now, now: now), looks: 0)
  }

  /// - Returns: why the journal could not record it. That must not hide the outcome: the entry stays open and is checked later.
  func record(_ state: WriteState, note: String = "", for entry: JournalEntry.ID) async -> DeskError? {
    do throws(DeskError) {
      try await store.record(state, note: note, for: entry, at: clock.now())
      return nil
    } catch {
      return error
    }
  }
}

extension DeskError {
  /// The journal took longer than the maximum age of a reading.
  fileprivate static let staleReading = DeskError(
    .store(.locked), detail: "the journal took longer than the maximum age of a reading")

  /// Whether nothing was sent because it was too late, so that another reading may help.
  var isOfLateness: Bool {
    if case .unreachable = kind { true } else { self == .staleReading }
  }
}
