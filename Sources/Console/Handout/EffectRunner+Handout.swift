import Commerce
import Desk
import TerminalRuntime

extension EffectRunner {
  func run(_ effect: HandoutEffect) {
    let (desk, handout, mailbox) = (services.desk, services.handout, mailbox)
    switch effect {
    case .readForPicking(let token, let ids, let known):
      start(token) { await Self.read(token, ids, known, desk, mailbox) }
    case .readForMessage(let token, let id):
      start(token) {
        let order = await Result.of { () async throws(DeskError) in OrderSummary(try await desk.order(id).value) }
        mailbox.post(.handout(.readForMessage(token, id, order)))
      }
    case .write(let file):
      Task.detached { mailbox.post(.exported(await handout.write(file))) }
    case .print(let token, let text):
      start(token) { mailbox.post(.handout(.printed(token, await handout.print(text)))) }
    }
  }

  /// One order that is not there does not keep the others from being read; any other trouble would be theirs, too.
  nonisolated private static func read(
    _ token: LoadToken, _ ids: [OrderID], _ known: [Order], _ desk: OrderDesk, _ mailbox: Mailbox<ServiceEvent>
  ) async {
    let known = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    var orders: [Order] = []
    var unread: [OrderID] = []
    var failure: DeskError?
    for (index, id) in ids.enumerated() {
      if let order = known[id] {
        orders.append(order)
      } else if let failure, failure.kind != .notFound {
        unread.append(id)
      } else {
        do throws(DeskError) {
          orders.append(try await desk.order(id).value)
        } catch {
          unread.append(id)
          failure = error
        }
      }
      mailbox.post(.handout(.reading(token, done: index + 1, total: ids.count)))
    }
    mailbox.post(.handout(.readForPicking(token, orders, unread: unread, failure)))
  }
}
