import Desk

extension RepeatableRequest {
  /// A request whose repeats are counted by their names, and known to no journal.
  public static func unjournalled(_ name: String = RequestID.random().rawValue) -> RepeatableRequest {
    let reasons = Recorder<String>()
    return RepeatableRequest(RequestID(rawValue: name)) { reason in
      reasons.append(reason)
      return RequestID(rawValue: "\(name)-\(reasons.values.count + 1)")
    }
  }
}
