import Commerce

/// I6: reads and checks terms of customers, keyed by document number.
enum TermsIntake {
  /// The terms in one element of `customer`.
  struct Update: Sendable {
    var document: String
    var terms: PlatformCustomer.Terms
  }

  /// The document's recommendation; more are refused here, so that clients do not rely on more.
  private static let limit = 50

  private static let code = ObjectSchema(
    required: ["code", "status"], properties: [("code", .filledText), ("status", .onOrOff)])

  private static let details: [(name: String, rule: ValueRule)] = [
    ("limit", .matching(.decimal)), ("payments", .list(of: code, counting: 0...Int.max)),
    ("usergroups", .list(of: code, counting: 0...Int.max)),
  ]

  private static let batch = ObjectSchema(
    required: ["customer"],
    properties: [
      ("customer", .list(of: ObjectSchema(required: [], properties: details), counting: 1...limit))
    ])

  /// The terms of a request; `nil` if a customer's blocking flag is missing, which the platform refuses without a sentence.
  static func updates(in json: JSONValue) throws(Refusal) -> [Update]? {
    try batch.check(json)
    var updates: [Update] = []
    for customer in json.elements("customer") {
      guard let update = try update(customer) else { return nil }
      updates.append(update)
    }
    return updates
  }

  private static func update(_ json: JSONValue) throws(Refusal) -> Update? {
    guard case .map(let entries) = json else { return nil }
    let flags = entries.filter { entry in !details.contains { $0.name == entry.key } }
    guard flags.count == 1, let flag = flags.first else { return nil }
    guard case .bool(let isBlocked) = flag.value else { throw .wrongType(flag.value, allowed: "boolean") }
    let limit = entries["limit"] == nil ? PlatformCustomer.Terms.limitIfMissing : try json.money("limit")
    return Update(
      document: flag.key,
      terms: PlatformCustomer.Terms(
        isBlocked: isBlocked, limit: limit, payments: switches(json.elements("payments")),
        groups: switches(json.elements("usergroups"))))
  }

  private static func switches(_ list: [JSONValue]) -> [String: Bool] {
    Dictionary(list.map { ($0.string("code"), $0["status"]?.text == "1") }) { _, last in last }
  }
}
