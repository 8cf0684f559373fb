import Commerce
import Desk
import Texts

/// The catalog of the local copy: a window on the products found, the marks, and what is staged.
public struct CatalogState: Sendable, Equatable {
  public internal(set) var query = ProductQuery()
  /// The stretch of the products that is known; the rest is in the local copy.
  public internal(set) var window: Window?
  /// How many products the query finds; `nil` until it is counted.
  public internal(set) var total: Int?
  /// How many products of the whole local copy a push would take along.
  public internal(set) var unsent: Int?
  /// The row under the cursor, counted over all products found.
  public internal(set) var cursor = 0
  public internal(set) var top = 0
  public internal(set) var loading: WindowLoad?
  public internal(set) var hiddenColumns: Set<CatalogColumn> = []
  public internal(set) var marks = ProductMarks()
  public internal(set) var staged = StagedProducts()
  /// What stands in the fields of a new product that is half filled in; the next form goes on with it.
  var unfinished = NewProductForm()
  /// What the store has been given of it.
  private var keptForm = NewProductForm()
  /// The push that is under way.
  public internal(set) var push: LoadToken?
  /// The product the cursor was put on: it stays there when the local copy is read anew.
  var anchor: GTIN?
  var counting: LoadToken?

  public struct Window: Sendable, Equatable {
    public var offset: Int
    public var rows: [SyncedRecord<Product>]

    public var range: Range<Int> { offset..<(offset + rows.count) }
  }

  public struct WindowLoad: Sendable, Equatable {
    public var token: LoadToken
    public var range: Range<Int>
    /// Whether the cursor is to be found again, because what lies around it may have moved.
    public var isRefresh: Bool
  }

  /// How many rows there are, as far as is known.
  public var count: Int { total ?? window?.range.upperBound ?? 0 }

  /// A product found; `nil` while it is not read.
  public func row(_ index: Int) -> SyncedRecord<Product>? {
    guard let window, window.range.contains(index) else { return nil }
    return window.rows[index - window.offset]
  }

  /// The product under the cursor.
  public var current: SyncedRecord<Product>? { row(cursor) }

  /// The columns to draw if there is room.
  var columns: [CatalogColumn] { CatalogColumn.allCases.filter { !hiddenColumns.contains($0) } }

  /// Whether so many are found that the local copy lists them in the order of their codes, whatever they are sorted by.
  var isTooLongToSort: Bool {
    !query.text.isEmpty && query.sort != .ean && (total ?? 0) > ProductQuery.sortLimit
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
