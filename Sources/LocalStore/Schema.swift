import GRDB

/// The tables of the store, and the migrations of older ones.
enum Schema {
  /// Stored in the file's `user_version`, so that one read tells whether a store is up to date.
  static let version = 8
  /// "Balc" in the file's header: tells our files from other programs'.
  static let applicationID: Int32 = 0x4261_6C63

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: account + cache + drafts + journal + appendOnly)
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { db in
      try db.execute(sql: records + "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3") { db in
      try db.execute(sql: staging + "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4") { db in
      try db.execute(sql: orders + "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5") { db in
      try db.execute(sql: team + orderWords)
    }
    migrator.registerMigration("rows of 5") { db in
      try LocalStore.listOrderWrites(in: db)
      try LocalStore.indexCache(in: db)
      try db.execute(sql: "PRAGMA user_version = 5")
    }
    migrator.registerMigration("6") { db in
      try db.execute(sql: writing)
      try OpenWriteRow.list(in: db)
      try db.execute(sql: "DROP TABLE in_flight; PRAGMA user_version = 6")
    }
    // Earlier programs cannot read acts, and do not know the anchor and the refused log-in.
    migrator.registerMigration("7") { db in
      try db.execute(sql: logIn)
      try LocalStore.joinNumbers(in: db)
      try db.execute(sql: "PRAGMA user_version = 7")
    }
    migrator.registerMigration("8") { db in
      try db.execute(sql: corrections + "PRAGMA user_version = 8")
    }
    return migrator
  }

  /// `key_check` identifies the key file that the journal was begun with.
  private static let account = """
    CREATE TABLE meta (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      origin TEXT NOT NULL,
      user TEXT NOT NULL,
      key_check BLOB NOT NULL
    ) STRICT;
    """

  /// Times are milliseconds since 1970; `content` is the value as JSON.
  private static let cache = """
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
    """

  private static let drafts = """
    CREATE TABLE draft (
      order_id TEXT PRIMARY KEY NOT NULL,
      owner TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    """

  /// All personal data of the journal is in `payload`; `digest` is its SHA-256, which the chain covers.
  ///
  /// `in_flight` was the list of entries being sent; since version 6 that is `open_write`.
  private static let journal = """
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
    """

  /// A guard against the program's own bugs; the chain guards against others.
  private static let appendOnly = """
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
