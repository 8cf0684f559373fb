import Commerce
import GRDB

extension LocalStore {
  /// Merges orders that earlier versions stored twice, with and without leading zeros. The newer reading and the later draft win;
  /// moves, notes, claims and the list of writes move to the one key.
  ///
  /// Those versions stored a number with leading zeros under a negative key.
  static func joinNumbers(in db: Database) throws {
    db.add(function: orderKey)
    try db.execute(
      sql: """
        UPDATE order_note SET order_key = key_of_order(number) WHERE order_key < 0;
        UPDATE OR REPLACE order_claim SET order_key = key_of_order(number) WHERE order_key < 0;
        DELETE FROM order_write WHERE order_key < 0;

        """ + joining("order_detail", by: "id", "read_at", rest: "content")
          + joining("draft", by: "order_id", "changed_at", rest: "owner, content"))
    try listOrderWrites(in: db)
    let isJoined = "id < 0 AND \(hasZeros("number"))"
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM known_order WHERE \(isJoined))") == true else {
      return
    }
    // The moves of a removed row stay; the words are rebuilt at the end.
    try db.execute(
      sql: """
        DROP TRIGGER order_words_end;
        CREATE TABLE joined AS SELECT *, key_of_order(number) AS key FROM known_order WHERE \(isJoined);
        UPDATE order_move SET order_key = (SELECT key FROM joined WHERE id = order_key)
          WHERE order_key IN (SELECT id FROM joined);
        INSERT INTO joined SELECT *, id FROM known_order WHERE id IN (SELECT key FROM joined);
        DELETE FROM known_order WHERE id IN (SELECT id FROM joined);
        UPDATE joined SET id = key, first_seen_at = (SELECT min(first_seen_at) FROM joined AS same WHERE same.key = joined.key);
        INSERT INTO known_order (\(kept), remarks)
          SELECT \(kept), \(Schema.remarks("joined.id")) FROM joined WHERE true ORDER BY seen_at \(unlessLaterIsThere);
        DROP TABLE joined;
        """ + Schema.orderWords)
  }

  /// Moves the rows of a table keyed by the order number's text to the number without zeros; the latest wins.
  private static func joining(_ table: String, by number: String, _ time: String, rest: String) -> String {
    """
    INSERT INTO \(table) (\(number), \(time), \(rest))
      SELECT coalesce(nullif(ltrim(\(number), '0'), ''), '0'), \(time), \(rest) FROM \(table) WHERE \(hasZeros(number)) ORDER BY \(time)
      ON CONFLICT DO UPDATE SET \(time) = excluded.\(time), content = excluded.content WHERE excluded.\(time) >= \(time);
    DELETE FROM \(table) WHERE \(hasZeros(number));

    """
  }

  private static func hasZeros(_ number: String) -> String {
    "\(number) GLOB '0[0-9]*' AND \(number) NOT GLOB '*[^0-9]*'"
  }

  private static let orderKey = DatabaseFunction("key_of_order", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map { OrderKey.id(of: OrderID(rawValue: $0)) }
  }
}
