import Commerce
import Desk

/// The customers of the local copy: a window of the rows that were found, in the order of their trade names.
public struct Customers: Component {
  public internal(set) var query = CustomerQuery()
  /// How many the query finds; `nil` until the local copy has answered.
  public internal(set) var total: Int?
  /// How many customers of the whole local copy are due; `nil` until the local copy has answered.
  public internal(set) var unsent: Int?
  /// The line of the first loaded row.
  public internal(set) var offset = 0
  public internal(set) var rows: [SyncedRecord<Customer>] = []
  /// The line under the cursor, counted over all that were found.
  public internal(set) var line = 0
  /// The customer under the cursor; rows may move, the cursor stays on its customer.
  public internal(set) var cursor: DocumentNumber?
  /// The first visible line.
  public internal(set) var top = 0
  public internal(set) var loading: Load?
  public internal(set) var marks = CustomerMarks()
  /// Customers that a write is under way for, by its token.
  var beingSent: [LoadToken: Set<DocumentNumber>] = [:]
  /// What reads something before a dialog can be opened with it.
  var opening: LoadToken?
  var duplicateSearch: LoadToken?
  var duplicatesAskedAt: Timestamp?

  /// Rows that are loaded at a time, and how many of them lie before the first visible one.
  static let windowSize = 300
  static let windowLead = 100

  public struct Load: Sendable, Equatable {
    public enum Purpose: Sendable, Equatable {
      /// The list from its beginning.
      case begin
      /// More rows of the same list.
      case window
      /// The same rows anew, with the cursor on its customer.
      case refresh
    }

    public var token: LoadToken
    public var offset: Int
    public var purpose: Purpose
    /// Whether what is unsent is counted, too.
    public var withUnsent: Bool
  }

  /// The row of a line, if it is loaded.
  public func row(at line: Int) -> SyncedRecord<Customer>? {
    rows.indices.contains(line - offset) ? rows[line - offset] : nil
  }

  public var current: SyncedRecord<Customer>? { row(at: line) }

  /// Takes over what was loaded; the cursor stays on its customer where the same rows were read anew.
  mutating func show(_ window: CustomerWindow, of load: Load) {
    total = window.total
    if let unsent = window.unsent { self.unsent = unsent }
    offset = load.offset
    rows = window.rows
    switch load.purpose {
    case .begin: (line, top) = (0, 0)
    case .refresh:
      if let index = rows.firstIndex(where: { $0.value.document == cursor }) { line = load.offset + index }
    case .window: break
    }
  }

  /// A load was given up.
  mutating func forget(_ token: LoadToken) {
    if loading?.token == token { loading = nil }
    if opening == token { opening = nil }
    if duplicateSearch == token { duplicateSearch = nil }
  }

  func isBeingSent(_ document: DocumentNumber) -> Bool { beingSent.values.contains { $0.contains(document) } }
}

/// Marked customers. Bound to their documents: they outlive windows and searches.
public struct CustomerMarks: Sendable, Equatable {
  /// In the order in which they were marked.
  public private(set) var documents: [DocumentNumber] = []
  private var known: Set<DocumentNumber> = []

  public var count: Int { documents.count }
  public var isEmpty: Bool { documents.isEmpty }

  public func contains(_ document: DocumentNumber) -> Bool { known.contains(document) }

  mutating func insert(_ document: DocumentNumber) {
    if known.insert(document).inserted { documents.append(document) }
  }

  mutating func remove(_ document: DocumentNumber) {
    if known.remove(document) != nil { documents.removeAll { $0 == document } }
  }

  mutating func remove(_ gone: Set<DocumentNumber>) {
    known.subtract(gone)
    documents.removeAll { gone.contains($0) }
  }

  mutating func toggle(_ document: DocumentNumber) {
    if contains(document) { remove(document) } else { insert(document) }
  }

  mutating func removeAll() {
    self = CustomerMarks()
  }
}
