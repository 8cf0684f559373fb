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
    /// Waits between readings, in milliseconds; the last one repeats.
    public var waits: [Int]
    /// The whole time, in milliseconds; 0 does not read back at all.
    public var limit: Int

    public init(waits: [Int] = [150, 350, 700, 1500, 3000], limit: Int = 60_000) {
      self.waits = waits
      self.limit = limit
    }

    public static let none = ReadBack(waits: [], limit: 0)
  }

  let platform: any Platform
  let store: any Store
  let clock: any DeskClock
  let identity: Identity
  let readBack: ReadBack
  /// Milliseconds after which a write that was not seen is a person's to decide about.
  let doubtAfter: Int
  let locking: LockedWork
  /// The maximum age of orders in the store; `nil` keeps all.
  let keptDays: Int?
  let queue = WriteQueue()

  /// - Parameters:
  ///   - doubtAfter: milliseconds within which another process's write must appear before the next one is sent.
  ///   - keptDays: the maximum age of orders before a sweep deletes them from the store; `nil` keeps all.
  ///   - locks: the store's if `nil`.
  public init(
    platform: any Platform, store: any Store, clock: any DeskClock, identity: Identity, readBack: ReadBack = ReadBack(),
    doubtAfter: Int = 60_000, keptDays: Int? = nil, locks: (any OrderLocks)? = nil
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
