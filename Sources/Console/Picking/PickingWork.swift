import Commerce
import ConsoleKit
import Desk

extension Picking {
  @MainActor public static func run(
    _ effect: Effect, on desk: OrderDesk, _ services: PickingServices, _ tasks: Tasks<Event>
  ) {
    switch effect {
    case .read(let token, let ids, let known):
      tasks.start(token) { await read(token, ids, known, desk, tasks.post) }
    case .write(let file):
      tasks.start { .written(await services.write(file)) }
    case .print(let token, let text):
      tasks.start(token) { .printed(token, await services.print(text)) }
    }
  }

  /// An order that is not there does not keep the others from being read. Any other error would be theirs, too, and ends the reading.
  private static func read(
    _ token: LoadToken, _ ids: [OrderID], _ known: [Order], _ desk: OrderDesk, _ post: @Sendable (Event) -> Void
  ) async -> Event {
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
      post(.progress(token, done: index + 1, total: ids.count))
    }
    return .read(token, orders, unread: unread, failure)
  }
}
