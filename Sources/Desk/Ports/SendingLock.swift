/// A lock by which one process at a time sends records of a kind from the local copy.
///
/// Two at once would number one sync twice, and could leave the platform with the older revision of a record.
public protocol SendingLock: Sendable {
  /// - Throws: ``DeskError/Blocker/sentElsewhere`` while another process of the store sends them, and nothing else.
  func beginSending(_ target: WriteTarget) async throws(DeskError)

  func endSending(_ target: WriteTarget) async
}
