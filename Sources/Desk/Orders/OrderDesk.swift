import Commerce

/// The use cases of the order desk: reads and changes orders. Every change is journalled, re-read and read back.
///
/// Safe to call from many tasks. Writes to one order run one after another, across all processes of the store.
public struct OrderDesk: Sendable {
  /// The operator and the profile; both go into the journal.
  public struct Identity: Hashable, Sendable {
    public var operatorName: String
    public var profile: String

    public init(operatorName: String, profile: String) {
      self.operatorName = operatorName
      self.profile = profile
    }
  }

  /// How long, and how often, a write is read back after its acceptance.
  public struct ReadBack: Hashable, Sendable {
    /// Waits between readings; the last one repeats.
    public var waits: [Duration]
    /// The whole time; zero does not read back at all.
    public var limit: Duration

    public init(
      waits: [Duration] = [150, 350, 700, 1500, 3000].map { .milliseconds($0) }, limit: Duration = .seconds(60)
    ) {
      self.waits = waits
      self.limit = limit
    }

    public static let none = ReadBack(waits: [], limit: .zero)
  }

  let platform: any Platform
  let store: any Store
  let clock: any DeskClock
  let identity: Identity
  let readBack: ReadBack
  /// The time after which a person has to decide about a write that was not seen.
  let doubtAfter: Duration
  let locking: LockedWork
  /// The maximum age of orders in the store; `nil` keeps all.
  let keptDays: Int?
  let queue = WriteQueue()

  /// - Parameters:
  ///   - doubtAfter: how long the next write to an order waits until a reading shows the one before it.
  ///   - keptDays: the maximum age of orders before a sweep deletes them from the store; `nil` keeps all.
  ///   - locks: the store's if `nil`.
  public init(
    platform: any Platform, store: any Store, clock: any DeskClock, identity: Identity, readBack: ReadBack = ReadBack(),
    doubtAfter: Duration = .seconds(60), keptDays: Int? = nil, locks: (any OrderLocks)? = nil
  ) {
    self.platform = platform
    self.store = store
    self.clock = clock
    self.identity = identity
    self.readBack = readBack
    self.doubtAfter = doubtAfter
    locking = LockedWork(locks: locks ?? store, clock: clock, operatorName: identity.operatorName)
    self.keptDays = keptDays
  }
}
