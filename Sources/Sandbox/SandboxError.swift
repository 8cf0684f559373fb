/// Why a sandbox could not be started.
public enum SandboxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such fault switch; `known` lists the existing ones with the form of their value.
  case unknownFault(String, known: [String])
  /// The value of the switch is invalid; `form` is the expected form.
  case badFaultValue(String, form: String)
  /// The port is in use or not allowed.
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
