import Commerce

/// Runs work while this process holds locks, after waiting for other holders.
struct LockedWork: Sendable {
  /// The time between two tries. A lock is held for seconds, while an order is sent and read back.
  private static let pause = Duration.milliseconds(100)

  let locks: any OrderLocks
  let clock: any DeskClock
  let operatorName: String

  /// - Parameters:
  ///   - options: how long to wait, and when to report the wait.
  ///   - report: called with the holder whenever it changes.
  /// - Throws: ``DeskError/Blocker/lockedBy(_:)`` on a timeout, ``DeskError/Kind/canceled``, or an error of the store. Nothing
  ///   was done then.
  func run<Value: Sendable>(
    holding subjects: [LockSubject], options: WriteOptions, report: @Sendable (LockHolder) -> Void,
    _ body: @Sendable () async -> Value
  ) async throws(DeskError) -> Value {
    await locks.waitForStart()
    let start = clock.uptime()
    var held: [LockSubject] = []
    do throws(DeskError) {
      for subject in subjects.sorted() {
        try await wait(for: subject, from: start, options, report)
        held.append(subject)
      }
    } catch {
      for subject in held { await locks.unlock(subject) }
      throw error
    }
    let value = await body()
    for subject in held { await locks.unlock(subject) }
    return value
  }

  private func wait(
    for subject: LockSubject, from start: Duration, _ options: WriteOptions, _ report: (LockHolder) -> Void
  ) async throws(DeskError) {
    var reported: LockHolder?
    while let holder = try await locks.lock(subject, for: operatorName, at: clock.now()) {
      let waited = clock.uptime() - start
      if holder != reported, waited >= options.reportsWaitAfter {
        report(holder)
        reported = holder
      }
      if let patience = options.lockPatience, waited >= patience { throw DeskError(.notPossible(.lockedBy(holder))) }
      do { try await clock.sleep(for: Self.pause) } catch { throw DeskError(.canceled) }
    }
  }
}
