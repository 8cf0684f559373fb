import CNcurses

/// How the C library hands out memory.
public enum Allocator {
  /// One heap for all threads, grown in steps and not given back between two keys. With an arena a thread, each key paid
  /// for `mprotect` calls and fresh pages: a sixth of its median latency, half of its worst. Call before any thread starts.
  public static func settle() {
    cncurses_settle_heap()
  }
}
