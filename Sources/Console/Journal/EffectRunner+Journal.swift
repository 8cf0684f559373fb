import Commerce
import Desk
import TerminalRuntime

extension EffectRunner {
  func run(_ effect: Journal.Effect) {
    let (desk, mailbox) = (services.desk, mailbox)
    switch effect {
    case .load(let token):
      start(token, in: .journal) {
        let result = await Result.of { () async throws(DeskError) in try await desk.journal() }
        mailbox.post(.journal(.loaded(token, result)))
      }
    case .look:
      readInTurn {
        if let open = try? await desk.openWrites() { mailbox.post(.journal(.open(open))) }
        if let next = try? await desk.nextSettling() { mailbox.post(.journal(.next(next))) }
      }
    case .settle:
      Task.detached {
        let settled = (try? await desk.settle()) ?? nil
        mailbox.post(.journal(.settled(settled ?? [], next: (try? await desk.nextSettling()) ?? nil)))
      }
    case .ask(let token, let id):
      start(token) {
        let result = await Result.of { () async throws(DeskError) in try await desk.settle(id) }
        mailbox.post(.journal(.asked(token, id, result)))
      }
    case .close(let token, let id, let word):
      start(token) {
        let result = await Result.of { () async throws(DeskError) in try await desk.close(id, word: word) }
        mailbox.post(.journal(.closed(token, id, result)))
      }
    }
  }
}
