import Commerce

/// What one write needs beside its order: how to send it, and how to recognise that it was done.
struct Write: Sendable {
  var change: WriteChange
  var send: @Sendable (RequestID) async throws(DeskError) -> Acceptance
  var isDone: @Sendable (Order) -> Bool
}

extension OrderDesk {
  /// Journals a write, sends it once, and looks for it until a reading agrees or the time is up.
  ///
  /// The journal entry is committed before the first byte leaves; without a journal nothing is sent. Once sending has begun it
  /// is not canceled any more; canceling then only ends the wait for the read-back.
  func perform(
    _ write: Write, on before: Order, report: @escaping @Sendable (WriteStep) -> Void
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
      await record(.notSent, for: entry)
      return .notSent(DeskError(.canceled))
    }
    report(.sending)
    let sending = Task { () async -> Result<Acceptance, DeskError> in
      do throws(DeskError) {
        return .success(try await write.send(request))
      } catch {
        return .failure(error)
      }
    }
    switch await sending.value {
    case .success:
      await record(.accepted, for: entry)
      report(.queued)
      return await lookFor(write, entry: entry, before: before, doubt: nil, report: report)
    case .failure(let error):
      return await settle(error, of: write, entry: entry, before: before, report: report)
    }
  }

  /// What a failed sending means for the write.
  private func settle(
    _ error: DeskError, of write: Write, entry: JournalEntry.ID, before: Order,
    report: @escaping @Sendable (WriteStep) -> Void
  ) async -> WriteOutcome {
    await record(error.writeState, note: error.detail, for: entry)
    switch error.writeState {
    case .refused: return .refused(error)
    case .notSent: return .notSent(error)
    default: return await lookFor(write, entry: entry, before: before, doubt: error, report: report)
    }
  }

  /// Reads the order back until it agrees, moves elsewhere, or the time is up.
  private func lookFor(
    _ write: Write, entry: JournalEntry.ID, before: Order, doubt: DeskError?,
    report: @escaping @Sendable (WriteStep) -> Void
  ) async -> WriteOutcome {
    var last: Order?
    var schedule = ReadBackSchedule(readBack)
    let start = clock.now().milliseconds
    while let pause = schedule.next(elapsed: Int(clock.now().milliseconds - start)) {
      do { try await clock.sleep(milliseconds: pause) } catch { break }
      report(.checking(attempt: schedule.attempt))
      do throws(DeskError) {
        let current = try await order(before.id).value
        if write.isDone(current) {
          await record(.confirmed, for: entry)
          return .confirmed(current, differences: OrderDifference.unasked(by: write.change, from: before, to: current))
        }
        // A status that is neither the old nor the wanted one, twice in a row: the platform sent the order elsewhere.
        // Lines may still come whatever the status does.
        let isElsewhere = current.status != before.status && current.status == last?.status
        last = current
        if isElsewhere, case .status = write.change { break }
      } catch {
        if error.kind == .logInRefused || error.kind == .canceled { break }
      }
    }
    if let doubt { return .unknown(doubt) }
    guard schedule.attempt > 0, !Task.isCancelled else { return .accepted }
    await record(.notConfirmed, for: entry)
    return .notConfirmed(last)
  }

  /// A journal that fails after sending must not hide the outcome: the entry then stays in flight and is looked into later.
  func record(_ state: WriteState, note: String = "", for entry: JournalEntry.ID) async {
    try? await store.record(state, note: note, for: entry, at: clock.now())
  }
}
