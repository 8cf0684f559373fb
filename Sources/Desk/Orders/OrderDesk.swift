import Commerce

/// The use cases of the order desk: reading orders and changing them, every change journalled, re-read and read back.
///
/// Safe to call from many tasks. Writes to one order go one after another, across all processes of the store.
public struct OrderDesk: Sendable {
  /// Who works here, and under which profile; both go into the journal.
  public struct Identity: Hashable, Sendable {
    public var operatorName: String
    public var profile: String

    public init(operatorName: String, profile: String) {
      self.operatorName = operatorName
      self.profile = profile
    }
  }

  /// How long, and how often, a write is looked for after it was accepted.
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
  /// Older orders are not kept; `nil` keeps all.
  let keptDays: Int?
  let queue = WriteQueue()

  /// - Parameters:
  ///   - doubtAfter: how long the next write to an order waits until a reading shows the one before it.
  ///   - keptDays: how old an order may become before a sweep takes it out of the store; `nil` keeps all.
  ///   - locks: those of the store where `nil`.
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
