import GRDB

/// The store as the first version of the program made it. Never changed: it stands for files that are out there.
enum FirstSchema {
  static func make(in queue: DatabaseQueue) throws {
    try queue.write { db in
      try db.execute(
        sql: tables + """
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
          INSERT INTO grdb_migrations VALUES ('1');
          PRAGMA application_id = \(0x4261_6C63);
          PRAGMA user_version = 1;
          """)
    }
  }

  private static let tables = """
    CREATE TABLE meta (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      origin TEXT NOT NULL,
      user TEXT NOT NULL,
      key_check BLOB NOT NULL
    ) STRICT;
    CREATE TABLE page (
      status TEXT NOT NULL,
      number INTEGER NOT NULL,
      read_at INTEGER NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (status, number)
    ) STRICT;
    CREATE INDEX page_by_age ON page (read_at);
    CREATE TABLE order_detail (
      id TEXT PRIMARY KEY NOT NULL,
      read_at INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX order_detail_by_age ON order_detail (read_at);
    CREATE TABLE status_count (
      status TEXT PRIMARY KEY NOT NULL,
      read_at INTEGER NOT NULL,
      total INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE draft (
      order_id TEXT PRIMARY KEY NOT NULL,
      owner TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    CREATE TABLE journal_entry (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      digest BLOB NOT NULL,
      payload BLOB
    ) STRICT;
    CREATE TABLE journal_event (
      position INTEGER PRIMARY KEY,
      entry_id INTEGER NOT NULL REFERENCES journal_entry (id),
      state TEXT NOT NULL,
      at INTEGER NOT NULL,
      note TEXT NOT NULL,
      uid INTEGER NOT NULL,
      mac BLOB NOT NULL
    ) STRICT;
    CREATE INDEX journal_event_by_entry ON journal_event (entry_id, position);
    CREATE TABLE in_flight (
      entry_id INTEGER PRIMARY KEY REFERENCES journal_entry (id),
      lease INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER journal_entry_stays BEFORE DELETE ON journal_entry
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_entry_is_fixed BEFORE UPDATE OF id, digest ON journal_entry
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_payload_is_only_erased BEFORE UPDATE OF payload ON journal_entry
      WHEN NEW.payload IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_event_stays BEFORE DELETE ON journal_event
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_event_is_fixed BEFORE UPDATE ON journal_event
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

    """
}
