import Commerce
import GRDB

/// How the local copy stores records of one kind.
struct SyncedTable<Value: SyncedValue>: Sendable {
  let name: String
  /// The column that identifies a record.
  let key: String
  let keyType: String
  /// The columns filled from the record itself, except `content`. Columns that usually change together form a group.
  let groups: [[String]]
  /// The value under the key that its record already has, in the table or among gathered records.
  var placed: @Sendable (Value, Database) throws -> Value = { value, _ in value }
  /// The values of the key and of those columns.
  let values: @Sendable (Value, SearchText) throws -> [(any DatabaseValueConvertible)?]

  private var columns: [String] { groups.flatMap(\.self) }

  /// The temporary table for gathering. Of records with the same key, the last one wins.
  var creation: String {
    "CREATE TEMP TABLE gathered (\((["\(key) \(keyType) PRIMARY KEY"] + columns).joined(separator: ", ")), content, before)"
  }

  var gathering: String {
    let marks = Array(repeating: "?", count: columns.count + 3).joined(separator: ", ")
    return "INSERT OR REPLACE INTO gathered VALUES (\(marks))"
  }

  func arguments(for edit: Edit<Value>, text: SearchText) throws -> StatementArguments {
    StatementArguments(try values(edit.after, text) + [try edit.after.content, try edit.before?.content])
  }

  /// The contents before and after the gathered edits whose base has changed since, with the current content.
  var overtaken: String {
    """
    SELECT gathered.before, gathered.content, kept.content
    FROM gathered CROSS JOIN main.\(name) AS kept ON kept.\(key) = gathered.\(key)
    WHERE gathered.before IS NOT NULL AND kept.content IS NOT gathered.before
    """
  }

  func count(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM main.\(name)") ?? 0
  }

  /// The statements that move in new and changed records, dated `:time`. The last one changes one row for each of them.
  ///
  /// SQLite rewrites the index of each assigned column, even if the value is equal. So only changed columns are assigned, which
  /// cuts the time for a file of new prices to a fifth.
  var moves: [String] {
    let differing = groups.map { group in
      let (kept, gathered) = (Self.list(group, of: "kept"), Self.list(group, of: "gathered"))
      return insertion(
        from: """
          gathered CROSS JOIN main.\(name) AS kept ON kept.\(key) = gathered.\(key)
          WHERE (\(kept)) IS NOT (\(gathered)) ORDER BY kept.id
          """, replacing: group)
    }
    return raises + differing + [
      insertion(
        from: """
          gathered LEFT JOIN main.\(name) AS kept ON kept.\(key) = gathered.\(key)
          WHERE kept.content IS NOT gathered.content ORDER BY kept.id IS NULL, kept.id, gathered.\(key)
          """, replacing: ["content", "state", "reason", "changed_at"]) + ", revision = revision + 1"
    ]
  }

  /// Records which prices rise.
  private var raises: [String] {
    guard columns.contains("price") else { return [] }
    return [
      """
      UPDATE main.\(name) SET raised_at = :time WHERE \(key) IN (
        SELECT kept.\(key) FROM gathered CROSS JOIN main.\(name) AS kept ON kept.\(key) = gathered.\(key)
        WHERE gathered.price > kept.price)
      """
    ]
  }

  /// Writes rows in the order of their ids, new ones last: a full-text index starts a new segment for each step back.
  private func insertion(from source: String, replacing replaced: [String]) -> String {
    let fields = [key] + columns + ["content"]
    let changes = replaced.map { "\($0) = \($0 == "state" ? Self.changedState : "excluded.\($0)")" }
    return """
      INSERT INTO main.\(name) (\(fields.joined(separator: ", ")), revision, state, reason, changed_at)
      SELECT \(Self.list(fields, of: "gathered")), 1, \(StoredState.neverSent.rawValue), '', :time FROM \(source)
      ON CONFLICT (\(key)) DO UPDATE SET \(changes.joined(separator: ", "))
      """
  }

  private static var changedState: String {
    """
    CASE WHEN accepted_at IS NULL AND state <> \(StoredState.sending.rawValue) THEN \(StoredState.neverSent.rawValue)
      ELSE \(StoredState.changed.rawValue) END
    """
  }

  private static func list(_ columns: [String], of table: String) -> String {
    columns.map { "\(table).\($0)" }.joined(separator: ", ")
  }
}

extension SyncedTable<Product> {
  static let products = SyncedTable(
    name: "product", key: "id", keyType: "INTEGER",
    groups: [["name", "brand", "category", "code"], ["price"], ["stock"], ["stock_at"]],
    placed: { product, db in
      let finding = "SELECT 1 FROM main.product WHERE id = ?1 UNION ALL SELECT 1 FROM temp.gathered WHERE id = ?1"
      let forms = product.ean.forms
      let statement = try db.cachedStatement(sql: finding)
      let kept = try forms.first { try Bool.fetchOne(statement, arguments: [ProductKey.id(of: $0)]) != nil }
      guard let kept, kept.digits != product.ean.digits else { return product }
      var product = product
      product.ean = kept
      return product
    }
  ) { product, text in
    [
      ProductKey.id(of: product.ean), try text.folded(product.name), try text.folded(product.brand),
      try text.folded(product.category), try text.folded(product.internalCode), product.price.tenThousandths,
      product.stock.thousandths, product.stockAt?.milliseconds,
    ]
  }
}

extension SyncedTable<Customer> {
  static let customers = SyncedTable(
    name: "customer", key: "document", keyType: "TEXT",
    groups: [["trade_name", "company", "city", "email"], ["is_blocked"]]
  ) { customer, text in
    [
      customer.document.text, try text.folded(customer.tradeName), try text.folded(customer.company),
      try text.folded(customer.delivery.city), customer.email.lowercased(), customer.terms.isBlocked,
    ]
  }
}
