import Commerce
import Desk
import Synchronization
import Texts

/// Says for whom a command waits: one line on stderr for each order, and another should the holder be stopped meanwhile.
final class WaitNotice: Sendable {
  private struct Told: Hashable {
    var subject: OrderID?
    var isStopped: Bool
  }

  private let told = Mutex<Set<Told>>([])

  func isNews(_ holder: LockHolder, of id: OrderID? = nil) -> Bool {
    told.withLock { $0.insert(Told(subject: id, isStopped: holder.isStopped)).inserted }
  }

  func tell(_ step: WriteStep, of id: OrderID, on progress: ProgressLine, _ language: Language) {
    guard case .waiting(let holder) = step, isNews(holder, of: id) else { return }
    progress.write(Sentences.of(.waitingForOrder(id, holder), language), to: .error)
  }
}
