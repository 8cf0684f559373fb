import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import Synchronization

/// The platform's side of the integration API v1.7.0 on the loopback interface: a shop to work, test and demonstrate with.
///
/// Plays all eight calls on generated orders, goods and customers. It has its own wire code, so that it tests the client's.
/// What arrived can be seen in process, and over HTTP where the platform has no paths: `/sandbox/products` and
/// `/sandbox/customers`. Between requests nothing runs: no timers, no signal handlers, nothing is logged.
public final class SandboxServer: Sendable {
  let handler: RequestHandler
  let options: SandboxOptions
  private let running = Mutex<Task<Void, any Error>?>(nil)

  /// Makes the shop; nothing listens before ``start()``.
  public init(options: SandboxOptions) {
    self.options = options
    handler = RequestHandler(options: options)
  }

  deinit {
    running.withLock { $0 }?.cancel()
  }

  /// Runs a sandbox until the task is cancelled.
  ///
  /// - Parameter onReady: is given the base URL, e.g. `http://127.0.0.1:43121`, as soon as requests are answered.
  /// - Throws: ``SandboxError/cannotListen(port:reason:)``.
  public static func run(
    _ options: SandboxOptions, onReady: @Sendable (_ baseURL: String) async -> Void
  ) async throws(SandboxError) {
    let server = SandboxServer(options: options)
    await onReady(try await server.start())
    await server.waitUntilStopped()
  }

  /// Listens on 127.0.0.1.
  ///
  /// - Returns: the base URL, without a slash at its end.
  public func start() async throws(SandboxError) -> String {
    let (ports, feed) = AsyncStream<Int>.makeStream()
    let handler = handler
    let port = options.port
    let task: Task<Void, any Error>? = running.withLock { running in
      guard running == nil else { return nil }
      let task = Task.detached {
        defer { feed.finish() }
        // Hummingbird's application would keep a date for its headers and wake six times a second for it: its server alone.
        let server = try HTTPServerBuilder.http1().buildServer(
          configuration: ServerConfiguration(address: .hostname("127.0.0.1", port: port)),
          eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
          logger: Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() }
        ) { request, writer, channel in
          try await handler.respond(to: request, with: writer, on: channel)
        } onServerRunning: { channel in
          feed.yield(channel.localAddress?.port ?? 0)
        }
        try await server.run()
      }
      running = task
      return task
    }
    guard let task else { throw .alreadyRunning }
    for await port in ports { return "http://127.0.0.1:\(port)" }
    running.withLock { $0 = nil }
    guard case .failure(let error) = await task.result else {
      throw .cannotListen(port: port, reason: "stopped at once")
    }
    throw .cannotListen(port: port, reason: "\(error)")
  }

  /// Closes every connection and stops listening.
  public func stop() async {
    let task = running.withLock { running in
      defer { running = nil }
      return running
    }
    task?.cancel()
    _ = await task?.result
  }

  private func waitUntilStopped() async {
    let task = running.withLock { $0 }
    await withTaskCancellationHandler {
      _ = await task?.result
    } onCancel: {
      task?.cancel()
    }
  }
}
