import Desk
import Foundation
import GRDB
import Testing

@testable import LocalStore

/// One way of changing a store behind the program's back, without the journal's key.
struct TamperingKind: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// What verification may call it.
  var found: Set<JournalVerification.Reason>
  /// Whether it is seen without reading the whole journal, so that nothing more is written.
  var stopsWriting = false
  var tamper: @Sendable (TamperBench) async throws -> Void

  init(
    _ name: String, _ found: Set<JournalVerification.Reason>, stopsWriting: Bool = false,
    _ tamper: @escaping @Sendable (TamperBench) async throws -> Void
  ) {
    (testDescription, self.found, self.stopsWriting, self.tamper) = (name, found, stopsWriting, tamper)
  }

  static let all = files + events + lists + objects

  private static let files = [
    TamperingKind("the store is deleted and made anew", [.endMissing], stopsWriting: true) { bench in
      bench.removeStore()
    },
    TamperingKind("store and head are deleted and made anew", [.headMissing], stopsWriting: true) { bench in
      bench.removeStore()
      unlink(bench.folder.files.headPath)
    },
    TamperingKind("the store is made anew under an empty head", [.endMissing], stopsWriting: true) { bench in
      bench.removeStore()
      try bench.ends.head.write(.empty, key: bench.key)
    },
    TamperingKind("an empty head is put beside a full store", [.headOlder], stopsWriting: true) { bench in
      try bench.ends.head.write(.empty, key: bench.key)
    },
    TamperingKind("the head is deleted", [.headMissing], stopsWriting: true) { bench in
      unlink(bench.folder.files.headPath)
    },
    TamperingKind("the head is emptied", [.headMissing], stopsWriting: true) { bench in
      try bench.put(head: Data())
    },
    TamperingKind("the head is changed", [.headChanged], stopsWriting: true) { bench in
      var head = try bench.copies().head
      head[Int.random(in: 0..<head.count, using: &bench.random)] ^= 1 << UInt8.random(in: 0..<8, using: &bench.random)
      try bench.put(head: head)
    },
    TamperingKind("the head is another journal's", [.endMissing, .headOlder], stopsWriting: true) { bench in
      let foreign = JournalHead(
        count: Int64(bench.position(to: 2 * bench.count)), code: try bench.key.authenticate(Data("other".utf8)))
      try bench.ends.head.write(foreign, key: bench.key)
    },
    TamperingKind("the anchor is deleted", [.anchorMissing], stopsWriting: true) { bench in
      try unlink(bench.ends.anchor.path)
    },
    TamperingKind("the anchor is another account's store's", [.anchorChanged], stopsWriting: true) { bench in
      let other = try JournalEnds(
        bench.folder.files, account: StoreAccount(origin: "https://other.example", user: "ana"), key: bench.key)
      guard case .authentic(let end) = try bench.ends.head.read(key: bench.key) else { return }
      try other.anchor.write(end, key: bench.key)
    },
    TamperingKind("the head is put in the anchor's place", [.anchorChanged], stopsWriting: true) { bench in
      try bench.put(anchor: try bench.copies().head)
    },
    TamperingKind("an older store is put back", [.endMissing], stopsWriting: true) { bench in
      try bench.put(store: bench.earlier.store)
    },
    TamperingKind("an older store and its head are put back", [.endMissing], stopsWriting: true) { bench in
      try bench.put(store: bench.earlier.store, head: bench.earlier.head)
    },
    TamperingKind("an older head is put back", [.headOlder], stopsWriting: true) { bench in
      try bench.put(head: bench.earlier.head)
    },
    TamperingKind("an older store and its head are put back and have grown", [.endMissing], stopsWriting: true) {
      bench in
      let newest = try bench.copies()
      try bench.put(store: bench.earlier.store, head: bench.earlier.head, anchor: bench.earlier.anchor)
      let (folder, count) = (bench.folder, Int.random(in: 1...12, using: &bench.random))
      let store = try folder.open()
      for number in 0..<count { _ = try await store.open(.sample(700 + number), at: .after(200)) }
      store.close()
      try bench.put(anchor: newest.anchor)
    },
  ]

  private static let events = [
    TamperingKind("an event is edited", [.eventChanged]) { bench in
      let change = try bench.some([
        "state = 'refused'", "state = 'closed'", "at = at + 1", "note = 'x'", "uid = uid + 1",
        "entry_id = entry_id % 3 + 1",
        "mac = zeroblob(32)", "mac = x''", "at = -at - 1",
      ])
      let position = bench.position()
      // An event that is so already is made another.
      try bench.folder.tamper(
        "UPDATE journal_event SET \(change) WHERE position = \(position); UPDATE journal_event SET note = note || '.' WHERE position = \(position)"
      )
    },
    TamperingKind("an event between others is deleted", [.eventMissing]) { bench in
      try bench.folder.tamper("DELETE FROM journal_event WHERE position = \(bench.position(to: bench.count - 1))")
    },
    TamperingKind("the end is cut off, with the entries", [.endMissing], stopsWriting: true) { bench in
      try bench.folder.tamper(
        """
        DELETE FROM journal_event WHERE position > \(bench.position(to: bench.count - 1));
        DELETE FROM journal_entry WHERE id NOT IN (SELECT entry_id FROM journal_event);
        DELETE FROM open_write WHERE entry_id NOT IN (SELECT id FROM journal_entry);
        DELETE FROM order_write WHERE entry_id NOT IN (SELECT id FROM journal_entry)
        """)
    },
    TamperingKind("everything is deleted", [.endMissing], stopsWriting: true) { bench in
      try bench.folder.tamper(
        "DELETE FROM journal_event; DELETE FROM open_write; DELETE FROM order_write; DELETE FROM journal_entry")
    },
    TamperingKind("two events change places", [.eventChanged]) { bench in
      let first = bench.position(to: bench.count - 1)
      let second = bench.position(from: first + 1)
      try bench.folder.tamper(
        """
        UPDATE journal_event SET position = -1 WHERE position = \(first);
        UPDATE journal_event SET position = \(first) WHERE position = \(second);
        UPDATE journal_event SET position = \(second) WHERE position = -1
        """)
    },
    TamperingKind("an event is put in", [.eventChanged, .entryWithoutEvents]) { bench in
      try bench.folder.tamper(
        """
        INSERT INTO journal_event (position, entry_id, state, at, note, uid, mac)
        SELECT \(bench.count + 1), entry_id, state, at, note, uid, mac FROM journal_event WHERE position = \(bench.position())
        """)
    },
    TamperingKind("an entry is put in", [.entryWithoutEvents]) { bench in
      try bench.folder.tamper("INSERT INTO journal_entry (digest) VALUES (zeroblob(32))")
    },
    TamperingKind("a digest is edited", [.eventChanged]) { bench in
      try bench.folder.tamper("UPDATE journal_entry SET digest = zeroblob(32) WHERE id = \(bench.some(bench.settled))")
    },
    TamperingKind("what an entry says is edited", [.payloadChanged]) { bench in
      try bench.folder.tamper(
        "UPDATE journal_entry SET payload = CAST(replace(CAST(payload AS TEXT), 'ana', 'bia') AS BLOB) WHERE id = \(bench.some(bench.settled))"
      )
    },
    TamperingKind("two entries change what they say", [.payloadChanged]) { bench in
      let ids = bench.settled.shuffled(using: &bench.random)
      try bench.folder.tamper(
        """
        CREATE TEMP TABLE said AS SELECT id, payload FROM journal_entry;
        UPDATE journal_entry SET payload = (SELECT payload FROM said WHERE said.id = \(ids[1])) WHERE id = \(ids[0]);
        UPDATE journal_entry SET payload = (SELECT payload FROM said WHERE said.id = \(ids[0])) WHERE id = \(ids[1])
        """)
    },
    TamperingKind("two entries change what they say, digests and all", [.eventChanged]) { bench in
      let ids = bench.settled.shuffled(using: &bench.random)
      try bench.folder.tamper(
        """
        CREATE TEMP TABLE said AS SELECT id, payload, digest FROM journal_entry;
        UPDATE journal_entry SET (payload, digest) = (SELECT payload, digest FROM said WHERE said.id = \(ids[1]))
        WHERE id = \(ids[0]);
        UPDATE journal_entry SET (payload, digest) = (SELECT payload, digest FROM said WHERE said.id = \(ids[0]))
        WHERE id = \(ids[1])
        """)
    },
    TamperingKind("what an entry says is erased", [.payloadErased]) { bench in
      try bench.folder.tamper(
        "UPDATE journal_entry SET payload = NULL WHERE id = \(bench.some(bench.settled + bench.open))")
    },
    TamperingKind("what all entries say is erased", [.payloadErased]) { bench in
      try bench.folder.tamper(
        "UPDATE journal_entry SET payload = NULL; DELETE FROM order_write; DELETE FROM open_write")
    },
  ]

  private static let lists = [
    TamperingKind("an open write is taken off the list", [.openWriteMissing]) { bench in
      try bench.folder.tamper("DELETE FROM open_write WHERE entry_id = \(bench.some(bench.open))")
    },
    TamperingKind("a settled write is put on the list of open ones", [.openWriteForged]) { bench in
      try bench.folder.tamper("INSERT INTO open_write (entry_id, lease) VALUES (\(bench.some(bench.settled)), 0)")
    },
    TamperingKind("a write of no entry is put on the list of open ones", [.openWriteForged]) { bench in
      try bench.folder.tamper(
        "INSERT INTO open_write (entry_id, lease) VALUES (\(bench.count + 100), 0)")
    },
    TamperingKind("a write is another order's on the list by order", [.orderListChanged]) { bench in
      let change = try bench.some([
        "order_key = order_key + 1", "operator = 'bia'", "to_status = 'I'", "to_status = NULL", "at = at + 1",
      ])
      try bench.folder.tamper(
        "UPDATE order_write SET \(change) WHERE entry_id = \(bench.some(bench.settled + bench.open))")
    },
    TamperingKind("a write is taken off the list by order", [.orderListChanged]) { bench in
      try bench.folder.tamper("DELETE FROM order_write WHERE entry_id = \(bench.some(bench.settled + bench.open))")
    },
    TamperingKind("a write of no entry is put on the list by order", [.orderListChanged]) { bench in
      try bench.folder.tamper(
        "INSERT INTO order_write (entry_id, order_key, operator, at) VALUES (\(bench.count + 100), 1, 'ana', 1)")
    },
  ]

  /// What was made or changed is named `spy`.
  private static let objects = [
    TamperingKind("a trigger is put in", []) { bench in
      let table = try bench.some(["journal_entry", "open_write", "known_order", "product"])
      try bench.folder.tamper("CREATE TRIGGER spy AFTER INSERT ON \(table) BEGIN DELETE FROM draft; END")
    },
    TamperingKind("a table is put in", []) { bench in try bench.folder.tamper("CREATE TABLE spy (x)") },
    TamperingKind("a view is put in", []) { bench in
      try bench.folder.tamper("CREATE VIEW spy AS SELECT * FROM journal_entry")
    },
    TamperingKind("an index is put in", []) { bench in
      try bench.folder.tamper(
        "CREATE INDEX spy ON \(bench.some(["journal_event (at)", "draft (owner)", "meta (user)"]))")
    },
    TamperingKind("a trigger of the journal is taken out", []) { bench in
      let name = try bench.some([
        "journal_entry_stays", "journal_entry_is_fixed", "journal_payload_is_only_erased", "journal_event_stays",
        "journal_event_is_fixed", "order_moves", "order_corrections",
      ])
      try bench.folder.rawConnection().write { try $0.execute(sql: "DROP TRIGGER \(name)") }
    },
    TamperingKind("a trigger of the journal is made harmless", []) { bench in
      try bench.folder.rawConnection().write { db in
        try db.execute(
          sql: """
            DROP TRIGGER journal_event_stays;
            CREATE TRIGGER journal_event_stays BEFORE DELETE ON journal_event BEGIN SELECT 1; END
            """)
      }
    },
    TamperingKind("an index is taken out", []) { bench in
      try bench.folder.tamper(
        "DROP INDEX \(bench.some(["journal_event_by_entry", "order_write_by_order", "page_by_age"]))")
    },
    TamperingKind("a view takes the place of a table", []) { bench in
      let table = try bench.some(["order_lock", "last_look", "status_count"])
      try bench.folder.tamper("ALTER TABLE \(table) RENAME TO spy; CREATE VIEW \(table) AS SELECT * FROM spy")
    },
  ]
}
