extension WireValue {
  /// How deep arrays and objects may be nested.
  public static let depthLimit = 128

  /// Reads one JSON text in UTF-8. A byte-order mark is skipped, and broken UTF-8 is repaired with U+FFFD.
  ///
  /// Beyond the grammar, only control characters inside strings are accepted. Trailing commas are an error: no encoder writes
  /// them, so the text probably has other mistakes, which should be seen.
  ///
  /// - Throws: the place and the reason of the first error.
  public static func parse(_ bytes: some Sequence<UInt8>) throws(WireSyntaxError) -> WireValue {
    let input = Array(bytes)
    return try parse(input, from: startOfText(in: input))
  }

  /// A value with the text before it that was skipped.
  public struct LenientResult: Hashable, Sendable {
    public var value: WireValue
    /// A warning that a PHP program printed before its JSON; `nil` if there was none.
    public var skippedWarning: String?

    public init(value: WireValue, skippedWarning: String? = nil) {
      self.value = value
      self.skippedWarning = skippedWarning
    }
  }

  /// Reads like ``parse(_:)``, but also skips text before an object or array, and returns that text.
  ///
  /// - Throws: the error of the strict reading if no JSON follows such a text.
  public static func parseLeniently(_ bytes: some Sequence<UInt8>) throws(WireSyntaxError) -> LenientResult {
    let input = Array(bytes)
    let start = try startOfText(in: input)
    do throws(WireSyntaxError) {
      return LenientResult(value: try parse(input, from: start))
    } catch {
      if let result = valueAfterWarning(in: input, from: start) { return result }
      throw error
    }
  }

  /// How many bytes a warning may have, and how often reading is tried. These limits bound the time that hostile input takes.
  private static let warningLimit = 16_384
  private static let warningAttempts = 48

  private static func valueAfterWarning(in input: [UInt8], from start: Int) -> LenientResult? {
    let text = input[start...].drop(while: JSONScanner.isSpace)
    guard let first = text.first, !JSONScanner.opens(first) else { return nil }
    var attempts = 0
    for index in text.indices.prefix(warningLimit) where JSONScanner.opens(input[index]) {
      attempts += 1
      guard attempts <= warningAttempts else { return nil }
      if let value = try? parse(input, from: index) {
        let warning = input[text.startIndex..<index]
        return LenientResult(value: value, skippedWarning: String(decoding: warning, as: UTF8.self))
      }
    }
    return nil
  }

  private static func parse(_ input: [UInt8], from start: Int) throws(WireSyntaxError) -> WireValue {
    var scanner = JSONScanner(input, from: start)
    return try scanner.wholeText()
  }

  private static func startOfText(in input: [UInt8]) throws(WireSyntaxError) -> Int {
    if input.starts(with: [0xFF, 0xFE]) || input.starts(with: [0xFE, 0xFF]) {
      throw WireSyntaxError(offset: 0, reason: .utf16)
    }
    return input.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
