import Dispatch
import Glibc

/// Reports when the times of a file are set, or when a process on this machine that could write to it closes it or ends. Idle
/// otherwise.
final class FileWatch: Sendable {
  /// Safe to cancel from any thread, though Dispatch does not declare it.
  nonisolated(unsafe) private let source: any DispatchSourceRead

  /// - Returns: `nil` if the file is missing, or the system watches no more files.
  init?(path: String, report: @escaping @Sendable () -> Void) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, path, UInt32(IN_ATTRIB | IN_CLOSE_WRITE)) >= 0 else {
      Glibc.close(descriptor)
      return nil
    }
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global())
    source.setEventHandler {
      withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
        // The content of the events does not matter.
        while Glibc.read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
      }
      report()
    }
    source.setCancelHandler { Glibc.close(descriptor) }
    source.activate()
  }

  func end() { source.cancel() }
}
