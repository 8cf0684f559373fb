/// Tells by the times of keys whether a hand typed them. A value without a clock.
///
/// Announce each read (``begin(_:at:)``), then pass each key of that read in order (``take(_:at:inField:)``). The times are those
/// of the reads.
public struct TypingWatch: Sendable, Hashable {
  public typealias Instant = ContinuousClock.Instant

  private struct Stroke: Sendable, Hashable {
    var key: Key
    var at: Instant
    var isInField: Bool
  }

  /// The text keys of the last second, the current one last. A fast repeating key keeps only as many as the rules need.
  private var strokes: [Stroke] = []
  private static let strokesKept = 64
  /// The time of the previous text key, however long ago.
  private var former: Instant?
  /// The keys after the current one in the same read.
  public private(set) var rest: [Key] = []
  private var readAt: Instant?
  /// Whether a burst is under way.
  public private(set) var isBurst = false

  public init() {}

  public enum Verdict: Sendable, Hashable {
    case taken
    /// Part of a burst; `isFirst` for the first of its dropped keys.
    case swallowed(isFirst: Bool)
    /// Part of a scanner's prefix for the kind of code, such as `]C1` or `]E0`.
    case scanPrefix
  }

  /// Begins a read. Keys of the previous read that were dropped because their question was not on the screen yet count as text.
  public mutating func begin(_ keys: [Key], at now: Instant) {
    if let readAt {
      strokes += rest.filter(\.isText).map { Stroke(key: $0, at: readAt, isInField: false) }
    }
    rest = keys
    readAt = now
  }

  /// - Parameter inField: whether a text field has the focus, which takes text at any speed.
  public mutating func take(_ key: Key, at now: Instant, inField: Bool) -> Verdict {
    if rest.first == key { rest.removeFirst() } else { rest = [] }
    guard key.isText else {
      guard isBurst, key.code != .escape, !key.modifiers.contains(.control) else { return .taken }
      isBurst = isQuiet(at: now) ? false : isBurst
      return isBurst ? .swallowed(isFirst: false) : .taken
    }
    former = strokes.last?.at ?? former
    let old = strokes.prefix { now - $0.at >= TypingTimes.longBurst }.count
    strokes.removeFirst(max(old, strokes.count - Self.strokesKept))
    let wasOn = isBurst && former.map { now - $0 < TypingTimes.silence } ?? false
    strokes.append(Stroke(key: key, at: now, isInField: inField))
    isBurst = wasOn || (!inField && showsBurst(at: now))
    if isBurst { return .swallowed(isFirst: !wasOn) }
    return endsScanPrefix || !inField && beginsScanPrefix ? .scanPrefix : .taken
  }

  /// Notes a line feed directly after a carriage return. It is not a key, but no hand types it, so it counts as one more
  /// character of text.
  public mutating func noteLineEnd(at now: Instant) {
    strokes.append(Stroke(key: Key(.enter), at: now, isInField: false))
  }

  /// Whether the current key came alone: no key after it in its read, and no other shortly before.
  public func isAlone(at now: Instant) -> Bool {
    guard !isBurst, !rest.contains(where: \.isText), let present = strokes.last else { return false }
    return !strokes.dropLast().contains { $0.key != present.key && now - $0.at < TypingTimes.alone }
  }

  /// The time without text keys before the current one.
  public func silence(before now: Instant) -> Duration {
    former.map { now - $0 } ?? .seconds(3600)
  }

  /// Whether the current key belongs to fast text, even in a field: the times of a burst count there too.
  public func isInFastText(at now: Instant) -> Bool { !isAlone(at: now) || endsFastText(at: now) }

  /// Whether the keys up to the current read form a burst, even if some of them went to a field.
  public func endsFastText(at now: Instant) -> Bool { shows(strokesWithRest(at: now), at: now) }

  /// The same, if it also contains a key pressed since a moment. Digits of a scanner do not count.
  public func endsFastText(at now: Instant, from key: Key, since moment: Instant) -> Bool {
    let later = strokesWithRest(at: now).filter { $0.at >= moment && $0.key != key }
    return endsFastText(at: now) && later.contains { !$0.key.isDigit && $0.key.code != .enter && $0.key.code != .tab }
  }

  private func strokesWithRest(at now: Instant) -> [Stroke] {
    strokes + rest.map { Stroke(key: $0, at: now, isInField: true) }
  }

  /// Whether another text key came so shortly before that the rest of a text may follow.
  public func isBrisk(at now: Instant) -> Bool {
    guard let present = strokes.last else { return false }
    return strokes.dropLast().contains { $0.key != present.key && now - $0.at < TypingTimes.brisk }
  }

  /// Whether no other digit came shortly enough before to be from the same scan.
  public func isFirstDigit(at now: Instant) -> Bool {
    !(strokes.dropLast().last.map { $0.key.isDigit && now - $0.at <= TypingTimes.scan } ?? false)
  }

  /// The number of scanned digits directly before the current key, which ends them; 0 if there are none.
  public func scannedDigits(at now: Instant) -> Int { scannedCode(at: now).count }

  /// The scanned digits; empty if there are none.
  public func scannedCode(at now: Instant) -> String {
    var digits: [Character] = []
    var later = now
    for stroke in strokes.dropLast().reversed() {
      guard stroke.key.isDigit, later - stroke.at <= TypingTimes.scan else { break }
      if let digit = stroke.key.plainCharacter { digits.append(digit) }
      later = stroke.at
    }
    return digits.count >= TypingTimes.scanCount ? String(digits.reversed()) : ""
  }

  /// Whether the current key is the `]` of a whole prefixed code in its read.
  private var beginsScanPrefix: Bool {
    guard let present = strokes.last, rest.count > 3, rest[2].isDigit || rest[3].isDigit else { return false }
    return Self.isScanPrefix(([present.key] + rest.prefix(2)).map { Stroke(key: $0, at: present.at, isInField: false) })
  }

  /// Whether the current key is the letter or sign after a scanner's `]`.
  private var endsScanPrefix: Bool {
    (2...3).contains { length in
      strokes.count >= length && Self.isScanPrefix(strokes.suffix(length))
        && !strokes.suffix(length).dropLast().contains(where: \.isInField)
    }
  }

  /// `]`, a letter, and a letter or digit, faster than any hand.
  private static func isScanPrefix(_ strokes: some Collection<Stroke>) -> Bool {
    guard strokes.first?.key.plainCharacter == "]" else { return false }
    let characters = strokes.compactMap(\.key.plainCharacter)
    guard characters.count == strokes.count else { return false }
    guard characters.dropFirst().prefix(1).allSatisfy(\.isLetter) else { return false }
    return zip(strokes, strokes.dropFirst()).allSatisfy { $1.at - $0.at <= TypingTimes.scan }
  }

  /// Strokes without scanner prefixes, which are not text.
  private static func withoutScanPrefixes(_ strokes: [Stroke]) -> [Stroke] {
    var kept: [Stroke] = []
    var rest = strokes[...]
    while let first = rest.first {
      let prefix = rest.prefix(3)
      if prefix.count == 3, isScanPrefix(prefix), rest.dropFirst(3).first.map(\.key.isDigit) ?? true {
        rest = rest.dropFirst(3)
      } else {
        kept.append(first)
        rest = rest.dropFirst()
      }
    }
    return kept
  }

  private func isQuiet(at now: Instant) -> Bool {
    strokes.last.map { now - $0.at >= TypingTimes.silence } ?? true
  }

  /// Counts the keys after this one in its read, so that the read that reveals a burst is dropped as a whole.
  private func showsBurst(at now: Instant) -> Bool {
    // Fast path: most keys are few, or one held key.
    guard strokes.count + rest.count >= TypingTimes.burstCount, !rest.isEmpty || Self.vary(strokes) else {
      return false
    }
    let outside = strokes.filter { !$0.isInField }
    return shows(outside + rest.map { Stroke(key: $0, at: now, isInField: false) }, at: now)
  }

  /// Whether enough keys differ to be a text.
  private static func vary(_ strokes: [Stroke]) -> Bool {
    guard let first = strokes.first?.key, let second = strokes.first(where: { $0.key != first })?.key else {
      return false
    }
    return strokes.contains { $0.key != first && $0.key != second }
  }

  private func shows(_ strokes: [Stroke], at now: Instant) -> Bool {
    guard strokes.count >= TypingTimes.burstCount, Self.vary(strokes) else { return false }
    let texts = Self.withoutScanPrefixes(strokes.filter(\.key.isText))
    func isShown(_ count: Int, within time: Duration) -> Bool {
      let recent = texts.filter { now - $0.at <= time }
      guard recent.count >= count, Set(recent.map(\.key)).count >= TypingTimes.burstVariety else { return false }
      return recent.contains { !$0.key.isDigit && $0.key.code != .enter && $0.key.code != .tab }
    }
    return isShown(TypingTimes.burstCount, within: TypingTimes.burst)
      || isShown(TypingTimes.longBurstCount, within: TypingTimes.longBurst)
  }
}

extension Key {
  /// Whether pasted text can contain it: printable characters, Enter, Tab and Backspace. Arrows, function keys and Esc come from
  /// a hand.
  public var isText: Bool {
    guard modifiers.isDisjoint(with: [.control, .alt]) else { return false }
    switch code {
    case .character, .enter, .backspace: return true
    case .tab: return modifiers.isEmpty
    default: return false
    }
  }

  public var isDigit: Bool { plainCharacter.map { ("0"..."9").contains($0) } ?? false }

  fileprivate var plainCharacter: Character? {
    guard case .character(let character) = code, modifiers.isSubset(of: .shift) else { return nil }
    return character
  }
}
