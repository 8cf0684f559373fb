import Glibc
import Synchronization
import TerminalRuntime

/// Work that Ctrl-C, TERM and HUP cancel instead of ending the process, so that it can still say what was sent.
final class Interruptible: Sendable {
  private let happened = Atomic<Bool>(false)
  private let signals: SignalPipe?

  init(_ environment: CommandEnvironment) throws(Failure) {
    do throws(TerminalError) {
      signals = try environment.invocation.signals()
    } catch {
      throw Failure(.local, Sentences.of(error, environment.language))
    }
  }

  var wasInterrupted: Bool { happened.load(ordering: .sequentiallyConsistent) }

  /// The same for work that may fail.
  func run<Value: Sendable, Fault>(
    _ body: @escaping @Sendable () async throws(Fault) -> Value
  ) async throws(Fault) -> Value {
    let result: Result<Value, Fault> = await run {
      do throws(Fault) {
        return .success(try await body())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  func run<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) async -> Value {
    let task = Task { await body() }
    if let signals { watch(signals) { task.cancel() } }
    let value = await task.value
    signals?.close()
    return value
  }

  /// Waits on a thread of its own until a signal comes or the process ends.
  private func watch(_ signals: SignalPipe, _ interrupt: @escaping @Sendable () -> Void) {
    _ = BlockingWork.start { [self] in
      var watched = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&watched, 1, -1) < 0, errno == EINTR {}
      happened.store(true, ordering: .sequentiallyConsistent)
      // A second signal ends the process at once; the journal knows what was under way.
      signals.close()
      interrupt()
    }
  }
}
