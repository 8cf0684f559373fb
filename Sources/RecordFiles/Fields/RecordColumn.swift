/// A column of a kind of record; its raw value is its index in ``RecordKind/columns``. The first one identifies records and must
/// be in every file.
protocol RecordColumn: CaseIterable, RawRepresentable<Int>, Sendable {
  /// The API document's name and the key in JSON. Columns that the API lacks are named in its style.
  var name: String { get }
  /// Other names in use, compared by ``HeaderName``.
  var aliases: [String] { get }
}

/// A column, independent of the kind of record.
struct ColumnSpecification: Sendable {
  let name: String
  /// All names, folded.
  let names: [String]

  init(_ column: some RecordColumn) {
    name = column.name
    names = ([column.name] + column.aliases).map(HeaderName.fold)
  }
}
