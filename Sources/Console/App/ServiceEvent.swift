import Commerce
import Desk
import TextGrid

/// What services report back to the console, through the mailbox.
public enum ServiceEvent: Sendable {
  case cachedPage(LoadToken, Dated<OrderPage>)
  case page(LoadToken, Result<Reading<OrderPage>, DeskError>)
  case prefetched(Reading<OrderPage>)
  case cachedOrder(LoadToken, Dated<Order>)
  case order(LoadToken, OrderID, Result<Reading<Order>, DeskError>)
  /// `nil` if it could not be read.
  case orderAhead(LoadToken, Reading<Order>?)
  case timeline(OrderID, OrderTimeline)
  case otherOrders(OrderID, [Dated<OrderSummary>])
  case foundOrders(LoadToken, Result<FoundOrders, DeskError>)
  case indexReach(IndexReach)
  case lastSeen([Dated<OrderSummary>])
  case sweepProgress(LoadToken, SweepProgress)
  /// `nil` where another process on the store sweeps.
  case sweepEnded(LoadToken, Result<SweepProgress?, DeskError>)
  case count(OrderStatus, Dated<Int>)
  case countsEnded(LoadToken, DeskError?)
  /// What became of marking a whole filter whose list did not show all orders it counts.
  case filterShort(found: Int, of: Int)
  case marksResolved(LoadToken, found: [OrderSummary], missing: [OrderID], DeskError?)
  case marksProgress(LoadToken, done: Int, total: Int)
  case writeStep(LoadToken, OrderID, WriteStep)
  case writeEnded(LoadToken, OrderID, WriteOutcome)
  case bulkOutcome(LoadToken, OrderID, WriteOutcome)
  case bulkEnded(LoadToken)
  /// What the store has, with the revision of one's own drafts it was asked for at.
  case drafts(Int, [OrderDraft])
  /// A draft is in the store.
  case draftKept(OrderID)
  case draftNotKept(DeskError)
  case journal(LoadToken, Result<[JournalEntry], DeskError>)
  case exported(Result<String, ExportFailure>)
  case recordsExported(LoadToken, Result<String, ExportFailure>)
  case themeLoaded(Theme, problem: String?)
  case themeUnknown(String, known: [String])
  case catalog(Catalog.Event)
  case customers(Customers.Event)
  case importing(ImportEvent)
  case handout(HandoutEvent)
  case team(TeamEvent)
  /// Some process on the store wrote to it; at most about twice a second.
  case storeChanged
  case news(NewsEvent)
  case doubt(DoubtEvent)
}

/// A file that could not be written.
public struct ExportFailure: Error, Hashable, Sendable {
  public var path: String
  /// The system's own words.
  public var reason: String
  /// Why what was to be written could not be read, where that is what failed.
  public var error: DeskError?

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public init(reading error: DeskError) {
    path = ""
    reason = ""
    self.error = error
  }
}
