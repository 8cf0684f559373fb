import Commerce
import Desk
import Synchronization

/// A complete ``Store`` in memory, which can be told to fail, to hold a call, and to have been left by a dead process.
public final class MemoryStore: Store, CatalogStore, CustomerStore {
  /// The parts of the store that can fail by themselves.
  public enum Part: Hashable, Sendable, CaseIterable {
    case journalOpening, journalRecording, journalReading, cacheReading, cacheWriting, draftReading, draftWriting
    case recordReading, recordWriting, teamReading, teamWriting
  }

  struct State: Sendable {
    var entries: [JournalEntry] = []
    /// The entries whose lease is held by this process.
    var own: Set<JournalEntry.ID> = []
    /// Open entries that nobody works on, and when they are looked for.
    var left: Set<JournalEntry.ID> = []
    var due: [JournalEntry.ID: Timestamp] = [:]
    var looksAtWrites: [JournalEntry.ID: Int] = [:]
    var pages: [OrderStatus: [Int: Dated<OrderPage>]] = [:]
    var counts: [OrderStatus: Dated<Int>] = [:]
    var orders: [OrderID: Dated<Order>] = [:]
    var drafts: [OrderDraft] = []
    /// Every order as it was last seen.
    var index: [OrderID: Dated<OrderSummary>] = [:]
    var firstSeen: [OrderID: Timestamp] = [:]
    var moves: [OrderID: [StatusMove]] = [:]
    var sweepMarks: [OrderStatus: SweepMark] = [:]
    var notes: [OrderNote] = []
    var ownClaims: [OrderClaim] = []
    var claimsElsewhere: [OrderClaim] = []
    var looks: [String: LastLook] = [:]
    var products = SyncedTable<Product>()
    var customers = SyncedTable<Customer>()
    var forms: [String: Dated<CustomerForm>] = [:]
    /// What another process is sending.
    var sentElsewhere: Set<WriteTarget> = []
    var productForms: [String: Dated<NewProductForm>] = [:]
    var stagedProducts: [String: [Edit<Product>]] = [:]
    var faults: [Part: DeskError.StoreFault] = [:]
    var gates: [Part: Gate] = [:]
  }

  private let state = Mutex(State())
  private let power: PowerSupply
  /// Whether somebody sweeps; stands in a file of its own, so that no fault of the store's parts touches it.
  let isSwept = Mutex(false)
  /// Whether a process settles; beside the file like the locks, which are below.
  let isSettling = Mutex(false)
  let locks = Mutex<[LockSubject: LockHolder]>([:])
  private let watchers = Mutex<[AsyncStream<Void>.Continuation]>([])

  /// - Parameter power: what every access takes.
  public init(power: PowerSupply = PowerSupply()) {
    self.power = power
  }

  /// Makes parts of the store fail until ``mend()``.
  public func fail(_ fault: DeskError.StoreFault, in parts: [Part] = Part.allCases) {
    state.withLock { state in
      for part in parts { state.faults[part] = fault }
    }
  }

  /// Ends every scripted failure.
  public func mend() {
    state.withLock { $0.faults = [:] }
  }

  /// Holds every call to one part until the gate is opened.
  public func hold(_ part: Part, at gate: Gate) {
    state.withLock { $0.gates[part] = gate }
  }

  /// As if this process had died and another had opened the store: what was in flight is an orphan now.
  public func crash() {
    state.withLock { $0.own = [] }
    isSwept.withLock { $0 = false }
    isSettling.withLock { $0 = false }
    locks.withLock { $0 = [:] }
  }

  /// The whole journal, oldest first.
  public var journal: [JournalEntry] { state.withLock { $0.entries } }

  /// Another process claims orders.
  public func setClaimsElsewhere(_ claims: [OrderClaim]) {
    state.withLock { $0.claimsElsewhere = claims }
    change()
  }

  /// The claims of this process.
  public var ownClaims: [OrderClaim] { state.withLock { $0.ownClaims } }

  public func changes() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      watchers.withLock { $0.append(continuation) }
    }
  }

  func change() {
    for watcher in watchers.withLock({ $0 }) { watcher.yield() }
  }

  /// Runs one operation on the contents, after what was scripted for its part.
  func access<Result: Sendable>(
    _ part: Part, _ body: @Sendable (inout State) -> Result
  ) async throws(DeskError) -> Result {
    guard power.take() else { throw DeskError(.store(.other), detail: "the process is dead") }
    if let gate = state.withLock({ $0.gates[part] }) { await gate.pass() }
    return try accessNow(part, body)
  }

  /// The same at once: no gate holds it.
  func accessNow<Result: Sendable>(_ part: Part, _ body: (inout State) -> Result) throws(DeskError) -> Result {
    if let fault = state.withLock({ $0.faults[part] }) { throw DeskError(.store(fault)) }
    return state.withLock { state in body(&state) }
  }
}

extension MemoryStore: SendingLock {
  public func beginSending(_ target: WriteTarget) async throws(DeskError) {
    // No part of the store that can be held: whose turn it is stands in a file of its own.
    guard !state.withLock({ $0.sentElsewhere.contains(target) }) else {
      throw DeskError(.notPossible(.sentElsewhere))
    }
  }

  public func endSending(_ target: WriteTarget) async {}

  /// Another process begins or ends to send.
  public func setSentElsewhere(_ targets: Set<WriteTarget>) {
    state.withLock { $0.sentElsewhere = targets }
  }
}
