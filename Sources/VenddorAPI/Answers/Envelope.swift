import Commerce
import WireTree

/// What an answer states about success, failure and counts, in the forms of the API (`Response`, `status`, `result`), the shop
/// (`message` with a numeric `status`) and the gateway (`fault`).
struct Envelope {
  private let tree: WireValue

  init(_ tree: WireValue) {
    self.tree = tree
  }

  /// Whether the answer is an order or a list. An order's own `status` and `message` state nothing about the call.
  private var isData: Bool { FieldReader.identifier(tree["order_id"]) != nil || tree["orders"] != nil }

  /// The count or sentence in `Response`; `nil` where that is only a yes or no.
  private var response: String? {
    guard let response = tree["Response"] ?? tree["response"], Self.word(response) == nil else { return nil }
    return response.text.nonEmpty
  }

  /// Whether the call succeeded, if the answer states it. PHP may print yes and no as 1 and 0.
  private var verdict: Bool? {
    if let word = (tree["Response"] ?? tree["response"]).flatMap(Self.word) { return word }
    for key in ["result", "status"] {
      guard let value = tree[key] else { continue }
      if let word = Self.word(value) { return word }
      if let digit = value.text.nonEmpty, digit == "1" || digit == "0" { return digit == "1" }
    }
    return nil
  }

  private static func word(_ value: WireValue) -> Bool? {
    if case .bool(let word) = value { return word }
    return value.text.nonEmpty.flatMap { Bool($0.lowercased()) }
  }

  /// How many changes are in the queue; `nil` if the answer does not say.
  var queued: Int? { response.flatMap(Self.count).map { Int($0.thousandths / 1000) } }

  /// The platform's number for a new customer (I5).
  var userID: String? { FieldReader.identifier(tree["user_id"])?.rawValue }

  /// Reads a count, which the shop writes as a decimal: `60.0`.
  private static func count(_ response: String) -> Quantity? { Quantity(wire: WireText.withoutExponent(response)) }

  private var message: String? {
    (tree.text("message").nonEmpty ?? tree.text("error").nonEmpty ?? tree["error"]?.text("message").nonEmpty)
      .map(Self.withoutPrefix)
  }

  /// Drops the words of HTTP that the shop puts before its own sentence: `Bad request: O usuário já existe`.
  private static func withoutPrefix(_ message: String) -> String {
    let prefix = "bad request:"
    guard message.lowercased().hasPrefix(prefix) else { return message }
    let rest = message.dropFirst(prefix.count).drop { $0 == " " }
    return rest.isEmpty ? message : String(rest)
  }

  /// The sentence for the operator in an answer whose HTTP status is a failure; `nil` if there is only a count.
  var sentence: String? {
    isData ? nil : response.flatMap { Self.count($0) == nil ? $0 : nil } ?? fault?.message ?? message
  }

  var fault: GatewayFault? { isData ? nil : GatewayFault(tree) }

  /// Success or failure as the answer states it, whatever the HTTP status; `nil` if it states neither.
  func outcome(for call: AnswerReading.Call) -> AnswerClass? {
    guard !isData else { return nil }
    if let response { return outcome(response: response, call: call) }
    let verdict = verdict
    if let message, verdict != true {
      return outcome(message: message, status: tree.text("status").nonEmpty.flatMap { Int($0) }, call: call)
    }
    guard call.effect != .read, let verdict else { return nil }
    return verdict ? .accepted : .refused("")
  }

  /// Reads `Response`: a number counts the changes in the queue, and anything else is the reason of a refusal.
  private func outcome(response: String, call: AnswerReading.Call) -> AnswerClass {
    guard let count = Self.count(response) else { return .refused(response) }
    guard call.effect != .read else { return .unreadable("an answer to another call") }
    return count > .zero ? .accepted : .unreadable("nothing was put in the queue")
  }

  private func outcome(message: String, status: Int?, call: AnswerReading.Call) -> AnswerClass {
    switch (status, call) {
    case (404, .order), (404, .write): .notFound(message)
    // The form says failure and the code says success, so neither can be relied on.
    case (.some(200..<300), _): .unreadable(message)
    case (.some(500..<600), _):
      .gatewayFault(code: status.map(String.init) ?? "", message: message, mayHavePassed: true)
    default: .refused(message)
    }
  }
}

/// A fault of the WSO2 gateway: `{"fault":{"code":900902,…}}`, the same members without `fault` around them, or `<am:fault>`.
struct GatewayFault: Hashable {
  var code: String
  var message: String

  init?(_ tree: WireValue) {
    let isFramed = tree["fault"] != nil
    guard let members = tree["fault"] ?? (tree["description"] == nil ? nil : tree) else { return nil }
    let code = members.text("code").nonEmpty
    guard isFramed || code != nil else { return nil }
    self.code = code ?? ""
    message = Self.joined(members.text("message").nonEmpty, members.text("description").nonEmpty)
  }

  /// Recognizes a fault in XML by its elements, whatever their prefix and the HTTP status. The gateway's has `code`, `message` and
  /// `description`. SOAP's has `faultcode`, `faultstring` and `detail`, since 1.2 `Code`, `Reason` and `Detail`.
  init?(xml text: String) {
    let elements = XMLElements(text)
    guard elements.has("fault") else { return nil }
    let soap = elements.text(of: "faultstring") ?? elements.text(of: "reason")
    guard let code = elements.text(of: "code") ?? elements.text(of: "faultcode") ?? soap.map({ _ in "" }) else {
      return nil
    }
    self.code = soap == nil || Int(code) != nil ? code : ""
    message = Self.joined(
      soap ?? elements.text(of: "message"), elements.text(of: soap == nil ? "description" : "detail"))
  }

  func outcome(status: Int) -> AnswerClass {
    let sentence = message.isEmpty ? code : message
    if let number = Int(code) {
      if Self.throttlingCodes.contains(number) { return .throttled }
      if Self.codesOfRights.contains(number) { return .notAllowed(sentence) }
      if Self.logInCodes.contains(number) { return .logInRefused(sentence) }
    }
    if code.isEmpty, Self.throttlingWords.contains(where: message.lowercased().contains) { return .throttled }
    if status == 401 { return .logInRefused(message) }
    if status == 403 { return .notAllowed(sentence) }
    let stoppedHere = (400..<500).contains(status) || Self.isRaisedBeforeTheShop(code)
    return .gatewayFault(code: code.isEmpty ? String(status) : code, message: message, mayHavePassed: !stoppedHere)
  }

  private static let throttlingCodes = 900_800...900_807
  /// How a fault without a code says that the platform throttles.
  private static let throttlingWords = ["throttled out", "exceeded your quota", "too many requests"]
  private static let logInCodes = 900_900...900_999
  /// The log-in is valid and has no right to this call.
  private static let codesOfRights: Set<Int> = [900_908, 900_910]

  /// There was no connection to the shop, the shop was suspended for a while, or the request was not read in time.
  private static let passingCodes: Set<String> = ["101503", "303001", "408"]

  /// Whether a fault stopped the call before the shop and may be gone at the next try.
  static func isPassing(_ code: String) -> Bool { passingCodes.contains(code) }

  /// Whether the gateway's own checks (9xxxxx) or a missing connection stopped the call, so that it never reached the shop.
  private static func isRaisedBeforeTheShop(_ code: String) -> Bool {
    code.count == 6 && code.hasPrefix("9") || isPassing(code)
  }

  private static func joined(_ message: String?, _ description: String?) -> String {
    let parts = [message, description].compactMap { $0 }
    return parts.count == 2 && parts[0] == parts[1] ? parts[0] : parts.joined(separator: ": ")
  }
}
