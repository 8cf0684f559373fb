import Testing

/// A kind of fault that is known and not mended yet. Whoever mends it deletes its line: a whole run fails on lines that say
/// nothing any more.
struct KnownFault: Sendable {
  /// The proof that finds it, as `BALCAO_PROOF` names it.
  var proof: String
  /// A part of what is said of it.
  var text: String
  /// What is broken.
  var rule: String

  static let all: [KnownFault] = []
}

extension Proof {
  /// Records what is wrong, and returns a sentence that counts it.
  static func report(_ name: String, _ faults: [String]) -> String {
    let known = KnownFault.all.filter { $0.proof == name }
    var met: Set<String> = []
    for fault in faults {
      guard let kind = known.first(where: { fault.contains($0.text) }) else {
        Issue.record("\(fault)")
        continue
      }
      met.insert(kind.text)
      withKnownIssue("\(kind.rule)") { Issue.record("\(fault)") }
    }
    if isWhole(name), only == nil {
      for kind in known where !met.contains(kind.text) { Issue.record("delete from the known faults: \(kind)") }
    }
    let strange = faults.count { fault in !known.contains { fault.contains($0.text) } }
    return "seed \(seed), \(faults.count) faults, \(strange) of them of unknown kinds"
  }
}
