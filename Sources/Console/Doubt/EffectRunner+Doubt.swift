import Commerce
import Desk
import TerminalRuntime

extension EffectRunner {
  func run(_ effect: DoubtEffect) {
    let (desk, mailbox) = (services.desk, mailbox)
    switch effect {
    case .look:
      readInTurn {
        if let open = try? await desk.openWrites() { mailbox.post(.doubt(.open(open))) }
        if let next = try? await desk.nextSettling() { mailbox.post(.doubt(.next(next))) }
      }
    case .settle:
      Task.detached {
        let settled = (try? await desk.settle()) ?? nil
        mailbox.post(.doubt(.settled(settled ?? [], next: (try? await desk.nextSettling()) ?? nil)))
      }
    case .ask(let token, let id):
      start(token) {
        let result = await Result.of { () async throws(DeskError) in try await desk.settle(id) }
        mailbox.post(.doubt(.asked(token, id, result)))
      }
    case .close(let token, let id, let word):
      start(token) {
        let result = await Result.of { () async throws(DeskError) in try await desk.close(id, word: word) }
        mailbox.post(.doubt(.closed(token, id, result)))
      }
    }
  }
}
