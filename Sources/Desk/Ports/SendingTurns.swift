/// Lets one process at a time send the local copy's records of a kind.
///
/// Two at once would number one sync twice, and which revision of a record the platform takes last would be chance.
public protocol SendingTurns: Sendable {
  /// - Throws: ``DeskError/Hindrance/sentElsewhere`` while another process on the store sends them, and nothing else.
  func beginSending(_ target: WriteTarget) async throws(DeskError)

  func endSending(_ target: WriteTarget) async
}
