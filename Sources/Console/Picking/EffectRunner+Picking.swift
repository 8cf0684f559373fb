import Commerce
import Desk
import TerminalRuntime

extension EffectRunner {
  func run(_ effect: Picking.Effect) {
    let (desk, picking, mailbox) = (services.desk, services.picking, mailbox)
    switch effect {
    case .read(let token, let ids, let known):
      start(token) { await Self.read(token, ids, known, desk, mailbox) }
    case .write(let file):
      Task.detached { mailbox.post(.exported(await picking.write(file))) }
    case .print(let token, let text):
      start(token) { mailbox.post(.picking(.printed(token, await picking.print(text)))) }
    }
  }

  /// An order that is not there does not keep the others from being read. Any other error would be theirs, too, and ends the reading.
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
      mailbox.post(.picking(.progress(token, done: index + 1, total: ids.count)))
    }
    mailbox.post(.picking(.read(token, orders, unread: unread, failure)))
  }
}
