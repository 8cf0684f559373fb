import Commerce

/// What a write changes, with what was there before where that is known.
public enum WriteChange: Hashable, Sendable, Codable {
  /// I3.
  case status(from: OrderStatus, to: OrderStatus)
  /// I4.
  case lines(from: [LineSet.Entry], to: [LineSet.Entry])
  /// I1, I2.
  case products(ProductBatchRecord)
  /// I5.
  case newCustomer(NewCustomer)
  /// I6.
  case terms([TermsUpdate])

  /// Whether sending the same again is right whatever became of it: it sets a whole state.
  public var isRepeatable: Bool {
    switch self {
    case .products, .terms: true
    case .status, .lines, .newCustomer: false
    }
  }

  /// Whether a write in this state needs no further check.
  ///
  /// Only orders can be read back, so for the other writes being accepted is the end. What can be repeated is sent again by the
  /// next push if it is not known what became of it; an unknown new customer is for a person to find out about.
  public func isSettled(in state: WriteState) -> Bool {
    switch state {
    case .confirmed, .refused, .notSent, .asWanted, .closed: true
    case .sending, .notConfirmed: false
    case .accepted:
      switch self {
      case .status, .lines: false
      case .products, .newCustomer, .terms: true
      }
    case .unknown: isRepeatable
    }
  }
}

extension WriteChange {
  /// Whether one state may follow another. Whoever comes late to what is settled does not settle it again, and does not open it;
  /// only of a batch whose end was unknown it can turn out later what became of it.
  public func mayBecome(_ next: WriteState, from state: WriteState) -> Bool {
    // A sending follows a sending where it is repeated.
    if next == state { return state == .sending }
    return !isSettled(in: state) || state == .unknown
  }
}

/// Which products one call carried. The products themselves are in the local copy.
public struct ProductBatchRecord: Hashable, Sendable, Codable {
  public struct Item: Hashable, Sendable, Codable {
    public var ean: GTIN
    /// The local copy's revision that was sent.
    public var revision: Int64

    public init(ean: GTIN, revision: Int64) {
      self.ean = ean
      self.revision = revision
    }
  }

  public var items: [Item]
  /// The sequence number of the first item within its sync.
  public var firstNumber: Int
  /// Whether the last item was marked as the last of its sync.
  public var endsSync: Bool

  public init(items: [Item], firstNumber: Int, endsSync: Bool) {
    self.items = items
    self.firstNumber = firstNumber
    self.endsSync = endsSync
  }
}
