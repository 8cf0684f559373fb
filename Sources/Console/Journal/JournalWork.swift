import ConsoleKit
import Desk

extension TaskSlot {
  fileprivate static let journal = Self("journal")
}

extension Journal {
  @MainActor public static func run(_ effect: Effect, on desk: OrderDesk, _ tasks: Tasks<Event>) {
    switch effect {
    case .load(let token):
      tasks.start(token, in: .journal) {
        .loaded(token, await .of { () async throws(DeskError) in try await desk.journal() })
      }
    case .look:
      tasks.readInOrder {
        if let open = try? await desk.openWrites() { tasks.post(.open(open)) }
        return (try? await desk.nextSettling()).map { .next($0) }
      }
    case .settle:
      tasks.start {
        let settled = (try? await desk.settle()) ?? nil
        return .settled(settled ?? [], next: (try? await desk.nextSettling()) ?? nil)
      }
    case .ask(let token, let id):
      tasks.start(token) {
        .asked(token, id, await .of { () async throws(DeskError) in try await desk.settle(id) })
      }
    case .close(let token, let id, let word):
      tasks.start(token) {
        .closed(token, id, await .of { () async throws(DeskError) in try await desk.close(id, word: word) })
      }
    }
  }
}
