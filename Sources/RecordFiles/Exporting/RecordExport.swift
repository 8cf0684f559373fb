import Commerce

/// Writes records so that importing the file gives the same values.
///
/// What is empty is there as an empty cell in CSV, and left out in JSON.
///
/// The CSV has `;`, a byte-order mark, a decimal comma and the columns of ``RecordKind/columnNames``; the JSON is the API's own
/// (`{"products": [ … ]}`, `{"customer": [ … ]}`), one record a line. The text comes in pieces, so that a catalog need not be
/// in memory whole: ``beginning``, ``text(of:)`` as often as there are parts, ``end``.
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

  /// The next records' text.
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
