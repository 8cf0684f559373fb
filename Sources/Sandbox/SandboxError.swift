/// What can go wrong before the sandbox answers requests.
public enum SandboxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A fault switch of this name does not exist; `known` are those that do, with the form of their value.
  case unknownFault(String, known: [String])
  /// The switch exists, and is written as `form`.
  case badFaultValue(String, form: String)
  /// The port is taken or not allowed.
  case cannotListen(port: Int, reason: String)
  case alreadyRunning

  public var description: String {
    switch self {
    case .unknownFault(let name, let known):
      "no fault is called '\(name)'; there are: \(known.joined(separator: ", "))"
    case .badFaultValue(let text, let form): "'\(text)' is no fault; it is written \(form)"
    case .cannotListen(let port, let reason): "cannot listen on port \(port): \(reason)"
    case .alreadyRunning: "the sandbox is running already"
    }
  }
}
