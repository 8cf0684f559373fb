import Commerce
import ConsoleKit
import Desk

extension Orders {
  /// Work that the orders ask for.
  public enum Effect: Hashable, Sendable {
    // MARK: The list

    /// Reads one page; the local store's copy is posted first, if it is asked for and there is one.
    case loadPage(LoadToken, status: OrderStatus, number: Int, cacheFirst: Bool)
    case prefetchPage(status: OrderStatus, number: Int)
    case countAll(LoadToken)
    case loadCachedCounts
    /// Asks the local store how orders on the screen were last seen, by whomever.
    case loadLastSeen([OrderID])
    /// Asks the local store for the orders that some words find.
    case searchOrders(LoadToken, String)
    case loadIndexReach
    /// Reads orders one after another, so that they can be marked with what they are.
    case resolveMarks(LoadToken, [OrderID])
    /// Reads all pages of a status, so that all its orders can be marked.
    case markAll(LoadToken, OrderStatus)

    // MARK: One order

    case loadOrder(LoadToken, OrderID, cacheFirst: Bool)
    /// Asks whether there is an order with the number of a product's code.
    case lookUpOrder(LoadToken, OrderID)
    /// Reads an order that is not asked for yet.
    case readOrderAhead(LoadToken, OrderID)
    /// Asks the local store what happened to an order.
    case loadTimeline(OrderID, placedAt: Timestamp?)
    /// Asks the local store what else the order's customer has ordered.
    case findOtherOrders(Order)

    // MARK: Writes

    /// - `over`: earlier writes to the order that are not settled and do not hold this one back.
    case changeStatus(LoadToken, StatusChange, over: Set<JournalEntry.ID> = [])
    case changeStatuses(LoadToken, [StatusChange])
    case changeLines(LoadToken, OrderDraft, over: Set<JournalEntry.ID> = [])
    case keepDraft(OrderDraft)
    /// Reads the drafts of all owners; the number comes back with them. See ``Orders/draftsRevision``.
    case loadDrafts(Int)

    case team(TeamEffect)
    case news(NewsEffect)
    /// Sweeps slowly; what is found is reported as it comes.
    case sweep(LoadToken, SweepSettings)
  }

  /// What services report to the orders.
  public enum Event: Sendable {
    // MARK: The list

    case cachedPage(LoadToken, Dated<OrderPage>)
    case page(LoadToken, Result<Reading<OrderPage>, DeskError>)
    case prefetched(Reading<OrderPage>)
    case count(OrderStatus, Dated<Int>)
    case countsEnded(LoadToken, DeskError?)
    case lastSeen([Dated<OrderSummary>])
    case foundOrders(LoadToken, Result<FoundOrders, DeskError>)
    case indexReach(IndexReach)
    case marksResolved(LoadToken, found: [OrderSummary], missing: [OrderID], DeskError?)
    case marksProgress(LoadToken, done: Int, total: Int)
    /// What became of marking a whole filter whose list did not show all orders it counts.
    case filterShort(found: Int, of: Int)

    // MARK: One order

    case cachedOrder(LoadToken, Dated<Order>)
    case order(LoadToken, OrderID, Result<Reading<Order>, DeskError>)
    /// `nil` if it could not be read.
    case orderAhead(LoadToken, Reading<Order>?)
    case timeline(OrderID, OrderTimeline)
    case otherOrders(OrderID, [Dated<OrderSummary>])

    // MARK: Writes

    case writeStep(LoadToken, OrderID, WriteStep)
    case writeEnded(LoadToken, OrderID, WriteOutcome)
    case bulkOutcome(LoadToken, OrderID, WriteOutcome)
    case bulkEnded(LoadToken)
    /// What the store has, with the revision of one's own drafts it was asked for at.
    case drafts(Int, [OrderDraft])
    /// A draft is in the store.
    case draftKept(OrderID)
    case draftNotKept(DeskError)

    case team(TeamEvent)
    case news(NewsEvent)
    case sweepProgress(LoadToken, SweepProgress)
    /// `nil` where another process on the store sweeps.
    case sweepEnded(LoadToken, Result<SweepProgress?, DeskError>)
  }
}

/// A write that an earlier one is in the way of.
public enum HeldWrite: Sendable, Equatable {
  case status(StatusChange)
  case lines(OrderDraft)
}
