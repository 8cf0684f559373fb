import GRDB

extension Schema {
  /// The tables, indexes, views and triggers of a file that are not the program's, were changed, or are missing.
  static func differences(in db: Database) throws -> [String] {
    let own = try DatabaseQueue()
    try migrator.migrate(own)
    let expected = try own.read(objects)
    let found = try objects(in: db)
    return Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.map(\.name).sorted()
  }

  private struct Object: Hashable {
    var kind: String
    var name: String
  }

  private static func objects(in db: Database) throws -> [Object: String] {
    // SQLite reserves names that begin with this prefix.
    let rows = try Row.fetchAll(
      db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'")
    var objects: [Object: String] = [:]
    for row in rows {
      let (name, sql): (String, String?) = try (row.read(1), row.readIfPresent(3))
      // The migrator's table and those of full-text indexes vary with the version that created them.
      let isOthers = name.hasPrefix("grdb_") || sql?.hasPrefix("CREATE TABLE '") == true
      objects[Object(kind: try row.read(0), name: name)] = try row.read(2) + "\n" + (isOthers ? "" : sql ?? "")
    }
    return objects
  }
}
