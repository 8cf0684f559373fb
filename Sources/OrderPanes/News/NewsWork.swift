import ConsoleKit
import Desk

extension NewsEffect {
  @MainActor func run(on desk: OrderDesk, _ tasks: Tasks<Orders.Event>) {
    let limit = NewsState.limit
    tasks.start {
      switch self {
      case .load(nil):
        return .news(.loaded(await .of { () async throws(DeskError) in try await desk.news(limit: limit) }))
      case .load(let time?):
        return .news(
          .reloaded(await .of { () async throws(DeskError) in try await desk.news(since: time, limit: limit) }))
      case .loadEarlier:
        return .news(.earlier(await .of { () async throws(DeskError) in try await desk.newsOfLastLook(limit: limit) }))
      case .look(let time):
        // What could not be noted is news once more.
        try? await desk.lookAtNews(asOf: time)
        return nil
      }
    }
  }
}
