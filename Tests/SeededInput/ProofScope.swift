import Glibc

/// How much of the long proofs a run does: a drawn sample, or the whole of those named in `BALCAO_PROOF`.
public enum ProofScope {
  /// Whether a proof is to be done whole.
  public static func isWhole(_ name: String) -> Bool {
    getenv("BALCAO_PROOF").map { String(cString: $0).split(separator: ",").contains(Substring(name)) } ?? false
  }

  /// `BALCAO_SEED`, else always the same: another sample could turn a change red that did nothing.
  public static let seed: UInt64 = {
    if let given = getenv("BALCAO_SEED").flatMap({ UInt64(String(cString: $0)) }) { return given }
    return 20_787
  }()
}
