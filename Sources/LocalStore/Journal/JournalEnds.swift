import Desk
import FoundationEssentials

/// The two files that record the length of the journal: the head beside the store, and the anchor beside the key.
///
/// Both are written after each commit under the store's lock, the head first. So the store may be ahead of the head, and the head
/// ahead of the anchor, but never behind. The anchor reveals an older store restored together with its head. An anchor belongs to
/// one store by path and account; a store without an anchor was moved here.
struct JournalEnds: Sendable {
  let head: HeadFile
  let anchor: HeadFile
  let key: JournalKey

  init(_ files: StoreFiles, account: StoreAccount, key: JournalKey) {
    self.key = key
    head = HeadFile(path: files.headPath)
    let place = files.place
    anchor = HeadFile(
      path: files.anchorPath(of: place), context: Data("anchor \(place)\n\(account.origin)\n\(account.user)".utf8))
  }

  func read() -> Readings {
    // Without the lock, both may advance in between. In this order neither seems to be behind the other.
    let anchor = anchor.read(key: key)
    return Readings(head: head.read(key: key), anchor: anchor)
  }

  /// Advances both after the commit. The events are safe by then, so a failure is not an error: the files may stay behind until
  /// the next event.
  func write(_ end: JournalHead) {
    // An anchor ahead of its head would look like an older head; one behind is allowed.
    guard (try? head.write(end, key: key)) != nil else { return }
    try? anchor.write(end, key: key, isDurable: false)
  }

  /// Creates both files, or accepts the current end.
  func begin(at end: JournalHead) throws(DeskError) {
    for file in [head, anchor] {
      try StoreFiles.makeFile(file.path)
      try file.write(end, key: key)
    }
  }

  struct Readings: Equatable, Sendable {
    var head: JournalHead.Reading
    var anchor: JournalHead.Reading

    /// Whether nothing was ever journalled here.
    var isOfNewStore: Bool {
      [head, anchor].allSatisfy { $0 == .missing || $0 == .authentic(.empty) }
    }

    /// The expected number of events; `nil` if neither file can tell.
    var count: Int64? {
      [head, anchor].compactMap { if case .authentic(let head) = $0 { head.count } else { nil } }.max()
    }

    /// What the journal or these files lack.
    ///
    /// - Parameter code: returns the code of an existing event.
    func fault(of end: JournalHead, code: (Int64) throws -> Data?) rethrows -> JournalVerification? {
      let next = Int(end.count + 1)
      let files: [(JournalHead.Reading, isMissing: JournalVerification.Reason, isForged: JournalVerification.Reason)] =
        [
          (head, .headMissing, .headChanged), (anchor, .anchorMissing, .anchorChanged),
        ]
      for (reading, isMissing, isForged) in files {
        switch reading {
        case .missing: return .broken(at: next, reason: isMissing)
        case .forged: return .broken(at: next, reason: isForged)
        case .authentic(.empty), .authentic(end): continue
        case .authentic(let head) where head.count > end.count: return .broken(at: next, reason: .endMissing)
        case .authentic(let head):
          // Truncated and extended since: the events up to the head are not those it was written for.
          guard try code(head.count) == head.code else { return .broken(at: Int(head.count), reason: .endMissing) }
        }
      }
      if case .authentic(let head) = head, case .authentic(let anchor) = anchor, head.count < anchor.count {
        return .broken(at: Int(head.count + 1), reason: .headOlder)
      }
      return nil
    }
  }
}
