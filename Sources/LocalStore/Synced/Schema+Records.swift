/// The tables of the local copy of products and customers, since version 2.
///
/// Texts are folded by ``SearchText``, for search and sorting only. `content` is the record as JSON with sorted keys, equal for
/// equal records. It is the last column, so that sorting a page does not read it.
///
/// `state` is a ``StoredState``; numbers below 3 are due. Triggers update the full-text indexes, so a record with unchanged words
/// costs them nothing. The indexes store neither columns nor positions, which the search does not need.
extension Schema {
  static let records = products + customers

  /// Added in version 3: when a price last rose, what operators have staged (`content` is an edit as JSON), and unfinished forms.
  static let staging = """
    ALTER TABLE product ADD COLUMN raised_at INTEGER;
    CREATE TABLE product_draft (
      owner TEXT NOT NULL,
      id INTEGER NOT NULL,
      staged_at INTEGER NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (owner, id)
    ) STRICT;
    CREATE TABLE product_form (
      owner TEXT PRIMARY KEY NOT NULL,
      changed_at INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    """

  /// The id of a product is a ``ProductKey``: ids have the order of the codes. So the code needs no index, and the full-text
  /// index returns matches in that order.
  private static let products = """
    CREATE TABLE product (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      brand TEXT NOT NULL,
      category TEXT NOT NULL,
      code TEXT NOT NULL,
      price INTEGER NOT NULL,
      stock INTEGER NOT NULL,
      stock_at INTEGER,
      revision INTEGER NOT NULL,
      state INTEGER NOT NULL,
      reason TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      accepted_at INTEGER,
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX product_by_name ON product (name);
    CREATE INDEX product_by_brand ON product (brand);
    CREATE INDEX product_by_category ON product (category);
    CREATE INDEX product_by_price ON product (price);
    CREATE INDEX product_by_stock ON product (stock);
    CREATE INDEX product_by_stock_at ON product (stock_at);
    CREATE INDEX product_by_changed_at ON product (changed_at);
    CREATE INDEX product_due ON product (id) WHERE state < 3;
    CREATE INDEX product_refused ON product (id) WHERE state = 4;
    CREATE VIRTUAL TABLE product_words USING fts5 (
      name, brand, category, code, content = 'product', content_rowid = 'id', detail = none, columnsize = 0,
      prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE product_words_list USING fts5vocab ('product_words', 'instance');
    CREATE TRIGGER product_words_begin AFTER INSERT ON product BEGIN
      INSERT INTO product_words (rowid, name, brand, category, code)
      VALUES (NEW.id, NEW.name, NEW.brand, NEW.category, NEW.code);
    END;
    CREATE TRIGGER product_words_change AFTER UPDATE OF name, brand, category, code ON product
    WHEN (OLD.name, OLD.brand, OLD.category, OLD.code) IS NOT (NEW.name, NEW.brand, NEW.category, NEW.code) BEGIN
      INSERT INTO product_words (product_words, rowid, name, brand, category, code)
      VALUES ('delete', OLD.id, OLD.name, OLD.brand, OLD.category, OLD.code);
      INSERT INTO product_words (rowid, name, brand, category, code)
      VALUES (NEW.id, NEW.name, NEW.brand, NEW.category, NEW.code);
    END;
    """

  /// `email` is in lower case but otherwise unchanged: it is also compared as a whole.
  private static let customers = """
    CREATE TABLE customer (
      id INTEGER PRIMARY KEY,
      document TEXT NOT NULL UNIQUE,
      trade_name TEXT NOT NULL,
      company TEXT NOT NULL,
      city TEXT NOT NULL,
      email TEXT NOT NULL,
      is_blocked INTEGER,
      revision INTEGER NOT NULL,
      state INTEGER NOT NULL,
      reason TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      accepted_at INTEGER,
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX customer_by_name ON customer (trade_name, document);
    CREATE INDEX customer_by_email ON customer (email) WHERE email <> '';
    CREATE INDEX customer_due ON customer (document) WHERE state < 3;
    CREATE INDEX customer_due_by_name ON customer (trade_name, document) WHERE state < 3;
    CREATE INDEX customer_blocked ON customer (trade_name, document) WHERE is_blocked = 1;
    CREATE VIRTUAL TABLE customer_words USING fts5 (
      trade_name, company, city, email, content = 'customer', content_rowid = 'id', detail = none, columnsize = 0,
      prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE customer_words_list USING fts5vocab ('customer_words', 'instance');
    CREATE TRIGGER customer_words_begin AFTER INSERT ON customer BEGIN
      INSERT INTO customer_words (rowid, trade_name, company, city, email)
      VALUES (NEW.id, NEW.trade_name, NEW.company, NEW.city, NEW.email);
    END;
    CREATE TRIGGER customer_words_change AFTER UPDATE OF trade_name, company, city, email ON customer
    WHEN (OLD.trade_name, OLD.company, OLD.city, OLD.email) IS NOT (NEW.trade_name, NEW.company, NEW.city, NEW.email) BEGIN
      INSERT INTO customer_words (customer_words, rowid, trade_name, company, city, email)
      VALUES ('delete', OLD.id, OLD.trade_name, OLD.company, OLD.city, OLD.email);
      INSERT INTO customer_words (rowid, trade_name, company, city, email)
      VALUES (NEW.id, NEW.trade_name, NEW.company, NEW.city, NEW.email);
    END;
    CREATE TABLE customer_form (
      owner TEXT PRIMARY KEY NOT NULL,
      changed_at INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    """
}
