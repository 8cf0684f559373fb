import Synchronization

/// The tasks under way, by their tokens. A task that has ended is let go.
final class RunningTasks: Sendable {
  private let tasks = Mutex<[LoadToken: Task<Void, Never>]>([:])

  func start(_ token: LoadToken, _ body: @escaping @Sendable () async -> Void) {
    // Under the lock, so that a task cannot end before it is known.
    tasks.withLock { tasks in
      tasks[token] = Task.detached {
        await body()
        self.tasks.withLock { $0[token] = nil }
      }
    }
  }

  func cancel(_ token: LoadToken) {
    tasks.withLock { $0.removeValue(forKey: token) }?.cancel()
  }

  func cancelAll() {
    for task in tasks.withLock({ $0.values }) { task.cancel() }
  }

  /// Waits until a task has ended, if it is under way.
  func end(of token: LoadToken) async {
    await tasks.withLock { $0[token] }?.value
  }
}
