/// An answer of the sandbox, before it is sent.
struct Answer: Sendable {
  /// How the body is sent.
  enum Delivery: Hashable, Sendable {
    case whole
    /// One byte a second.
    case trickle
    /// The connection ends before the promised length.
    case shortLength
    /// The connection is reset without an answer.
    case reset
    /// The body, followed by megabytes of blanks.
    case padded(megabytes: Int)
  }

  var status: Int
  /// Empty if there is no body.
  var contentType: String
  var headers: [(name: String, value: String)] = []
  var body: [UInt8]
  var delivery = Delivery.whole

  init(status: Int = 200, contentType: String = "application/json", body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  static func json(status: Int = 200, _ active: ActiveFaults, _ write: (inout JSONText) -> Void) -> Answer {
    var text = JSONText(numbers: active.numberStyle, containers: active.containerStyle)
    write(&text)
    return Answer(status: status, body: text.bytes)
  }

  /// The object for success and failure alike (I1 to I3, and every failure of the schema check).
  static func response(_ sentence: String) -> Answer {
    json(ActiveFaults()) { $0.object { $0.text("Response", sentence) } }
  }

  /// The shop's own form of an error.
  static func shopError(status: Int, _ message: String) -> Answer {
    json(status: status, ActiveFaults()) { text in
      text.object { text in
        text.text("message", message)
        text.number("status", status)
      }
    }
  }

  /// The gateway's form of an error. The code is a string for errors of the gateway's engine.
  static func gatewayFault(
    status: Int, code: Int, codeAsText: Bool = false, _ message: String, _ description: String
  ) -> Answer {
    json(status: status, ActiveFaults()) { text in
      text.object { text in
        text.object("fault") { fault in
          codeAsText ? fault.numeral("code", code) : fault.number("code", code)
          fault.text("message", message)
          fault.text("description", description)
        }
      }
    }
  }

  static func html(status: Int, title: String, _ text: String) -> Answer {
    let head = "<head><title>\(title)</title></head>"
    let page = "<html>\r\n\(head)\r\n<body><h1>\(title)</h1><p>\(text)</p></body>\r\n</html>"
    return Answer(status: status, contentType: "text/html; charset=utf-8", body: Array(page.utf8))
  }
}
