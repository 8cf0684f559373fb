import Commerce
import ConsoleKit
import Desk

extension TeamEffect {
  @MainActor func run(on desk: OrderDesk, _ catalog: CatalogDesk, _ tasks: Tasks<Orders.Event>) {
    switch self {
    case .loadClaims:
      tasks.readInOrder { (try? await desk.claims()).map { .team(.claims($0)) } }
    case .loadShift(let token, let since, let statuses):
      tasks.start(token) {
        let report = await Result.of { () async throws(DeskError) in
          try await desk.shift(notesSince: since, alertStatuses: statuses)
        }
        return .team(.shift(token, report))
      }
    case .nameLines(let id, let codes):
      tasks.readInOrder {
        guard case .success(let records) = await catalog.products(withCodes: codes) else { return nil }
        return .team(.linesNamed(of: id, records.map(\.value)))
      }
    case .claim(let id):
      save(tasks) { () async throws(DeskError) in
        try await desk.claim(id)
        return nil
      }
    case .giveUpClaim(let id):
      save(tasks) { () async throws(DeskError) in
        try await desk.giveUpClaim(on: id)
        return nil
      }
    case .addNote(let id, let text):
      save(tasks) {
        do throws(DeskError) {
          return .noteKept(try await desk.addNote(text, on: id))
        } catch {
          return .noteNotKept(id, text, error)
        }
      }
    case .removeNote(let note):
      save(tasks) { () async throws(DeskError) in
        try await desk.removeNote(note.id)
        return .noteRemoved(note)
      }
    case .takeOver(let id, let owner):
      save(tasks) { () async throws(DeskError) in
        .tookOver(id, from: owner, try await desk.takeOver(id, from: owner))
      }
    }
  }

  @MainActor private func save(
    _ tasks: Tasks<Orders.Event>, _ body: @escaping @Sendable () async throws(DeskError) -> TeamEvent?
  ) {
    tasks.save { () async throws(DeskError) in
      try await body().map { .team($0) }
    } failed: {
      .team(.failed($0))
    }
  }
}
