import Commerce
import ConsoleKit
import Desk

/// The order list: one page of one status.
public struct OrderList: Sendable, Equatable {
  public internal(set) var status: OrderStatus
  /// What the index knows, while that is shown in place of the page.
  public internal(set) var known: KnownOrders?
  /// How far a search reaches, as of the last one that was begun.
  public internal(set) var reach: IndexReach?
  /// The page on screen.
  public internal(set) var shown: ShownPage?
  /// The page asked for and not answered yet.
  public internal(set) var loading: PageLoad?
  /// The order under the cursor; rows may move, the cursor stays on its order.
  public internal(set) var cursor: OrderID?
  /// The first visible row.
  public internal(set) var top = 0
  /// How old counts may be and still be shown without counting again, in seconds.
  static let countsFreshSeconds: Int64 = 60
  public internal(set) var tags: [OrderID: RowTag] = [:]
  private var pageSort: RowSort?
  public internal(set) var counts: [OrderStatus: Dated<Int>] = [:]
  /// The answer the page was read from.
  public internal(set) var raw: RawAnswer = .none
  /// The neighbours of the page on screen, read ahead.
  var ahead: [Int: Dated<OrderPage>] = [:]
  /// Orders moved out of this status since the page was read: the platform's list has become shorter than what is shown.
  var movedAway: Set<OrderID> = []
  /// When the last of them left: a page read before that is cut where the list is not cut any more.
  var shortenedAt: Timestamp?

  init(status: OrderStatus) {
    self.status = status
  }

  public struct ShownPage: Sendable, Equatable {
    public var page: OrderPage
    public var readAt: Timestamp
    /// It came from the local store, and the platform has not answered yet.
    public var isFromStore: Bool
  }

  public struct PageLoad: Sendable, Equatable {
    public var token: LoadToken
    public var number: Int
    public var purpose: Purpose

    public enum Purpose: Sendable, Equatable {
      /// Show it from its top.
      case turn
      /// Show it again with the cursor where it is.
      case refresh
      /// The list has become shorter: find where the last row seen stands now, and go on right after it.
      case goOn(after: OrderID?)
    }
  }

  /// What happened to a row since the page was first shown.
  public enum RowTag: Sendable, Hashable {
    case new
    case changed
    /// It left the status that is shown.
    case moved(OrderStatus)
    case underWay(OrderStatus)
    case failed
    case notSent
    case uncertain
  }

  public struct RowSort: Sendable, Hashable {
    public var column: SortColumn
    public var descending: Bool

    func sorted(_ rows: [OrderSummary]) -> [OrderSummary] {
      let sorted = rows.sorted { left, right in
        switch column {
        case .number: left.id < right.id
        case .placedAt: (left.placedAt ?? Timestamp(seconds: 0)) < (right.placedAt ?? Timestamp(seconds: 0))
        case .customer: left.customer.fullName.lowercased() < right.customer.fullName.lowercased()
        case .total: (left.total ?? .zero) < (right.total ?? .zero)
        }
      }
      return descending ? sorted.reversed() : sorted
    }
  }

  public enum SortColumn: String, Sendable, Hashable, CaseIterable {
    case number, placedAt, customer, total
  }

  /// How the rows on screen are sorted; `nil` as they came.
  public internal(set) var sort: RowSort? {
    get { known == nil ? pageSort : known?.sort }
    set { if known == nil { pageSort = newValue } else { known?.sort = newValue } }
  }

  /// The search whose rows are shown.
  public internal(set) var search: OrderSearch? {
    get { if case .search(let search)? = known?.subject { search } else { nil } }
    set { if let newValue, search != nil { known?.subject = .search(newValue) } }
  }

  /// The news, while they are shown.
  public var news: NewsList? {
    if case .news(let news)? = known?.subject { news } else { nil }
  }

  /// The rows in the order in which they are shown.
  public var rows: [OrderSummary] {
    guard let known else { return pageRows }
    return known.sort.map { $0.sorted(known.rows) } ?? known.rows
  }

  /// Those of the page, also while other orders are shown in its place.
  private var pageRows: [OrderSummary] {
    let rows = shown?.page.rows ?? []
    return pageSort.map { $0.sorted(rows) } ?? rows
  }

  /// Puts the cursor of the page on an order, `nil` on the first; the cursor of what is shown in its place stays.
  mutating func putPageCursor(on id: OrderID? = nil) {
    let id = id ?? pageRows.first?.id
    if known == nil { cursor = id } else { known?.cursorBefore = id }
  }

  /// The rows on screen that have left the platform's list, or may be leaving it now.
  var moving: Set<OrderID> {
    let underWay = tags.compactMap { if case .underWay = $0.value { $0.key } else { nil } }
    return movedAway.union(underWay.filter { id in shown?.page.rows.contains { $0.id == id } == true })
  }

  /// Takes over what a later reading says of a row; it keeps its place.
  mutating func update(_ summary: OrderSummary, readAt time: Timestamp) {
    known?.update(summary, readAt: time)
    guard let index = shown?.page.rows.firstIndex(where: { $0.id == summary.id }) else { return }
    shown?.page.rows[index] = summary
  }

  /// Takes over a count, unless a later one is known.
  mutating func note(_ count: Dated<Int>, of status: OrderStatus) {
    if (counts[status]?.readAt).map({ $0 <= count.readAt }) ?? true { counts[status] = count }
  }

  /// An order left the status that is shown: the platform's list has become shorter than what is on the screen.
  mutating func noteLeft(_ id: OrderID, at moment: Timestamp) {
    movedAway.insert(id)
    shortenedAt = moment
    ahead = [:]
  }

  /// A row with the time it was read at.
  func dated(_ row: OrderSummary) -> Dated<OrderSummary> {
    Dated(row, readAt: known?.readAt[row.id] ?? shown?.readAt ?? Timestamp(milliseconds: 0))
  }

  /// The line of the cursor among ``rows``; `nil` when there are none.
  public var cursorLine: Int? {
    guard let cursor else { return nil }
    return rows.firstIndex { $0.id == cursor }
  }

  public var current: OrderSummary? {
    guard let cursor else { return nil }
    return (known?.rows ?? shown?.page.rows)?.first { $0.id == cursor }
  }

  public var pageNumber: Int { shown?.page.number ?? loading?.number ?? 1 }
}
