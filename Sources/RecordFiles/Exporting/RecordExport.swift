import Commerce

/// Writes records so that importing the file gives the same values.
///
/// Empty values are empty cells in CSV and omitted in JSON.
///
/// The CSV has `;`, a byte-order mark, a decimal comma and the columns of ``RecordKind/columnNames``. The JSON has the API's own
/// form (`{"products": [ … ]}`, `{"customer": [ … ]}`), one record a line. The text comes in pieces, so that a catalog need not
/// fit in memory: ``beginning``, ``text(of:)`` for each part, ``end``.
public struct RecordExport<Record: Revisable>: Sendable {
  public enum Format: Hashable, Sendable, CaseIterable {
    case csv, json
  }

  private let kind: RecordKind<Record>
  private let format: Format
  private var isFirst = true

  public init(_ kind: RecordKind<Record>, as format: Format) {
    self.kind = kind
    self.format = format
  }

  public var beginning: String {
    switch format {
    case .csv: CSVTable(header: kind.columnNames).text
    case .json: "{\"\(kind.container)\":["
    }
  }

  /// The text of the next records.
  public mutating func text(of records: [Record]) -> String {
    switch format {
    case .csv:
      var table = CSVTable()
      for record in records { table.append(kind.cells(record)) }
      return table.text
    case .json:
      var text = ""
      for record in records {
        text += isFirst ? "\n" : ",\n"
        text += kind.json(record).compactText
        isFirst = false
      }
      return text
    }
  }

  public var end: String {
    switch format {
    case .csv: ""
    case .json: "\n]}\n"
    }
  }
}
