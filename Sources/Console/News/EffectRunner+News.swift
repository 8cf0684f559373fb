import Desk

extension EffectRunner {
  func run(_ effect: NewsEffect) {
    let (desk, mailbox) = (services.desk, mailbox)
    Task.detached {
      switch effect {
      case .load(nil):
        mailbox.post(
          .news(.loaded(await .of { () async throws(DeskError) in try await desk.news(limit: NewsState.limit) })))
      case .load(let time?):
        mailbox.post(
          .news(
            .reloaded(
              await .of { () async throws(DeskError) in try await desk.news(since: time, limit: NewsState.limit) })))
      case .loadEarlier:
        mailbox.post(
          .news(
            .earlier(await .of { () async throws(DeskError) in try await desk.newsOfLastLook(limit: NewsState.limit) }))
        )
      case .look(let time):
        // What could not be noted is news once more.
        try? await desk.lookAtNews(asOf: time)
      }
    }
  }
}
