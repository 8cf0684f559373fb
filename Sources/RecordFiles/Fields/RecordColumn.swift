/// A column of a kind of record; its raw value is its place in ``RecordKind/columns``. The first one tells records apart: no
/// file can do without it.
protocol RecordColumn: CaseIterable, RawRepresentable<Int>, Sendable {
  /// The API document's name, which is also the key in JSON; for what the API lacks, one in its manner.
  var name: String { get }
  /// Other names people give it. Compared by ``HeaderName``.
  var aliases: [String] { get }
}

/// A column as readers of any kind of record need it.
struct ColumnSpecification: Sendable {
  let name: String
  /// All names, folded.
  let names: [String]

  init(_ column: some RecordColumn) {
    name = column.name
    names = ([column.name] + column.aliases).map(HeaderName.fold)
  }
}
