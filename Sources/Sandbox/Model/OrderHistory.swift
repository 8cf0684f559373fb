import Commerce

/// The times and statuses of the orders: the newest are minutes old and in progress, the old ones complete.
struct OrderHistory {
  /// Unix seconds, oldest first.
  private(set) var times: [UInt32]
  /// Indices into ``OrderStatus/documented``.
  private(set) var statuses: [UInt8]

  init(seed: UInt64, count: Int, now: Timestamp) {
    times = Array(repeating: 0, count: count)
    statuses = Array(repeating: 0, count: count)
    var random = SplitMix64(seed: seed, stream: 4, index: 0)
    var moment = now.seconds
    for rank in 0..<count {
      moment -= Int64(random.number(in: 60...1_200))
      // The newest orders are minutes old at any hour; earlier ones respect the shop's opening hours.
      if rank >= 5 { moment = Self.openingHours(moment) }
      times[count - 1 - rank] = UInt32(clamping: moment)
      statuses[count - 1 - rank] = Self.status(rank: rank, count: count, random: &random)
    }
  }

  /// The time itself between 7 and 22 o'clock in Brasília (UTC−3), else the closing time before it.
  private static func openingHours(_ moment: Int64) -> Int64 {
    let day: Int64 = 86_400
    let local = moment - 3 * 3_600
    let clock = ((local % day) + day) % day
    if clock < 7 * 3_600 { return moment - clock - 2 * 3_600 }
    return clock > 22 * 3_600 ? moment - (clock - 22 * 3_600) : moment
  }

  private static func status(rank: Int, count: Int, random: inout SplitMix64) -> UInt8 {
    let letters = Array(OrderStatus.documented.indices)
    // Every status occurs at least once.
    let sampler = max(0, min(20, count - letters.count))
    if letters.indices.contains(rank - sampler) { return UInt8(rank - sampler) }
    let weights = rank < max(60, count / 25) ? Self.recent : Self.settled
    var left = random.below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if left < weight { return UInt8(index) }
      left -= weight
    }
    return 0
  }

  /// Weights in the order of ``OrderStatus/documented``: P H G E A Y I B D F O C J.
  private static let recent = [24, 14, 2, 26, 4, 3, 2, 4, 2, 1, 10, 7, 1]
  private static let settled = [30, 45, 3, 12, 3, 4, 45, 4, 8, 3, 3, 830, 10]
}
