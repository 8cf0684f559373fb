extension ActiveFaults {
  /// The answer of a fault in front of the platform, if any; the request is then not carried out.
  var answerInFront: Answer? {
    if has(.reset) {
      var answer = Answer(body: [])
      answer.delivery = .reset
      return answer
    }
    return codedAnswer ?? pageOrFault ?? oversized
  }

  /// The platform's answer as changed by the faults behind it.
  func mangle(_ answer: Answer) -> Answer {
    var answer = answer
    if has(.resetAfterCommit) || value({ if case .resetAfterBatch = $0 { true } else { nil } }) != nil {
      answer.delivery = .reset
    }
    if has(.trickle) { answer.delivery = .trickle }
    if has(.shortLength) { answer.delivery = .shortLength }
    if let code = value({ if case .status(let code) = $0 { code } else { nil } }) { answer.status = code }
    if has(.empty204) {
      answer.status = 204
      answer.contentType = ""
      answer.body = []
    }
    if has(.garbageUTF8) { answer.body = Self.withBrokenUTF8(answer.body) }
    if has(.brokenJSON) { answer.body = Self.withoutCommas(answer.body) }
    if has(.truncated) { answer.body.removeLast(answer.body.count / 2) }
    if has(.warningLine) { answer.body = Self.warning + answer.body }
    if has(.byteOrderMark) { answer.body = [0xEF, 0xBB, 0xBF] + answer.body }
    return answer
  }

  private var codedAnswer: Answer? {
    for kind in kinds {
      switch kind {
      case .unauthorizedAfter: return PlatformService.unauthorized
      case .burst503:
        return .gatewayFault(status: 503, code: 101_503, "Runtime Error", "Error connecting to the back end")
      case .throttle(let retryAfter):
        var answer = Answer.gatewayFault(
          status: 429, code: 900_800, "Message throttled out", "You have exceeded your quota")
        answer.headers = [("Retry-After", retryAfter)]
        return answer
      case .status(let code) where code >= 300:
        return .shopError(status: code, "Error \(code): recusado pela plataforma")
      case .redirect(let target):
        var answer = Answer.html(status: 302, title: "302 Found", "The document has moved.")
        answer.headers = [("Location", target)]
        return answer
      default: continue
      }
    }
    return nil
  }

  private var pageOrFault: Answer? {
    if has(.html200) { return .html(status: 200, title: "Manutenção", "Voltamos em instantes.") }
    if has(.html502) { return .html(status: 502, title: "502 Bad Gateway", "nginx") }
    if has(.gatewayJSON) {
      return .gatewayFault(
        status: 500, code: 900_900, codeAsText: numberStyle == .strings, "Unclassified Authentication Failure",
        "Error while accessing backend services for API key validation")
    }
    guard has(.gatewayXML) else { return nil }
    let xml = """
      <am:fault xmlns:am="http://wso2.org/apimanager"><am:code>303001</am:code><am:type>Status report</am:type>\
      <am:message>Runtime Error</am:message><am:description>Currently , Address endpoint is suspended\
      </am:description></am:fault>
      """
    return Answer(status: 503, contentType: "application/xml; charset=UTF-8", body: Array(xml.utf8))
  }

  private var oversized: Answer? {
    for kind in kinds {
      switch kind {
      case .hugeBody(let megabytes):
        var answer = Answer(body: Array("{\"orders\":[]}".utf8))
        answer.delivery = .padded(megabytes: megabytes)
        return answer
      case .gzipBomb(let megabytes):
        var answer = Answer(body: GzipBomb.bytes(megabytes: megabytes))
        answer.headers = [("Content-Encoding", "gzip")]
        return answer
      case .deepJSON:
        let depth = 100_000
        let brackets = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        return Answer(body: Array("{\"orders\":\(brackets)}".utf8))
      default: continue
      }
    }
    return nil
  }

  private static let warning = Array(
    "<br />\n<b>Warning</b>:  Undefined array key \"usergroup\" in <b>/app/api.php</b> on line <b>214</b><br />\n".utf8)

  /// Puts bytes that are invalid UTF-8 at the beginning of every string value: FF, a lone C3, an encoded surrogate.
  private static func withBrokenUTF8(_ body: [UInt8]) -> [UInt8] {
    var broken: [UInt8] = []
    for (index, byte) in body.enumerated() {
      broken.append(byte)
      let opensValue = index >= 2 && byte == 0x22 && body[index - 1] == 0x3A && body[index - 2] == 0x22
      if opensValue { broken += [0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80] }
    }
    return broken
  }

  /// Drops the commas between members, as in some samples of the document.
  private static func withoutCommas(_ body: [UInt8]) -> [UInt8] {
    let broken = body.enumerated().filter { index, byte in
      byte != 0x2C || index + 1 == body.count || body[index + 1] != 0x22
    }
    return broken.count < body.count ? broken.map(\.element) : Array(body.dropLast())
  }
}
