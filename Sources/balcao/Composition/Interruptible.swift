import Dispatch
import Glibc
import Synchronization
import TerminalRuntime
import Texts

/// Work that Ctrl-C, TERM and HUP cancel instead of ending the process, so that it can still say what was sent.
final class Interruptible: Sendable {
  private let happened = Atomic<Bool>(false)
  private let signals: SignalPipe

  init(_ language: Language) throws(Failure) {
    do throws(TerminalError) {
      signals = try SignalPipe([.interrupt, .terminate, .hangUp])
    } catch {
      throw Failure(.local, Sentences.of(error, language))
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
    // A thread of its own, which waits until a signal comes or the process ends.
    DispatchQueue(label: "balcao.interrupt").async { [self] in
      var watched = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&watched, 1, -1) < 0, errno == EINTR {}
      happened.store(true, ordering: .sequentiallyConsistent)
      // A second signal ends the process at once; the journal knows what was under way.
      signals.close()
      task.cancel()
    }
    let value = await task.value
    signals.close()
    return value
  }
}
