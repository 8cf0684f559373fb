import Commerce
import Testing
import WireTree

@testable import VenddorAPI

@Suite("Classifying answers")
struct ClassificationTests {
  private static let id = OrderID(rawValue: "3986")

  private func outcome(_ answer: HTTPAnswer, _ call: AnswerReading.Call) -> AnswerClass {
    AnswerReading(answer, to: call, now: Timestamp(seconds: 0)).outcome
  }

  @Test(
    "an accepted write says so in one of these ways",
    arguments: [
      (200, #"{"Response":"1.0"}"#), (200, #"{"Response":1}"#), (200, #"{"order_id":"3986"}"#),
      (200, #"{"order_id":3986}"#),
      (202, ""), (204, ""), (202, " \n"), (200, #"{"result":"true"}"#), (200, #"{"status":"true","message":"ok"}"#),
      (200, "\u{FEFF}" + #"{"Response":"1.0"}"#), (200, "\nWarning: x in a.php on line 1\n" + #"{"Response":"1.0"}"#),
    ])
  func accepted(status: Int, body: String) {
    #expect(outcome(HTTPAnswer(status, body), .write(Self.id)) == .accepted)
  }

  @Test(
    "a refusal carries the platform's sentence, whatever the HTTP status",
    arguments: [
      (
        200, #"{"Response":"object has missing required properties ([\"status\"])"}"#,
        #"object has missing required properties (["status"])"#
      ),
      (400, #"{"Response":"object has missing"}"#, "object has missing"),
      (200, #"{"message":"Bad Request: no","status":400}"#, "no"),
      (400, #"{"message":"Bad Request: no","status":"400"}"#, "no"),
      (200, #"{"status":"false","message":"já existe"}"#, "já existe"), (409, #"{"message":"não pode"}"#, "não pode"),
    ])
  func refused(status: Int, body: String, sentence: String) {
    for call in [AnswerReading.Call.list, .order(Self.id), .write(Self.id)] {
      #expect(outcome(HTTPAnswer(status, body), call) == .refused(sentence))
    }
  }

  @Test(
    "too many requests are known in every form, with the time named inside",
    arguments: [
      (
        503,
        "<?xml version='1.0'?><soapenv:Envelope><soapenv:Body><soapenv:Fault><faultcode xmlns:a=\"b\">a:Server</faultcode>"
          + "<faultstring>Message throttled out</faultstring><detail>You have exceeded your quota. You can access API after "
          + "2026-Dec-01 07:10:00+0000 UTC</detail></soapenv:Fault></soapenv:Body></soapenv:Envelope>", 600
      ),
      (200, "<S:FAULT><FaultString>Message Throttled Out</FaultString></S:FAULT>", nil),
      (
        500,
        "<env:Fault><env:Reason><env:Text>Message throttled out</env:Text></env:Reason><env:Detail>You can access API after "
          + "2026-12-01T04:10:00-03:00</env:Detail></env:Fault>", 600
      ),
      (
        429,
        #"{"code":"900802","type":"Status report","message":"Runtime Error","description":"Message throttled out"}"#,
        nil
      ),
      (200, #"{"fault":{"code":900802,"message":"x","nextAccessTime":"2026-Dec-01 07:10:00+0000 UTC"}}"#, 600),
      (200, #"{"fault":{"code":"900804","message":"x","nextAccessTime":1796109000000}}"#, 600),
      (429, #"{"nextAccessTime":"1796109000"}"#, 600), (429, "Try again in 30 seconds.", 30),
      (429, #"{"nextAccessTime":"soon"}"#, nil),
    ] as [(Int, String, Int?)])
  func throttles(status: Int, body: String, seconds: Int?) {
    // 2026-12-01 07:00:00 UTC.
    let now = Timestamp(seconds: 1_796_108_400)
    for call in [AnswerReading.Call.list, .order(Self.id), .write(Self.id), .products] {
      let reading = AnswerReading(HTTPAnswer(status, body), to: call, now: now)
      #expect(reading.outcome == .throttled)
      #expect(reading.retryAfter == seconds)
    }
  }

  @Test(
    "any other fault of SOAP is the gateway's, with its sentence, whatever status comes with it", arguments: [200, 500])
  func soapFault(status: Int) {
    let body =
      "<x:Envelope><x:Body><x:Fault><faultcode>x:Server</faultcode><faultstring>The endpoint is &lt;down&gt;</faultstring>"
      + "</x:Fault></x:Body></x:Envelope>"
    #expect(
      outcome(HTTPAnswer(status, body), .list)
        == .gatewayFault(code: String(status), message: "The endpoint is <down>", mayHavePassed: true))
  }

  @Test(
    "the gateway's faults are read in every form",
    arguments: [
      (
        500, #"{"fault":{"code":101504,"message":"Send timeout","description":"Backend"}}"#, "101504",
        "Send timeout: Backend", true
      ),
      (
        500, #"{"fault":{"code":"101503","message":"Error connecting","description":""}}"#, "101503",
        "Error connecting", false
      ),
      (
        404, #"{"code":"404","type":"Status report","message":"Not Found","description":"No resource"}"#, "404",
        "Not Found: No resource", false
      ),
      (
        503,
        #"<am:fault xmlns:am="http://wso2.org/apimanager"><am:code>303001</am:code><am:message>Suspended</am:message>"#,
        "303001", "Suspended", false
      ), (502, "<html>Bad Gateway</html>", "502", "", true), (503, "", "503", "", true),
      (500, #"{"message":"oops"}"#, "500", "oops", true),
      (200, #"{"message":"oops","status":500}"#, "500", "oops", true),
      (302, "", "302", "a redirect to https://other.example/ was not followed", false),
    ])
  func faults(status: Int, body: String, code: String, message: String, mayHavePassed: Bool) {
    let answer = HTTPAnswer(status, body, headers: ["Location": "https://other.example/?secret=1"])
    for call in [AnswerReading.Call.list, .order(Self.id), .write(Self.id)] {
      #expect(outcome(answer, call) == .gatewayFault(code: code, message: message, mayHavePassed: mayHavePassed))
    }
  }

  @Test("429, and the faults that mean it, are throttling")
  func throttled() {
    for answer in [HTTPAnswer(429), HTTPAnswer(429, "<html>"), HTTPAnswer(503, #"{"fault":{"code":"900801"}}"#)] {
      #expect(outcome(answer, .list) == .throttled)
    }
  }

  @Test("a fault of the gateway about the log-in refuses it, whatever the status", arguments: [200, 401, 403])
  func logIn(status: Int) {
    let fault = HTTPAnswer(status, #"{"fault":{"code":900901,"message":"Invalid Credentials"}}"#)
    #expect(outcome(fault, .order(Self.id)) == .logInRefused("Invalid Credentials"))
  }

  @Test("a 401 refuses the log-in where it asks for one, or the platform wrote it")
  func asksForLogIn() {
    let asking = HTTPAnswer(401, "<p>", headers: ["WWW-Authenticate": "Basic"])
    #expect(outcome(asking, .list) == .logInRefused(""))
    #expect(outcome(HTTPAnswer(401, #"{"message":"senha errada"}"#), .list) == .logInRefused("senha errada"))
  }

  @Test("a missing right refuses this one call", arguments: ["900908", "900910"])
  func missingRight(code: String) {
    let fault = HTTPAnswer(403, #"{"fault":{"code":\#(code),"message":"Forbidden"}}"#)
    #expect(outcome(fault, .write(Self.id)) == .notAllowed("Forbidden"))
    #expect(outcome(HTTPAnswer(403, #"{"message":"sem permissão"}"#), .list) == .notAllowed("sem permissão"))
  }

  @Test("what a firewall writes is no word of the platform", arguments: [401, 403])
  func turnedAway(status: Int) {
    for body in ["", "<p>", "blocked", "{}"] {
      for call in [AnswerReading.Call.list, .write(Self.id)] {
        #expect(outcome(HTTPAnswer(status, body), call) == .turnedAway)
      }
    }
  }

  @Test(
    "a 4xx that cannot be read is no refusal, and a count is no sentence",
    arguments: [400, 404, 409, 410, 413, 422, 451])
  func unreadableRefusal(status: Int) {
    for body in ["", "<html></html>", "\u{1}", #"{"Response":"1"}"#, #"{"Response":1.0}"#, #"{"order_id":"3986"}"#] {
      guard case .unreadable = outcome(HTTPAnswer(status, body), .write(Self.id)) else {
        Issue.record("\(status) \(body) is \(outcome(HTTPAnswer(status, body), .write(Self.id)))")
        continue
      }
    }
  }

  @Test("an answer without data is none, and an object without number or status is not readable")
  func noData() {
    for body in ["[]", "{}", "false", "null"] {
      #expect(outcome(HTTPAnswer(200, body), .order(Self.id)) == .noData)
    }
    for body in [#"{"notes":"x"}"#, #"{"order_id":"4711"}"#, #"{"order_id":"4711","status":null}"#] {
      guard case .unreadable = outcome(HTTPAnswer(200, body), .order(Self.id)) else {
        Issue.record("\(body) is \(outcome(HTTPAnswer(200, body), .order(Self.id)))")
        continue
      }
    }
  }

  @Test(
    "an order that is not there is not found in every form",
    arguments: [
      (404, ""), (404, #"{"message":"Not Found: x","status":404}"#), (200, #"{"message":"Not Found","status":404}"#),
      (404, "<html>"),
    ])
  func notFound(status: Int, body: String) {
    guard case .notFound = outcome(HTTPAnswer(status, body), .order(Self.id)) else {
      Issue.record("\(status) \(body) is \(outcome(HTTPAnswer(status, body), .order(Self.id)))")
      return
    }
  }

  @Test("an answer about another order cannot be read as the asked one's")
  func otherOrder() {
    let answer = HTTPAnswer(200, Samples.order)
    #expect(outcome(answer, .order(Self.id)) == .unreadable("the answer is about another order"))
    #expect(outcome(answer, .write(Self.id)) == .unreadable("the answer is about another order"))
    for id in ["3974", "03974"] {
      guard case .content = outcome(answer, .order(OrderID(rawValue: id))) else {
        Issue.record("3974 was not taken for \(id)")
        return
      }
    }
  }

  @Test(
    "an answer that says nothing about a write is unreadable",
    arguments: [
      "", "[]", "{}", "false", #"{"Response":"0"}"#, #"{"Response":""}"#, "<html>ok</html>", #"{"Respon"#, "OK",
    ])
  func sayingNothing(body: String) {
    guard case .unreadable = outcome(HTTPAnswer(200, body), .write(Self.id)) else {
      Issue.record("\(body) is \(outcome(HTTPAnswer(200, body), .write(Self.id)))")
      return
    }
  }

  @Test(
    "an answer that is no list of orders is unreadable, not an empty page",
    arguments: [
      (200, ""), (204, ""), (200, "<html>login</html>"), (200, "false"), (200, #"{"orders":[{"order_id":"1"#),
      (200, #"{"a":1}"#), (200, #"{"orders":"none"}"#), (200, #"{"orders":0}"#), (200, #"{"orders":true}"#),
    ])
  func unreadableList(status: Int, body: String) {
    guard case .unreadable = outcome(HTTPAnswer(status, body), .list) else {
      Issue.record("\(body) is \(outcome(HTTPAnswer(status, body), .list))")
      return
    }
  }
}

@Suite("Retry-After")
struct RetryAfterTests {
  @Test(
    "seconds and the three forms of a date are read, garbage is not",
    arguments: [
      ("5", 5), (" 0 ", 0), ("1000000000", 1_000_000_000), ("99999999999999999999", Int.max), ("abc", nil), ("", nil),
      ("-5", nil),
      ("1.5", nil), ("Sun, 06 Nov 1994 08:49:37 GMT", 37), ("Sunday, 06-Nov-94 08:49:37 GMT", 37),
      ("Sun Nov  6 08:49:37 1994", 37), ("Sun, 06 Nov 1994 08:48:37 GMT", 0), ("Sun, 06 Nov 1994 25:48:37 GMT", nil),
      ("Nov Nov Nov Nov Nov Nov Nov", nil), ("Mon, 07 Nov 1994 08:49:37 GMT", 86_437),
    ] as [(String, Int?)])
  func reads(text: String, expected: Int?) {
    #expect(RetryAfter.seconds(text, now: Timestamp(seconds: 784_111_740)) == expected)
  }
}
