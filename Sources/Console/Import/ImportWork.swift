import ConsoleKit

extension Importing {
  @MainActor public static func run(_ effect: Effect, on files: any FileImporter, _ tasks: Tasks<Event>) {
    switch effect {
    case .look(let token, let request):
      tasks.start(token) {
        .looked(token, await files.look(request) { tasks.post(.progress(token, percent: $0)) })
      }
    case .take(let token, let request):
      tasks.start(token) {
        .taken(token, await files.take(request) { tasks.post(.progress(token, percent: $0)) })
      }
    }
  }
}
