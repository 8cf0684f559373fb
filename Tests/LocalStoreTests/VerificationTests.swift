import Commerce
import Desk
import Foundation
import Testing

@testable import LocalStore

@Suite("Verification of the journal")
struct VerificationTests {
  /// Something done to the file by someone who lacks the key.
  struct Tampering: CustomTestStringConvertible, Sendable {
    var sql: String
    var found: JournalVerification

    init(_ sql: String, at position: Int, _ reason: JournalVerification.Reason) {
      self.sql = sql
      found = .broken(at: position, reason: reason)
    }

    var testDescription: String { sql }

    static let all = [
      Tampering("UPDATE journal_event SET note = 'x' WHERE position = 3", at: 3, .eventChanged),
      Tampering("UPDATE journal_event SET state = 'refused' WHERE position = 4", at: 4, .eventChanged),
      Tampering("UPDATE journal_event SET at = at + 1 WHERE position = 1", at: 1, .eventChanged),
      Tampering("UPDATE journal_event SET uid = uid + 1 WHERE position = 6", at: 6, .eventChanged),
      Tampering("UPDATE journal_event SET entry_id = 1 WHERE position = 5", at: 5, .eventChanged),
      Tampering("UPDATE journal_event SET mac = zeroblob(32) WHERE position = 2", at: 2, .eventChanged),
      Tampering("UPDATE journal_event SET mac = x'' WHERE position = 6", at: 6, .eventChanged),
      Tampering("DELETE FROM journal_event WHERE position = 3", at: 3, .eventMissing),
      Tampering("DELETE FROM journal_event WHERE position = 1", at: 1, .eventMissing),
      Tampering("DELETE FROM journal_event WHERE position = 6", at: 6, .endMissing),
      Tampering("DELETE FROM journal_event WHERE position > 4", at: 5, .entryWithoutEvents),
      Tampering(
        "DELETE FROM journal_event WHERE position > 4; DELETE FROM open_write; DELETE FROM journal_entry WHERE id = 3",
        at: 5, .endMissing),
      Tampering(
        "DELETE FROM journal_event; DELETE FROM open_write; DELETE FROM journal_entry", at: 1, .endMissing),
      Tampering("UPDATE journal_entry SET payload = x'7B7D' WHERE id = 2", at: 3, .payloadChanged),
      Tampering("UPDATE journal_entry SET digest = zeroblob(32) WHERE id = 2", at: 3, .eventChanged),
      Tampering("INSERT INTO journal_entry (digest) VALUES (zeroblob(32))", at: 7, .entryWithoutEvents),
      Tampering(
        """
        INSERT INTO journal_event (position, entry_id, state, at, note, uid, mac)
        SELECT 7, entry_id, state, at, note, uid, mac FROM journal_event WHERE position = 6
        """, at: 7, .eventChanged),
    ]
  }

  let folder: StoreFolder
  let store: LocalStore

  init() async throws {
    folder = try StoreFolder()
    store = try folder.open()
    for number in 1...3 {
      let id = try await store.open(.sample(number), at: .after(0))
      try await store.record(.confirmed, note: "seen", for: id, at: .after(1))
    }
  }

  @Test("a journal as it was written is intact")
  func intact() async throws {
    #expect(try await store.verify() == .intact(count: 6))
  }

  @Test("what was changed, taken away or put in is found", arguments: Tampering.all)
  func tampering(_ tampering: Tampering) async throws {
    try folder.tamper(tampering.sql)
    #expect(try await store.verify() == tampering.found)
  }

  @Test("an end cut off while a console has the store open keeps it from writing, and is found")
  func cutOff() async throws {
    try folder.tamper("DELETE FROM journal_event WHERE position > 5")
    #expect(await fault { _ = try await store.open(.sample(9), at: .after(2)) } == .restored)
    #expect(try await store.verify() == .broken(at: 6, reason: .endMissing))
    #expect(try await store.entries(before: nil, limit: 9).count == 3)
  }

  @Test("a head that is gone stays gone, and one of other making is found")
  func head() async throws {
    let url = URL(fileURLWithPath: folder.files.headPath)
    var head = try Data(contentsOf: url)
    head[7] -= 1
    try head.write(to: url)
    #expect(try await store.verify() == .broken(at: 7, reason: .headChanged))
    try FileManager.default.removeItem(at: url)
    #expect(try await store.verify() == .broken(at: 7, reason: .headMissing))
    #expect(await fault { _ = try await store.open(.sample(9), at: .after(2)) } == .restored)
    #expect(try await store.verify() == .broken(at: 7, reason: .headMissing))
  }

  @Test("a head left behind by a power cut is carried on")
  func headBehind() async throws {
    let anchor = store.ends.anchor.path
    let urls = [folder.files.headPath, anchor].map { URL(fileURLWithPath: $0) }
    let files = try urls.map { try Data(contentsOf: $0) }
    let id = try await store.open(.sample(9), at: .after(2))
    // The commit is durable before either is written, and the head before the anchor.
    try files[1].write(to: urls[1])
    #expect(try await store.verify() == .intact(count: 7))
    try files[0].write(to: urls[0])
    #expect(try await store.verify() == .intact(count: 7))
    try await store.record(.confirmed, note: "", for: id, at: .after(3))
    #expect(try await store.verify() == .intact(count: 8))
    try folder.tamper("DELETE FROM journal_event WHERE position = 8")
    #expect(try await store.verify() == .broken(at: 8, reason: .endMissing))
  }
}
