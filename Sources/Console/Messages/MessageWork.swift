import Commerce
import ConsoleKit
import Desk

extension Messages {
  @MainActor public static func run(_ effect: Effect, on desk: OrderDesk, _ tasks: Tasks<Event>) {
    switch effect {
    case .read(let token, let id):
      tasks.start(token) {
        .read(token, id, await .of { () async throws(DeskError) in OrderSummary(try await desk.order(id).value) })
      }
    }
  }
}
