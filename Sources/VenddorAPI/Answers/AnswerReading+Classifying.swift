import Commerce
import WireTree

extension AnswerReading {
  /// Classifies an answer by its status, headers and body together. The document promises no status codes, and the key `Response`
  /// carries both success and failure.
  init(_ answer: HTTPAnswer, to call: Call, now: Timestamp) {
    retryAfter = answer.header("retry-after").flatMap { RetryAfter.seconds($0, now: now) }
    at = now
    do throws(WireSyntaxError) {
      let result = try WireValue.parseLeniently(answer.body)
      let content = result.value.withoutCards
      tree = content
      warning = result.skippedWarning
      outcome = Self.classify(
        content.withPlainKeys, status: answer.status, asksForLogIn: answer.asksForLogIn, call: call)
    } catch {
      outcome = Self.classify(textOf: answer, call: call, error: error)
    }
    // Without the header, the gateway's sentence may name the time.
    if outcome == .throttled, retryAfter == nil { retryAfter = AccessTime.seconds(in: answer.text, now: now) }
  }

  private static func classify(
    _ tree: WireValue, status: Int, asksForLogIn: Bool, call: Call
  ) -> AnswerClass {
    let envelope = Envelope(tree)
    if let outcome = beforeTheShop(status, envelope.fault, sentence: envelope.sentence, asksForLogIn: asksForLogIn) {
      return outcome
    }
    guard (200..<300).contains(status) else {
      return classify(status: status, sentence: envelope.sentence, call: call)
    }
    if let outcome = envelope.outcome(for: call) { return outcome }
    return switch call {
    case .list: page(tree)
    case .order(let id): order(tree, id: id)
    case .write(let id): acceptance(tree, id: id)
    case .newCustomer where envelope.userID != nil: .accepted
    case .products, .newCustomer, .terms: sayingNothing
    }
  }

  /// What stopped the call before the shop: throttling, a fault of the gateway, the log-in or a missing right.
  private static func beforeTheShop(
    _ status: Int, _ fault: GatewayFault?, sentence: String?, asksForLogIn: Bool
  ) -> AnswerClass? {
    if status == 429 { return .throttled }
    if let fault { return fault.outcome(status: status) }
    return switch status {
    case 401: asksForLogIn || sentence != nil ? .logInRefused(sentence ?? "") : .turnedAway
    case 403: sentence.map(AnswerClass.notAllowed) ?? .turnedAway
    default: nil
    }
  }

  private static func classify(textOf answer: HTTPAnswer, call: Call, error: WireSyntaxError) -> AnswerClass {
    let fault = GatewayFault(xml: answer.text)
    if let outcome = beforeTheShop(answer.status, fault, sentence: nil, asksForLogIn: answer.asksForLogIn) {
      return outcome
    }
    guard (200..<300).contains(answer.status) else {
      let target = answer.header("location").map { " to \($0.prefix { $0 != "?" })" } ?? ""
      let isRedirect = (300..<400).contains(answer.status)
      return classify(
        status: answer.status, sentence: isRedirect ? "a redirect\(target) was not followed" : nil, call: call)
    }
    let isTaken = answer.status == 202 || answer.status == 204
    if isTaken, call.effect != .read, error.reason == .empty { return .accepted }
    let first = answer.body.first { !$0.isSpaceOrMark }
    return .unreadable(first == UInt8(ascii: "<") ? "a page instead of JSON" : error.description)
  }

  /// Classifies an answer other than 2xx without a fault of the gateway.
  private static func classify(status: Int, sentence: String?, call: Call) -> AnswerClass {
    let isMute = call.effect == .setState && sentence == nil
    return switch (status, call) {
    case (404, .order): .notFound(sentence ?? "HTTP \(status)")
    // The shop says in a sentence what does not exist. A page without one may come from a wrong address, so a write is in doubt.
    case (404, .write), (410, .order), (410, .write):
      sentence.map(AnswerClass.notFound) ?? .unreadable("HTTP \(status)")
    case (408, _), (404, .list), (410, .list):
      .gatewayFault(code: String(status), message: sentence ?? "", mayHavePassed: false)
    // A call that sets whole states misses no record. Without a sentence of the shop, the address is wrong.
    case (404, _) where isMute, (405, _) where isMute, (410, _) where isMute:
      .gatewayFault(code: String(status), message: "", mayHavePassed: false)
    // Only a refusal with a sentence counts as one.
    case (400..<500, _): sentence.map(AnswerClass.refused) ?? .unreadable("HTTP \(status)")
    case (300..<400, _):
      .gatewayFault(code: String(status), message: sentence ?? "", mayHavePassed: false)
    case (500..<600, _):
      .gatewayFault(code: String(status), message: sentence ?? "", mayHavePassed: true)
    default: .unreadable("HTTP \(status)")
    }
  }

  private static func page(_ tree: WireValue) -> AnswerClass {
    // PHP writes an answer without content as `[]`, and a list without orders as `null` or `false`.
    let holdsList =
      switch tree["orders"] {
      case .array?, .object?, .null?, .bool(false)?: true
      case nil: if case .array = tree { true } else { tree.isEmptyContainer }
      default: false
      }
    return holdsList ? .content(tree) : .unreadable("no list of orders")
  }

  private static func order(_ tree: WireValue, id: OrderID) -> AnswerClass {
    if tree.isNothing || tree.isEmptyContainer || tree == .bool(false) { return .noData }
    var order = tree
    if case .array(let elements) = tree, elements.count == 1 { order = elements[0] }
    guard case .object = order else { return .unreadable("no order") }
    guard let answered = FieldReader.identifier(order["order_id"]) else { return .unreadable("no order number") }
    guard answered == id else { return .unreadable("the answer is about another order") }
    guard order.text("status").nonEmpty != nil else { return .unreadable("no status") }
    return .content(order)
  }

  private static func acceptance(_ tree: WireValue, id: OrderID) -> AnswerClass {
    guard let answered = FieldReader.identifier(tree["order_id"]) else { return sayingNothing }
    return answered == id ? .accepted : .unreadable("the answer is about another order")
  }

  private static let sayingNothing = AnswerClass.unreadable("the answer does not say whether the change was taken")
}

extension HTTPAnswer {
  /// The start of the body, as much as is shown of it.
  fileprivate var text: String { String(decoding: body.prefix(Redaction.rawLimit), as: UTF8.self) }

  fileprivate var asksForLogIn: Bool { header("www-authenticate") != nil }
}

extension UInt8 {
  /// JSON's white space and the bytes of a byte-order mark.
  var isSpaceOrMark: Bool { [0x20, 0x0A, 0x0D, 0x09, 0xEF, 0xBB, 0xBF].contains(self) }
}
