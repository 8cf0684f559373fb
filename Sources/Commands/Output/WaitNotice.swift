import Commerce
import Desk
import Synchronization
import Texts

/// Says for whom a command waits: one line on stderr for each order, and another if the holder is stopped meanwhile.
final class WaitNotice: Sendable {
  private struct Told: Hashable {
    var subject: OrderID?
    var isStopped: Bool
  }

  private let told = Mutex<Set<Told>>([])

  func isNews(_ holder: LockHolder, of id: OrderID? = nil) -> Bool {
    told.withLock { told in
      // A stopped process that continues is not reported.
      if !holder.isStopped, told.contains(Told(subject: id, isStopped: true)) { return false }
      return told.insert(Told(subject: id, isStopped: holder.isStopped)).inserted
    }
  }

  func tell(_ step: WriteStep, of id: OrderID, on progress: ProgressLine, _ environment: CommandEnvironment) {
    guard case .waiting(let holder) = step, isNews(holder, of: id) else { return }
    progress.write(environment.words(.waitingForOrder(id, holder)), isData: false)
  }
}
