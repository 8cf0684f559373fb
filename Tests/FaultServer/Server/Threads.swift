import Glibc

/// Runs a body on a thread of its own, so that it may block.
///
/// - Returns: false where the system has no thread to give.
@discardableResult
package func onOwnThread(_ body: @escaping @Sendable () -> Void) -> Bool {
  let box = Unmanaged.passRetained(Body(body))
  var thread = pthread_t()
  guard pthread_create(&thread, nil, runBody, box.toOpaque()) == 0 else {
    box.release()
    return false
  }
  pthread_detach(thread)
  return true
}

private func runBody(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
  return nil
}

private final class Body: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }
}
