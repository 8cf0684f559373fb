import Commerce
import ConsoleKit
import Desk
import Texts

/// The catalog of the local copy: a window on the products found, the marks, and what is staged.
public struct Catalog: Component {
  public internal(set) var query = ProductQuery()
  /// The products found. Their number is unknown until they are counted.
  public internal(set) var list = WindowedList<SyncedRecord<Product>>()
  /// How many products of the whole local copy a push would take along.
  public internal(set) var unsent: Int?
  public internal(set) var loading: Load?
  var counting: LoadToken?
  /// The product the cursor was put on: it stays there when the local copy is read again.
  var anchor: GTIN?
  public internal(set) var hiddenColumns: Set<CatalogColumn> = []
  public internal(set) var marks = Marks<GTIN>(limit: markLimit)
  public internal(set) var staged = StagedProducts()
  /// What was staged before an undo.
  var stagedBeforeUndo: [StagedProduct] = []
  /// What stands in the fields of a new product that is half filled in; the next form continues it.
  var unfinished = NewProductForm()
  /// What the store has been given of it.
  private var keptForm = NewProductForm()
  /// The push that is under way.
  public internal(set) var push: LoadToken?

  /// Marked products can be changed together, and are held in memory for that.
  static let markLimit = 10_000

  public struct Load: Sendable, Equatable {
    public var token: LoadToken
    /// The lines that are read.
    public var range: Range<Int>
    /// Whether the cursor is to be found again, because what lies around it may have moved.
    public var isRefresh: Bool
  }

  /// - Parameter columns: those that are shown; `nil` for all of them.
  public init(columns: [CatalogColumn]? = nil) {
    if let columns { hiddenColumns = Set(CatalogColumn.optional).subtracting(columns) }
  }

  /// The product under the cursor.
  public var current: SyncedRecord<Product>? { list.current }

  /// The columns to draw if there is room.
  var columns: [CatalogColumn] { CatalogColumn.allCases.filter { !hiddenColumns.contains($0) } }

  /// Whether so many are found that the local copy lists them in the order of their codes, whatever they are sorted by.
  var isTooLongToSort: Bool {
    !query.text.isEmpty && query.sort != .ean && (list.total ?? 0) > ProductQuery.sortLimit
  }

  /// A load was given up.
  mutating func forget(_ token: LoadToken) {
    if loading?.token == token { loading = nil }
    if counting == token { counting = nil }
  }

  /// Takes over the form that was kept before the program was started, under what has been typed since.
  mutating func restore(_ stored: NewProductForm) {
    if keptForm.isEmpty { keptForm = stored }
    unfinished = NewProductForm(texts: stored.texts.merging(unfinished.texts) { $1 })
  }

  /// The form of a new product if it has changed since this was last asked.
  mutating func takeUnkeptForm() -> NewProductForm? {
    guard unfinished != keptForm else { return nil }
    keptForm = unfinished
    return unfinished
  }
}

extension SyncedRecord {
  /// The local copy counts its revisions from 1.
  var isStored: Bool { revision > 0 }
}

extension Range<Int> {
  /// Whether another range lies in it.
  func contains(_ other: Range<Int>) -> Bool {
    other.isEmpty || lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension SendState {
  var isRefused: Bool { if case .refused = self { true } else { false } }
}
