import Commerce
import Desk
import TerminalRuntime

extension EffectRunner {
  func run(_ effect: TeamEffect) {
    let (desk, mailbox) = (services.desk, mailbox)
    switch effect {
    case .listen:
      listening?.cancel()
      listening = Task.detached {
        for await _ in desk.changes() {
          // The claims of a process end a moment after it does.
          try? await Task.sleep(for: .milliseconds(50))
          mailbox.post(.storeChanged)
          // A sweep writes all the time; nobody reads faster than that.
          try? await Task.sleep(for: .milliseconds(450))
        }
      }
    case .loadClaims:
      readInTurn { if let claims = try? await desk.claims() { mailbox.post(.orders(.team(.claims(claims)))) } }
    case .loadShift(let token, let since, let statuses):
      start(token) {
        let report = await Result.of { () async throws(DeskError) in
          try await desk.shift(notesSince: since, alertStatuses: statuses)
        }
        mailbox.post(.orders(.team(.shift(token, report))))
      }
    case .nameLines(let id, let codes):
      let catalog = services.catalog
      readInTurn {
        guard case .success(let records) = await CatalogLoads.gather(codes, catalog) else { return }
        mailbox.post(.orders(.team(.linesNamed(of: id, records.map(\.value)))))
      }
    case .claim, .giveUpClaim, .addNote, .removeNote, .takeOver:
      keepInOrder { () async throws(DeskError) in
        try await Self.write(effect, desk).map { .orders(.team($0)) }
      } failed: {
        .orders(.team(.failed($0)))
      }
    }
  }

  nonisolated private static func write(
    _ effect: TeamEffect, _ desk: OrderDesk
  ) async throws(DeskError) -> TeamEvent? {
    switch effect {
    case .claim(let id):
      try await desk.claim(id)
    case .giveUpClaim(let id):
      try await desk.giveUpClaim(on: id)
    case .addNote(let id, let text):
      do throws(DeskError) {
        return .noteKept(try await desk.addNote(text, on: id))
      } catch {
        return .noteNotKept(id, text, error)
      }
    case .removeNote(let note):
      try await desk.removeNote(note.id)
      return .noteRemoved(note)
    case .takeOver(let id, let owner):
      return .tookOver(id, from: owner, try await desk.takeOver(id, from: owner))
    case .listen, .loadClaims, .loadShift, .nameLines:
      break
    }
    return nil
  }
}
