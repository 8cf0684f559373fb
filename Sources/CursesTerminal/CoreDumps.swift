import CNcurses
import Glibc

/// Keeps customers' data and passwords in this process's memory out of files.
public enum CoreDumps {
  /// Disables core files and attaching by other processes of the same user. Call at the start.
  public static func disable() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    _ = cncurses_forbid_dumps()
  }
}
