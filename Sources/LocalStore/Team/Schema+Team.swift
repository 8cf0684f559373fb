/// Notes, claims and what each operator has seen, since version 5.
///
/// `order_key` is an ``OrderKey``. `numbers` of a note holds the numbers with separators, each as one word; `remarks` of an order
/// holds its notes with them, for the search. `order_write` finds the journal's entries on an order without decoding them; it is
/// derived from them.
extension Schema {
  static let team = """
    CREATE TABLE order_note (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      order_key INTEGER NOT NULL,
      number TEXT NOT NULL,
      author TEXT NOT NULL,
      at INTEGER NOT NULL,
      text TEXT NOT NULL,
      numbers TEXT NOT NULL
    ) STRICT;
    CREATE INDEX order_note_by_order ON order_note (order_key, id);
    CREATE INDEX order_note_by_time ON order_note (at);
    ALTER TABLE known_order ADD COLUMN remarks TEXT NOT NULL DEFAULT '';
    CREATE TRIGGER order_note_begins AFTER INSERT ON order_note BEGIN
      UPDATE known_order SET remarks = \(remarks("NEW.order_key")) WHERE id = NEW.order_key;
    END;
    CREATE TRIGGER order_note_ends AFTER DELETE ON order_note BEGIN
      UPDATE known_order SET remarks = \(remarks("OLD.order_key")) WHERE id = OLD.order_key;
    END;
    CREATE TABLE order_claim (
      order_key INTEGER NOT NULL,
      lease INTEGER NOT NULL,
      number TEXT NOT NULL,
      operator TEXT NOT NULL,
      since INTEGER NOT NULL,
      PRIMARY KEY (order_key, lease)
    ) STRICT;
    CREATE TABLE order_write (
      entry_id INTEGER PRIMARY KEY,
      order_key INTEGER NOT NULL,
      operator TEXT NOT NULL,
      to_status TEXT,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX order_write_by_order ON order_write (order_key, entry_id);
    CREATE TABLE last_look (
      operator TEXT PRIMARY KEY NOT NULL,
      at INTEGER NOT NULL,
      before INTEGER NOT NULL,
      began INTEGER NOT NULL
    ) STRICT;
    ALTER TABLE draft RENAME TO former_draft;
    CREATE TABLE draft (
      order_id TEXT NOT NULL,
      owner TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (order_id, owner)
    ) STRICT;
    INSERT INTO draft SELECT order_id, owner, changed_at, content FROM former_draft;
    DROP TABLE former_draft;

    """

  /// The notes on an order as one text.
  static func remarks(_ key: String) -> String {
    "(SELECT coalesce(group_concat(text || ' ' || numbers, ' '), '') FROM order_note WHERE order_key = \(key))"
  }
}
