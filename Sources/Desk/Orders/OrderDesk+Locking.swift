import Commerce

extension OrderDesk {
  /// What to do with a freshly read order.
  enum WritePlan: Sendable {
    case end(WriteOutcome)
    case send(Write)
  }

  /// The most readings of an order before a write: a reading that gets too old is repeated.
  private static let readings = 3
  /// The time from asking for a reading to the first byte of the write that is built on it ...
  private static let readingAge = Duration.seconds(5)
  /// ... or from its answer, so that a platform that answers slowly can be written to.
  private static let answerAge = Duration.seconds(1)
  /// The time between readings while an earlier write may still be in the platform's queue.
  private static let pauseForEarlier = Duration.seconds(2)

  /// Reads an order, plans on that reading, sends and reads back, while no other process writes to the order.
  ///
  /// An earlier open write blocks others like a lock, since it may still be in the platform's queue. The order is read until it
  /// shows that write, or until ``doubtAfter`` has passed since it was sent.
  func write(
    to id: OrderID, _ options: WriteOptions, report: @escaping @Sendable (WriteStep) -> Void,
    plan: @escaping @Sendable (Order) -> WritePlan
  ) async -> WriteOutcome {
    await queue.run(for: .order(id)) {
      do throws(DeskError) {
        return try await locking.run(
          holding: [.order(id)], options: options, report: { report(.waiting(for: $0)) }
        ) {
          await writeLocked(to: id, options, report: report, plan: plan)
        }
      } catch {
        return .notSent(error)
      }
    }
  }

  private func writeLocked(
    to id: OrderID, _ options: WriteOptions, report: @escaping @Sendable (WriteStep) -> Void,
    plan: @Sendable (Order) -> WritePlan
  ) async -> WriteOutcome {
    var readings = 0
    while true {
      report(.rereading)
      let asked = clock.uptime()
      do throws(DeskError) {
        let current = try await order(id).value
        let limit = max(asked + Self.readingAge, clock.uptime() + Self.answerAge)
        let write: Write
        switch plan(current) {
        case .end(let outcome): return outcome
        case .send(let planned): write = planned
        }
        let open = try await store.openWrites(of: id).map(\.entry)
        if let last = open.last, !open.allSatisfy({ options.overUnsettled.covers($0.id) }) {
          guard try await waitsForEarlier(last, report) else {
            return .unsettled(last, before: open.dropLast(), current)
          }
          continue
        }
        readings += 1
        let outcome = await perform(write, on: current, leavingBy: limit, report: report)
        guard case .notSent(let error) = outcome, error.isOfLateness, clock.uptime() > limit, readings < Self.readings
        else { return outcome }
      } catch {
        return .notSent(error)
      }
    }
  }

  /// Waits briefly for an earlier write to appear.
  ///
  /// - Returns: false if it was sent so long ago that an operator has to decide.
  private func waitsForEarlier(
    _ earlier: JournalEntry, _ report: @Sendable (WriteStep) -> Void
  ) async throws(DeskError) -> Bool {
    let age = earlier.openedAt.duration(to: clock.now())
    guard age >= .zero, age < doubtAfter else { return false }
    report(.waitingForEarlier(earlier))
    do { try await clock.sleep(for: Self.pauseForEarlier) } catch { throw DeskError(.canceled) }
    return true
  }
}
