import Commerce

/// The change of a write, with the earlier state if known.
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

  /// Whether it may be sent again whatever its outcome, because it sets a whole state.
  public var isRepeatable: Bool {
    switch self {
    case .products, .terms: true
    case .status, .lines, .newCustomer: false
    }
  }

  /// Whether a write in this state is settled.
  ///
  /// Only orders can be read back, so acceptance settles other writes. A repeatable write of unknown outcome is sent again by the
  /// next push; an operator has to check an unknown registration.
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
  /// Whether one state may follow another. A late state neither settles nor reopens a settled write; only a batch of unknown
  /// outcome may get another one later.
  public func mayBecome(_ next: WriteState, from state: WriteState) -> Bool {
    // A repeat records another sending.
    if next == state { return state == .sending }
    return !isSettled(in: state) || state == .unknown
  }
}

/// The products of one call. Their content is in the local copy.
public struct ProductBatchRecord: Hashable, Sendable, Codable {
  public struct Item: Hashable, Sendable, Codable {
    public var ean: GTIN
    /// The revision that was sent.
    public var revision: Int64

    public init(ean: GTIN, revision: Int64) {
      self.ean = ean
      self.revision = revision
    }
  }

  public var items: [Item]
  /// The sequence number of the first item in its sync.
  public var firstNumber: Int
  /// Whether the last item was marked as the last of its sync.
  public var endsSync: Bool

  public init(items: [Item], firstNumber: Int, endsSync: Bool) {
    self.items = items
    self.firstNumber = firstNumber
    self.endsSync = endsSync
  }
}
