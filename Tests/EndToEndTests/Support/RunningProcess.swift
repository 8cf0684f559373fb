import Glibc

/// What the system says of a process that may not be our child.
struct RunningProcess {
  let identifier: pid_t

  /// Whether it runs; one that ended and was not waited for does not.
  var isAlive: Bool {
    guard let state = fields.first else { return false }
    return state != "Z" && state != "X"
  }

  /// The processor time used so far, in seconds.
  var processorTime: Double {
    // utime and stime are fields 14 and 15; the state is field 3.
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return 0 }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// The fields of `/proc/PID/stat` from the state on; the name before it may hold anything.
  private var fields: [Substring] {
    let text = Files.text("/proc/\(identifier)/stat")
    guard let end = text.lastIndex(of: ")") else { return [] }
    return text[text.index(after: end)...].split(separator: " ")
  }
}
