import Commerce
import WireTree

/// A kind of record in files: ``products`` or ``customers``.
public struct RecordKind<Record: Revisable>: Sendable {
  let columns: [ColumnSpecification]
  /// Folded names that belong to a sync rather than to a record; silently ignored.
  let ignored: Set<String>
  /// The API document's name for a list of these records.
  let container: String
  /// All names of such a list in JSON, folded.
  let containers: Set<String>
  /// Set if a document number may be a key in JSON.
  let documentKey: DocumentKey?
  /// Reads a record; columns that the file lacks come from the stored record with the same id. Faults are added to the fields,
  /// and then there is no record.
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

  /// The columns' names in the order of an export: the API document's, or in its style.
  public var columnNames: [String] { columns.map(\.name) }
}

extension UInt128 {
  /// Packs a code or document of at most 15 ASCII characters into one number; different texts give different numbers.
  init(packing text: String) {
    self = text.utf8.prefix(15).reduce(1) { $0 << 8 | UInt128($1) }
  }
}
