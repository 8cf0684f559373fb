/// Why a list was not printed.
public enum PrintFailure: Error, Hashable, Sendable {
  case notStarted
  case timedOut
  case canceled
  /// With the program's own first line, or nothing.
  case failed(status: Int32, said: String)
  case killed(signal: Int32)
}
