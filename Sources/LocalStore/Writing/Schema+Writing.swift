/// The writes that are not settled and the locks on what is being written, since version 6.
///
/// Neither is part of the journal. `lease` is that of the process at work; 0 where nobody is. `due_at` is when the platform is
/// asked next, in milliseconds since 1970; it is missing where nobody asks. A row of `order_lock` says who holds a place of the
/// lock file, and means nothing while nobody holds it.
///
/// A console of an earlier version cannot write any more: it knows nothing of locks, and its list of open writes is gone.
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
