import CNcurses
import Glibc

/// Customers' data and a password are in this process's memory; they do not belong in a file.
public enum CoreDumps {
  /// No core files, and no attaching by other processes of the same user. Call at the start.
  public static func disable() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    _ = cncurses_forbid_dumps()
  }
}
