extension Fault {
  /// One switch of the command line: its name, the form of its value, and its parser.
  private struct Form: Sendable {
    var name: String
    /// `nil` if it takes no value.
    var value: String?
    var make: @Sendable (String) -> Kind?

    var text: String { value.map { "\(name)=\($0)" } ?? name }
  }

  /// Every switch as it is written, such as `delay=MS`.
  public static var names: [String] { forms.map(\.text) }

  /// Reads `NAME[=VALUE][@reads|@writes][@N]`.
  ///
  /// - Throws: ``SandboxError/unknownFault(_:known:)`` or ``SandboxError/badFaultValue(_:form:)``.
  public init(parsing text: String) throws(SandboxError) {
    var rest = Substring(text)
    var scope = Scope.all
    var first: Int?
    while let at = rest.lastIndex(of: "@") {
      let suffix = rest[rest.index(after: at)...]
      if suffix == "reads" {
        scope = .reads
      } else if suffix == "writes" {
        scope = .writes
      } else if let count = Int(suffix), count > 0 {
        first = count
      } else {
        break
      }
      rest = rest[..<at]
    }
    let name = rest.prefix { $0 != "=" }
    guard let form = Self.forms.first(where: { $0.name == name }) else {
      throw .unknownFault(String(name), known: Self.names)
    }
    let value = rest.dropFirst(name.count + 1)
    let hasValue = name.count < rest.count
    guard hasValue == (form.value != nil), let kind = form.make(String(value)) else {
      throw .badFaultValue(text, form: form.text)
    }
    self.init(kind, on: scope, first: first)
  }

  private static func plain(_ name: String, _ kind: Kind) -> Form { Form(name: name, value: nil) { _ in kind } }

  private static func counted(
    _ name: String, _ value: String, in range: ClosedRange<Int> = 0...86_400_000,
    _ make: @escaping @Sendable (Int) -> Kind
  ) -> Form {
    Form(name: name, value: value) { text in Int(text).flatMap { range.contains($0) ? make($0) : nil } }
  }

  private static func worded(
    _ name: String, _ value: String, _ make: @escaping @Sendable (String) -> Kind?
  ) -> Form {
    Form(name: name, value: value) { $0.isEmpty ? nil : make($0) }
  }

  private static let forms: [Form] = [
    counted("delay", "MS") { .delay(.milliseconds($0)) },
    counted("slow-order", "MS") { .slowOrder(.milliseconds($0)) },
    counted("slow-catalog", "MS") { .slowCatalog(.milliseconds($0)) },
    plain("trickle", .trickle),
    counted("status", "CODE", in: 200...599) { .status($0) },
    counted("burst-503", "N") { .burst503($0) },
    counted("unauthorized-after", "N") { .unauthorizedAfter($0) },
    worded("throttle", "RETRY-AFTER") { .throttle(retryAfter: $0) },
    plain("html-200", .html200),
    plain("html-502", .html502),
    plain("fault-json", .gatewayJSON),
    plain("fault-xml", .gatewayXML),
    worded("redirect", "URL") { .redirect(to: $0) },
    plain("reset", .reset),
    counted("huge-body", "MB", in: 1...4_096) { .hugeBody(megabytes: $0) },
    counted("gzip-bomb", "MB", in: 1...4_096) { .gzipBomb(megabytes: $0) },
    plain("deep-json", .deepJSON),
    plain("empty-204", .empty204),
    plain("truncated", .truncated),
    plain("broken-json", .brokenJSON),
    plain("bom", .byteOrderMark),
    plain("warning-line", .warningLine),
    plain("garbage-utf8", .garbageUTF8),
    plain("short-length", .shortLength),
    plain("reset-after-commit", .resetAfterCommit),
    counted("reset-after-batch", "N", in: 1...86_400_000) { .resetAfterBatch($0) },
    worded("not-found", "list|object|false|no-id|404") { NotFoundForm(rawValue: $0).map { .notFound($0) } },
    plain("repeat-last-page", .repeatLastPage),
    plain("shrinking", .shrinking),
    plain("long-page", .longPage),
    plain("numbers-as-strings", .numbersAsStrings),
    plain("numbers-as-floats", .numbersAsFloats),
    plain("decimal-comma", .decimalComma),
    plain("empty-map-as-list", .emptyMapAsList),
    plain("swapped-containers", .swappedContainers),
    plain("never-apply", .neverApply),
    counted("apply-late", "MS") { .applyLate(.milliseconds($0)) },
    worded("refuse-writes", "SENTENCE") { .refuseWrites(sentence: $0) },
    worded("refuse-ean", "EAN") { .refuseEAN($0) },
  ]
}
