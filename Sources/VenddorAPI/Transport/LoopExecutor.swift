import NIOCore

/// Runs a task on an event loop.
///
/// A task that awaits a connection of that loop then runs on the connection's own thread. Otherwise each step of the exchange would
/// have to wake another thread, which takes longer than the step.
final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(_ loop: any EventLoop) {
    self.loop = loop
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
