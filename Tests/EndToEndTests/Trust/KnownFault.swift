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

  static let all: [KnownFault] = [
    KnownFault(proof: "faults", text: "exit 1 instead of [3]", rule: "a refusal has to be readable"),
    KnownFault(proof: "faults", text: "exit 1 instead of [4]", rule: "a refusal has to be readable"),
    KnownFault(proof: "faults", text: "exit 5 instead of", rule: "which 401 and 403 refuse the log-in"),
    KnownFault(proof: "faults", text: "900902 (", rule: "a gateway's fault refuses the log-in whatever the status"),
    KnownFault(proof: "faults", text: "says that the log-in was refused", rule: "which 401 and 403 refuse the log-in"),
    KnownFault(proof: "faults", text: "exit 4 instead of [3]", rule: "sent or not follows from the connection"),
    KnownFault(proof: "faults", text: "exit 3 instead of [4]", rule: "what is no readable answer is unknown"),
    KnownFault(proof: "faults", text: "an order with", rule: "an order without number or status is unreadable"),
    KnownFault(proof: "faults", text: "in the journal", rule: "the journal says what the exit code says"),
    KnownFault(proof: "faults", text: "one request id for", rule: "each repeat is an event with its own request id"),
    KnownFault(proof: "faults", text: "counts what is unknown", rule: "four counts"),
    KnownFault(proof: "faults", text: "says that no answer came", rule: "one true sentence for each cause"),
    KnownFault(proof: "faults", text: "says that nothing was sent", rule: "once bytes went, that is never said"),
    KnownFault(proof: "faults", text: "says that it may be repeated", rule: "once bytes went, that is never said"),
    KnownFault(proof: "faults", text: "words of the other language", rule: "no fragments of the other language"),
    KnownFault(proof: "console", text: "says that the log-in was refused", rule: "which 401 and 403 refuse the log-in"),
    KnownFault(proof: "console", text: "says that nothing was sent", rule: "once bytes went, that is never said"),
    KnownFault(proof: "console", text: "says that no answer came", rule: "one true sentence for each cause"),
    KnownFault(proof: "console", text: "in the journal", rule: "the journal says what the platform did"),
    KnownFault(proof: "console", text: "counts what is unknown", rule: "four counts"),
    KnownFault(proof: "console", text: "says enviando", rule: "a row without an answer looks as if it were being sent"),
    KnownFault(proof: "kills", text: "in the journal at last", rule: "whoever reads an order settles its entries"),
    KnownFault(proof: "races", text: "at once", rule: "one order, one writer"),
    KnownFault(proof: "races", text: "that read nothing after", rule: "one order, one writer"),
    KnownFault(proof: "console-races", text: "at once", rule: "one order, one writer"),
    KnownFault(proof: "console-races", text: "that read nothing after", rule: "one order, one writer"),
    KnownFault(proof: "races", text: "registered 2 times", rule: "one customer, one writer"),
    KnownFault(proof: "races", text: "correction is lost", rule: "one order, one writer"),
    KnownFault(proof: "races", text: "sent 2 times", rule: "one order, one writer"),
    KnownFault(proof: "races", text: "the second ended wrongly", rule: "--wait"),
    KnownFault(proof: "races", text: "the turn was taken", rule: "--wait"),
    KnownFault(proof: "doubt", text: "settle", rule: "journal settle"),
    KnownFault(proof: "ends", text: "modes are left changed", rule: "the terminal is given back for every signal"),
    KnownFault(proof: "ends", text: "has not ended", rule: "the terminal is given back for every signal"),
    KnownFault(proof: "lines", text: "is unknown after", rule: "whoever reads an order settles its entries"),
    KnownFault(proof: "bursts", text: "quit", rule: "text without brackets does nothing"),
    KnownFault(proof: "bursts", text: "writes", rule: "text without brackets does nothing"),
  ]
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
