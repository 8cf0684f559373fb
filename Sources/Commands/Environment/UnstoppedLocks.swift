import Commerce
import Desk
import TerminalRuntime
import Texts

/// Locks of a store. Ctrl-Z stops their holder only once it has released them, since others wait for them.
struct UnstoppedLocks: OrderLocks {
  let locks: any OrderLocks
  let texts: Texts

  /// Lets a stop that waits for a lock happen before the next order of a set begins.
  func waitForStart() async {
    while StopHold.isStopDue {
      guard (try? await Task.sleep(for: .milliseconds(50))) != nil else { return }
    }
  }

  func lock(
    _ subject: LockSubject, for operatorName: String, at time: Timestamp
  ) async throws(DeskError) -> LockHolder? {
    StopHold.begin(texts.words(.stopsAfterWrite(subject.orderID)))
    do throws(DeskError) {
      let holder = try await locks.lock(subject, for: operatorName, at: time)
      if holder != nil { StopHold.end() }
      return holder
    } catch {
      StopHold.end()
      throw error
    }
  }

  func unlock(_ subject: LockSubject) async {
    await locks.unlock(subject)
    StopHold.end()
  }
}
