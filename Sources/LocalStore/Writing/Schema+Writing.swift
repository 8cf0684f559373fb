/// The open writes, and the locks on orders being written, since version 6.
///
/// Neither is part of the journal. `lease` is that of the process at work, or 0. `due_at` is when the platform is asked next, in
/// milliseconds since 1970, or NULL. A row of `order_lock` names the holder of a byte of the lock file; it has no meaning while
/// the byte is not locked.
///
/// Consoles of earlier versions cannot write any more: they know no locks, and their list of open writes no longer exists.
extension Schema {
  /// The refusal of the log-in that stops all processes of the account, since version 7: at most one row.
  static let logIn = """
    CREATE TABLE refused_log_in (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      at INTEGER NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;

    """

  static let writing = """
    CREATE TABLE open_write (
      entry_id INTEGER PRIMARY KEY REFERENCES journal_entry (id),
      lease INTEGER NOT NULL,
      due_at INTEGER,
      looks INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE order_lock (
      subject TEXT PRIMARY KEY NOT NULL,
      lease INTEGER NOT NULL,
      operator TEXT NOT NULL,
      process INTEGER NOT NULL,
      since INTEGER NOT NULL
    ) STRICT;

    """
}
