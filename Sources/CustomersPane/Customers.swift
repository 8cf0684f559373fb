import Commerce
import ConsoleKit
import Desk

/// The customers of the local copy: a window on those that were found, in the order of their trade names.
public struct Customers: Component {
  public internal(set) var query = CustomerQuery()
  /// The customers found.
  public internal(set) var list = WindowedList<SyncedRecord<Customer>>()
  /// How many customers of the whole local copy are due; `nil` until the local copy has answered.
  public internal(set) var unsent: Int?
  /// The customer under the cursor; rows may move, the cursor stays on its customer.
  public internal(set) var cursor: DocumentNumber?
  public internal(set) var loading: Load?
  public internal(set) var marks = Marks<DocumentNumber>()
  /// Customers that a write is under way for, by its token.
  var beingSent: [LoadToken: Set<DocumentNumber>] = [:]
  /// What reads something before a dialog can be opened with it.
  var opening: LoadToken?
  var duplicateSearch: LoadToken?
  var duplicatesAskedAt: Timestamp?

  public init() {}

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

  public var current: SyncedRecord<Customer>? { list.current }

  /// Takes over what was loaded; the cursor stays on its customer where the same rows were read again.
  mutating func show(_ window: CustomerWindow, of load: Load) {
    list.total = window.total
    if let unsent = window.unsent { self.unsent = unsent }
    list.take(window.rows, from: load.offset)
    switch load.purpose {
    case .begin: list.goToTop()
    case .refresh:
      if let index = list.rows.firstIndex(where: { $0.value.document == cursor }) { list.line = load.offset + index }
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
