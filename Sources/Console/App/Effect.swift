import Commerce
import Desk
import TerminalRuntime

/// Work that a pane asks for. Data only: the ``EffectRunner`` alone touches services.
public enum Effect: Hashable, Sendable {
  /// Reads one page; the local store's copy is posted first, if it is asked for and there is one.
  case loadPage(LoadToken, status: OrderStatus, number: Int, cacheFirst: Bool)
  case prefetchPage(status: OrderStatus, number: Int)
  case loadOrder(LoadToken, OrderID, cacheFirst: Bool)
  /// Asks whether there is an order with the number of a product's code.
  case lookUpOrder(LoadToken, OrderID)
  /// Reads an order that is not asked for yet.
  case readOrderAhead(LoadToken, OrderID)
  /// Asks the local store what happened to an order.
  case loadTimeline(OrderID, placedAt: Timestamp?)
  /// Asks the local store what else the order's customer has ordered.
  case findOtherOrders(Order)
  /// Asks the local store for the orders that some words find.
  case searchOrders(LoadToken, String)
  case loadIndexReach
  /// Asks the local store how orders on the screen were last seen, by whomever.
  case loadLastSeen([OrderID])
  /// Sweeps slowly; what is found is reported as it comes.
  case sweep(LoadToken, SweepSettings)
  case countAll(LoadToken)
  case loadCachedCounts
  /// Reads the given orders, one after another, so that they can be marked with what they are.
  case resolveMarks(LoadToken, [OrderID])
  /// Reads all pages of a status, so that all its orders can be marked.
  case markAll(LoadToken, OrderStatus)
  case changeStatus(LoadToken, StatusChange)
  case changeStatuses(LoadToken, [StatusChange])
  case changeLines(LoadToken, OrderDraft)
  case keepDraft(OrderDraft)
  /// Reads the drafts of all owners; the number comes back with them. See ``AppState/draftsRevision``.
  case loadDrafts(Int)
  case loadJournal(LoadToken)
  case export(ExportRequest)
  /// Writes records of a local copy, which may be many.
  case exportRecords(LoadToken, ExportRequest)
  case retryLogIn
  /// Ends the load or write with this token; a write that has begun to be sent only stops being waited for.
  case cancel(LoadToken)
  case terminal(TerminalRequest)
  case useTheme(String)
  case catalog(Catalog.Effect)
  case customers(Customers.Effect)
  case importing(ImportEffect)
  case handout(HandoutEffect)
  case team(TeamEffect)
  case news(NewsEffect)
  case doubt(DoubtEffect)
}

/// What to write to a file.
public struct ExportRequest: Hashable, Sendable {
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case csv, json
  }

  public enum Content: Hashable, Sendable {
    case rows(OrderPage)
    /// Orders that were read at different times: found in the index, or marked.
    case found([Dated<OrderSummary>])
    case order(Order)
    /// What a query finds in the local copy of the catalog, or certain products of it.
    case products(ProductQuery), markedProducts([GTIN])
    /// What a query finds in the local copy of the customers, or certain customers of it.
    case customers(CustomerQuery), markedCustomers([DocumentNumber])
  }

  public var format: Format
  public var content: Content

  public init(format: Format, content: Content) {
    self.format = format
    self.content = content
  }
}
