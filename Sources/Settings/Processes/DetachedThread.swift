import Glibc

/// A thread for blocking work. The concurrency pool has only as many threads as cores, so blocking one delays all other work.
enum DetachedThread {
  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  /// Runs work on a thread of its own and waits for it without blocking the pool.
  ///
  /// - Parameter failure: the failure for the error code if no thread could be created; then `work` is not called.
  static func run<Value: Sendable, Failure: Error>(
    orFail failure: @escaping @Sendable (Int32) -> Failure, _ work: @escaping @Sendable () throws(Failure) -> Value
  ) async -> Result<Value, Failure> {
    await withCheckedContinuation { continuation in
      let code = start { continuation.resume(returning: Result { () throws(Failure) in try work() }) }
      if let code { continuation.resume(returning: .failure(failure(code))) }
    }
  }

  /// - Returns: `nil`, or the error code if no thread could be created; then `run` is not called.
  private static func start(_ run: @escaping @Sendable () -> Void) -> Int32? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))

    let work = Unmanaged.passRetained(Work(run))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, &attributes,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, work.toOpaque())
    guard code != 0 else { return nil }
    work.release()
    return code
  }
}
