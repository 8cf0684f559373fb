/// The index of all orders seen, since version 4.
///
/// `id` is an ``OrderKey``: larger ids are newer, and the full-text index returns matches in that order. `details`,
/// `detail_numbers` and `detail_parts` come from details only; the last two are NULL until one was read. `…_parts` holds the
/// ``NumberParts`` of the digits beside it.
///
/// A trigger fills `order_move`: the old status, the new one, and the two readings between which it changed.
extension Schema {
  static let orders = """
    CREATE TABLE known_order (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      status TEXT NOT NULL,
      placed_at INTEGER,
      first_name TEXT NOT NULL,
      last_name TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      total INTEGER,
      first_seen_at INTEGER NOT NULL,
      seen_at INTEGER NOT NULL,
      phone_numbers TEXT NOT NULL,
      phone_parts TEXT NOT NULL,
      details TEXT,
      detail_numbers TEXT,
      detail_parts TEXT
    ) STRICT;
    CREATE INDEX known_order_by_placed_at ON known_order (placed_at);
    CREATE INDEX known_order_by_status ON known_order (status);
    CREATE INDEX known_order_by_email ON known_order (email) WHERE email <> '';
    CREATE INDEX known_order_by_phone ON known_order (phone_numbers) WHERE phone_numbers <> '';
    CREATE TABLE order_move (
      order_key INTEGER NOT NULL,
      from_status TEXT NOT NULL,
      to_status TEXT NOT NULL,
      after INTEGER NOT NULL,
      seen_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX order_move_by_order ON order_move (order_key, seen_at);
    CREATE INDEX order_move_by_time ON order_move (seen_at);
    CREATE TRIGGER order_moves AFTER UPDATE OF status ON known_order WHEN OLD.status <> NEW.status BEGIN
      INSERT INTO order_move (order_key, from_status, to_status, after, seen_at)
      VALUES (NEW.id, OLD.status, NEW.status, OLD.seen_at, NEW.seen_at);
    END;
    CREATE TABLE sweep_mark (
      status TEXT PRIMARY KEY NOT NULL,
      next_page INTEGER,
      tolerated INTEGER NOT NULL,
      excess INTEGER NOT NULL
    ) STRICT;
    """

  /// The former totals of orders and the readings between which they changed, since version 8; a trigger fills it.
  static let corrections = """
    CREATE TABLE order_correction (
      order_key INTEGER NOT NULL,
      from_total INTEGER NOT NULL,
      after INTEGER NOT NULL,
      seen_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX order_correction_by_order ON order_correction (order_key);
    CREATE INDEX order_correction_by_time ON order_correction (seen_at);
    CREATE TRIGGER order_corrections AFTER UPDATE OF total ON known_order WHEN OLD.total <> NEW.total BEGIN
      INSERT INTO order_correction (order_key, from_total, after, seen_at)
      VALUES (NEW.id, OLD.total, OLD.seen_at, NEW.seen_at);
    END;
    CREATE TRIGGER order_corrections_end AFTER DELETE ON known_order BEGIN
      DELETE FROM order_correction WHERE order_key = OLD.id;
    END;

    """

  /// The words of the index; since version 5 including the team's notes.
  static let orderWords = """
    DROP TABLE IF EXISTS order_words_list;
    DROP TABLE IF EXISTS order_words;
    DROP TRIGGER IF EXISTS order_words_begin;
    DROP TRIGGER IF EXISTS order_words_end;
    DROP TRIGGER IF EXISTS order_words_change;
    CREATE VIRTUAL TABLE order_words USING fts5 (
      \(words), content = 'known_order', content_rowid = 'id', detail = none, columnsize = 0,
      prefix = '1 2 3 4 5 6 7 8', tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE order_words_list USING fts5vocab ('order_words', 'instance');
    CREATE TRIGGER order_words_begin AFTER INSERT ON known_order BEGIN
      INSERT INTO order_words (rowid, \(words)) VALUES (NEW.id, \(new));
    END;
    CREATE TRIGGER order_words_end AFTER DELETE ON known_order BEGIN
      INSERT INTO order_words (order_words, rowid, \(words)) VALUES ('delete', OLD.id, \(old));
      DELETE FROM order_move WHERE order_key = OLD.id;
    END;
    CREATE TRIGGER order_words_change AFTER UPDATE OF \(words) ON known_order WHEN (\(old)) IS NOT (\(new)) BEGIN
      INSERT INTO order_words (order_words, rowid, \(words)) VALUES ('delete', OLD.id, \(old));
      INSERT INTO order_words (rowid, \(words)) VALUES (NEW.id, \(new));
    END;
    INSERT INTO order_words (order_words) VALUES ('rebuild');
    """

  private static let wordColumns = [
    "number", "first_name", "last_name", "email", "phone_parts", "details", "detail_parts", "remarks",
  ]
  private static let words = wordColumns.joined(separator: ", ")
  private static let old = wordColumns.map { "OLD.\($0)" }.joined(separator: ", ")
  private static let new = wordColumns.map { "NEW.\($0)" }.joined(separator: ", ")
}
