import Desk
import FoundationEssentials

/// The two files that say how long the journal is: the head beside the store, and the anchor beside the key.
///
/// Both are written after each commit, the head first, under the store's lock: the store may be ahead of the head, and the
/// head of the anchor, never behind. An older store put back together with its head is missed by the anchor. The anchor is
/// of one store by its place and its account; what has no anchor was moved here.
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
    // Without the lock both may be carried on in between: read so, neither seems to be behind the other.
    let anchor = anchor.read(key: key)
    return Readings(head: head.read(key: key), anchor: anchor)
  }

  /// Carries both on to the end, after the commit. The events are safe by then, so a failure is no error: the files stay
  /// behind, which is allowed, until the next event.
  func write(_ end: JournalHead) {
    // An anchor ahead of its head would tell of an older head; one that is behind tells nothing.
    guard (try? head.write(end, key: key)) != nil else { return }
    try? anchor.write(end, key: key, isDurable: false)
  }

  /// Begins both files, or takes the present end for the true one.
  func begin(at end: JournalHead) throws(DeskError) {
    for file in [head, anchor] {
      try StoreFiles.makeFile(file.path)
      try file.write(end, key: key)
    }
  }

  /// What both say.
  struct Readings: Equatable, Sendable {
    var head: JournalHead.Reading
    var anchor: JournalHead.Reading

    /// Nothing was ever journalled here.
    var isOfNewStore: Bool {
      [head, anchor].allSatisfy { $0 == .missing || $0 == .authentic(.empty) }
    }

    /// How many events there have to be; `nil` where neither file can tell.
    var count: Int64? {
      [head, anchor].compactMap { if case .authentic(let head) = $0 { head.count } else { nil } }.max()
    }

    /// What a journal lacks, or they do.
    ///
    /// - Parameter code: the code of an event that is there.
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
          // Cut off and grown again since: the events up to the head are not those the head was written for.
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
