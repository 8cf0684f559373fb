import Commerce
import WireTree

/// A kind of record that files may hold: ``products`` or ``customers``.
public struct RecordKind<Record: Revisable>: Sendable {
  let columns: [ColumnSpecification]
  /// Folded names of what belongs to a sending rather than to a record; passed over without a word.
  let ignored: Set<String>
  /// The name under which the API document has a list of these records.
  let container: String
  /// All names under which JSON may have one, folded.
  let containers: Set<String>
  /// Set where a document number may be a key in JSON.
  let documentKey: DocumentKey?
  /// Reads a record; where the file has not all columns, the rest of it from the one that is known by the same id. What is
  /// wrong goes to the fields' faults; then there is no record.
  let read: @Sendable (inout RecordFields, (Record.ID) -> Record?) -> Edit<Record>?
  /// One row of CSV.
  let cells: @Sendable (Record) -> [CSVTable.Cell]
  let json: @Sendable (Record) -> WireValue

  init<Column: RecordColumn>(
    _ columns: Column.Type, ignored: [String] = [], container: String, aliases: [String],
    documentKey: DocumentKey? = nil,
    read: @escaping @Sendable (inout RecordFields, (Record.ID) -> Record?) -> Edit<Record>?,
    cells: @escaping @Sendable (Record) -> [CSVTable.Cell],
    json: @escaping @Sendable (Record) -> WireValue
  ) {
    self.columns = Column.allCases.map { ColumnSpecification($0) }
    self.ignored = Set(ignored.map(HeaderName.fold))
    self.container = container
    containers = Set(([container] + aliases).map(HeaderName.fold))
    self.documentKey = documentKey
    self.read = read
    self.cells = cells
    self.json = json
  }

  /// The columns' names in the order of an export: those of the API document, and in its manner what it lacks.
  public var columnNames: [String] { columns.map(\.name) }
}

extension UInt128 {
  /// A code or document of at most 15 ASCII characters as one number; different texts make different numbers.
  init(packing text: String) {
    self = text.utf8.prefix(15).reduce(1) { $0 << 8 | UInt128($1) }
  }
}
