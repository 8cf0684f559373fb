import Desk

extension EffectRunner {
  func run(_ effect: NewsEffect) {
    let (desk, mailbox, limit) = (services.desk, mailbox, NewsState.limit)
    Task.detached {
      switch effect {
      case .load(nil):
        let news = await Result.of { () async throws(DeskError) in try await desk.news(limit: limit) }
        mailbox.post(.orders(.news(.loaded(news))))
      case .load(let time?):
        let news = await Result.of { () async throws(DeskError) in try await desk.news(since: time, limit: limit) }
        mailbox.post(.orders(.news(.reloaded(news))))
      case .loadEarlier:
        let news = await Result.of { () async throws(DeskError) in try await desk.newsOfLastLook(limit: limit) }
        mailbox.post(.orders(.news(.earlier(news))))
      case .look(let time):
        // What could not be noted is news once more.
        try? await desk.lookAtNews(asOf: time)
      }
    }
  }
}
