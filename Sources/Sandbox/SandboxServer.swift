import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import Synchronization

/// The platform's side of the integration API v1.7.0 on the loopback interface: a shop for work, tests and demonstrations.
///
/// It serves all eight calls with generated orders, goods and customers. It has its own wire code, so that it tests the client's.
/// Received data is visible in process, and over HTTP on paths that the platform lacks: `/sandbox/products` and
/// `/sandbox/customers`. Between requests nothing runs: there are no timers, signal handlers or logs.
public final class SandboxServer: Sendable {
  let handler: RequestHandler
  let options: SandboxOptions
  private let running = Mutex<Task<Void, any Error>?>(nil)

  /// Creates the shop; it listens from ``start()`` on.
  public init(options: SandboxOptions) {
    self.options = options
    handler = RequestHandler(options: options)
  }

  deinit {
    running.withLock { $0 }?.cancel()
  }

  /// Runs a sandbox until the task is canceled.
  ///
  /// - Parameter onReady: called with the base URL, such as `http://127.0.0.1:43121`, once requests are answered.
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
  /// - Returns: the base URL, without a trailing slash.
  public func start() async throws(SandboxError) -> String {
    let (ports, feed) = AsyncStream<Int>.makeStream()
    let handler = handler
    let port = options.port
    let task: Task<Void, any Error>? = running.withLock { running in
      guard running == nil else { return nil }
      let task = Task.detached {
        defer { feed.finish() }
        // Only Hummingbird's server: its application wakes six times a second to cache a date for headers.
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

  /// Closes all connections and stops listening.
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
