/// Marked records. They are bound to ids, not to rows: marks outlive searches, filters and pages.
public struct Marks<ID: Hashable & Sendable>: Sendable, Equatable {
  /// In the order in which they were marked.
  public private(set) var ids: [ID] = []
  private var known: Set<ID> = []
  /// How many can be marked; further ones are left out.
  public let limit: Int

  public init(limit: Int = .max) {
    self.limit = limit
  }

  public var count: Int { ids.count }
  public var isEmpty: Bool { ids.isEmpty }

  public func contains(_ id: ID) -> Bool { known.contains(id) }

  public mutating func insert(_ id: ID) {
    if count < limit, known.insert(id).inserted { ids.append(id) }
  }

  public mutating func insert(_ ids: some Sequence<ID>) {
    for id in ids { insert(id) }
  }

  public mutating func remove(_ gone: Set<ID>) {
    known.subtract(gone)
    ids.removeAll { gone.contains($0) }
  }

  public mutating func toggle(_ id: ID) {
    if contains(id) { remove([id]) } else { insert(id) }
  }

  public mutating func removeAll() {
    self = Marks(limit: limit)
  }
}
