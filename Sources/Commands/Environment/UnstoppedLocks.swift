import Commerce
import Desk
import TerminalRuntime
import Texts

/// Locks of a store whose holder Ctrl-Z does not stop before it has given them back: others wait for it.
struct UnstoppedLocks: OrderLocks {
  let locks: any OrderLocks
  let texts: Texts

  /// A stop that waits for the locks that are held comes before the next order of a set begins.
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
