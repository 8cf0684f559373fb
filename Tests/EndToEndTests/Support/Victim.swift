import Glibc
import Synchronization

/// A process that will be killed, perhaps before its starter knows it.
final class Victim: Sendable {
  private let process = Mutex<ChildProcess?>(nil)

  func set(_ child: ChildProcess) { process.withLock { $0 = child } }

  func kill() {
    while true {
      if let child = process.withLock({ $0 }) { return child.send(SIGKILL) }
      sched_yield()
    }
  }
}
