import Commerce

/// Marked products. Bound to their codes: they outlive searches, filters and pages.
public struct ProductMarks: Sendable, Equatable {
  /// More cannot be marked: what is marked can be changed at once, and is held for that.
  public static let limit = 10_000

  /// In the order in which they were marked.
  public private(set) var codes: [GTIN] = []
  private var known: Set<GTIN> = []

  public var count: Int { codes.count }
  public var isEmpty: Bool { codes.isEmpty }

  public func contains(_ code: GTIN) -> Bool { known.contains(code) }

  mutating func insert(_ code: GTIN) {
    guard count < Self.limit, known.insert(code).inserted else { return }
    codes.append(code)
  }

  mutating func toggle(_ code: GTIN) {
    guard known.remove(code) != nil else { return insert(code) }
    codes.removeAll { $0 == code }
  }

  mutating func removeAll() {
    self = ProductMarks()
  }
}
