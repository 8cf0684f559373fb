import CNcurses

/// Settings of the C library's memory allocator.
public enum Allocator {
  /// Uses one heap for all threads that grows in steps and is not trimmed between keys. An arena per thread cost `mprotect` calls
  /// and fresh pages at each key: a sixth of its median latency, half of its worst. Call before any thread starts.
  public static func settle() {
    cncurses_settle_heap()
  }
}
