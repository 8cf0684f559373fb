import Desk
import Synchronization

/// Runs the work that components ask for, off the main actor.
///
/// The main actor sits in `poll`, so nothing here may hop to it: tasks are detached.
@MainActor
public final class TaskRunner {
  /// The tasks under way that can be given up. A task that has ended is let go.
  private let running = Mutex<[LoadToken: Task<Void, Never>]>([:])
  /// The load that fills each part of the screen: a newer one ends the older.
  private var latest: [TaskSlot: LoadToken] = [:]
  /// What must have ended before the process does: half a file has to be removed.
  private var unfinished: Set<LoadToken> = []
  private var saves: Task<Void, Never>?
  private var reads: Task<Void, Never>?
  private var gate: Task<Void, Never>?

  public init() {}

  /// Starts a task; the next ones wait until it has ended.
  public func startGate(_ body: @escaping @Sendable () async -> Void) { gate = Task.detached { await body() } }

  /// - Parameter slot: the part of the screen that it fills.
  public func start(
    _ token: LoadToken, in slot: TaskSlot? = nil, _ body: @escaping @Sendable () async -> Void
  ) {
    if let slot {
      if let older = latest[slot] { cancel(older) }
      latest[slot] = token
    }
    let gate = gate
    // Under the lock, so that a task cannot end before it is known.
    running.withLock { tasks in
      tasks[token] = Task.detached {
        await gate?.value
        await body()
        self.running.withLock { $0[token] = nil }
      }
    }
  }

  /// Starts a task that is awaited when the console is left.
  public func startToEnd(_ token: LoadToken, _ body: @escaping @Sendable () async -> Void) {
    unfinished.insert(token)
    start(token, body)
  }

  public func cancel(_ token: LoadToken) {
    running.withLock { $0.removeValue(forKey: token) }?.cancel()
  }

  /// Saves run in the order they were requested: the last change must be the one that stays.
  public func save(_ body: @escaping @Sendable () async -> Void) { saves = Self.chain(saves, body) }

  /// Reads whose answers do not tell which is newer report in the order they were requested.
  public func readInOrder(_ body: @escaping @Sendable () async -> Void) { reads = Self.chain(reads, body) }

  /// Waits until everything that was to be saved is in the store.
  public func saved() -> @Sendable () async -> Void {
    { [saves] in await saves?.value }
  }

  private static func chain(
    _ earlier: Task<Void, Never>?, _ body: @escaping @Sendable () async -> Void
  ) -> Task<Void, Never> {
    Task.detached {
      await earlier?.value
      await body()
    }
  }

  /// Ends every load and every wait, and lets what is to be saved reach the store.
  public func leave() async {
    for task in running.withLock({ $0.values }) { task.cancel() }
    for token in unfinished { await running.withLock { $0[token] }?.value }
    await saves?.value
  }
}

/// A part of the screen that one load at a time fills.
public struct TaskSlot: Hashable, Sendable {
  private let name: String

  public init(_ name: String) { self.name = name }
}

/// What a component's work runs on. What its tasks return is reported to the component.
@MainActor
public struct Tasks<Event: Sendable>: Sendable {
  private let runner: TaskRunner
  /// Reports something while a task goes on.
  public nonisolated let post: @Sendable (Event) -> Void

  public init(_ runner: TaskRunner, post: @escaping @Sendable (Event) -> Void) {
    self.runner = runner
    self.post = post
  }

  /// Starts work that can be given up.
  ///
  /// - Parameter slot: the part of the screen that it fills; a newer load of the same part ends it.
  public func start(
    _ token: LoadToken, in slot: TaskSlot? = nil, _ body: @escaping @Sendable () async -> Event?
  ) {
    runner.start(token, in: slot, reporting(body))
  }

  /// Starts work that nobody waits for.
  public func start(_ body: @escaping @Sendable () async -> Event?) { Task.detached(operation: reporting(body)) }

  public func readInOrder(_ body: @escaping @Sendable () async -> Event?) { runner.readInOrder(reporting(body)) }

  /// - Parameter failed: what is reported where it could not be saved.
  public func save(
    _ body: @escaping @Sendable () async throws(DeskError) -> Event?,
    failed: @escaping @Sendable (DeskError) -> Event
  ) {
    runner.save(
      reporting {
        do throws(DeskError) {
          return try await body()
        } catch {
          return failed(error)
        }
      })
  }

  /// Waits until everything that was to be saved until now is in the store.
  public func saved() -> @Sendable () async -> Void { runner.saved() }

  private func reporting(_ body: @escaping @Sendable () async -> Event?) -> @Sendable () async -> Void {
    { [post] in if let event = await body() { post(event) } }
  }
}
