import Commerce
import Testing
import WireTree

@testable import VenddorAPI

@Suite("Classifying answers about products and customers")
struct RecordClassificationTests {
  private func reading(_ answer: HTTPAnswer, _ call: RecordCall) -> AnswerReading {
    AnswerReading(answer, to: call.kind, now: Timestamp(seconds: 0))
  }

  @Test(
    "a count in the queue accepts, and is read however it is written",
    arguments: [
      (#"{"Response":"60.0"}"#, 60), (#"{"Response":"60"}"#, 60), (#"{"Response":60.0}"#, 60),
      (#"{"Response":6.0E1}"#, 60), (#"{"Response":"59,0"}"#, 59), (#"{"response":" 1.0 "}"#, 1),
      (#"{"Response":true}"#, nil), (#"{"Response":"true"}"#, nil), (#"{"result":"true"}"#, nil),
    ] as [(String, Int?)])
  func queued(body: String, count: Int?) {
    for call in RecordCall.allCases {
      let reading = reading(HTTPAnswer(200, body), call)
      #expect(reading.outcome == .accepted)
      #expect(reading.queued == count)
    }
  }

  @Test(
    "a new customer is accepted with its number, however that is written (I5)",
    arguments: [
      (#"{"status":"true","user_id":"3753"}"#, "3753"), (#"{"status":true,"user_id":3753}"#, "3753"),
      (#"{"status":"1","user_id":3753.0}"#, "3753"), (#"{"user_id":"3753"}"#, "3753"),
      (#"{"status":"true","message":"Vinculado","user_id":"90071992547409931"}"#, "90071992547409931"),
      (#"{"status":true,"message":"ok"}"#, nil), (#"{"status":"TRUE","user_id":""}"#, nil),
      (#"{"status":"true","user_id":"0"}"#, nil), (#"{"status":"true","user_id":null}"#, nil),
    ] as [(String, String?)])
  func newCustomer(body: String, userID: String?) {
    let reading = reading(HTTPAnswer(200, body), .newCustomer)
    #expect(reading.outcome == .accepted)
    #expect(reading.userID == userID)
  }

  @Test(
    "a yes accepts terms, however it is written (I6)",
    arguments: [
      #"{"result":"true"}"#, #"{"result":true}"#, #"{"result":"True"}"#, #"{"result":1}"#, #"{"result":"1"}"#,
      #"{"result":"true","message":"ok"}"#, #"{"status":"true"}"#,
    ])
  func terms(body: String) {
    #expect(reading(HTTPAnswer(200, body), .terms).outcome == .accepted)
  }

  @Test("an empty 202 or 204 accepts", arguments: [202, 204])
  func empty(status: Int) {
    for call in RecordCall.allCases { #expect(reading(HTTPAnswer(status), call).outcome == .accepted) }
  }

  @Test(
    "a refusal carries the platform's sentence, whatever the HTTP status",
    arguments: [
      (
        200, #"{"Response":"object has missing required properties ([\"amount\"])"}"#,
        #"object has missing required properties (["amount"])"#
      ),
      (400, #"{"Response":"object has missing"}"#, "object has missing"),
      (200, #"{"status":"false","message":"Bad request: já existe"}"#, "já existe"),
      (200, #"{"status":false,"message":"já existe"}"#, "já existe"),
      (200, #"{"status":0,"message":"já existe","user_id":"3753"}"#, "já existe"),
      (400, #"{"status":"false","message":"já existe"}"#, "já existe"),
      (200, #"{"message":"Bad Request: no","status":400}"#, "no"),
      (400, #"{"message":"Bad request:"}"#, "Bad request:"),
      (200, #"{"result":"false"}"#, ""), (200, #"{"result":false}"#, ""), (200, #"{"result":0}"#, ""),
      (200, #"{"result":"false","message":"no"}"#, "no"), (200, #"{"Response":false}"#, ""),
    ])
  func refused(status: Int, body: String, sentence: String) {
    for call in RecordCall.allCases {
      #expect(reading(HTTPAnswer(status, body), call).outcome == .refused(sentence))
    }
  }

  @Test(
    "an answer that does not say whether anything was taken is unreadable",
    arguments: [
      "", "[]", "{}", "null", "false", "[1]", #"{"Response":"0.0"}"#, #"{"Response":"-1"}"#, #"{"Response":""}"#,
      #"{"Response":null}"#, #"{"result":""}"#, #"{"orders":[]}"#, "<html>ok</html>", #"{"Respon"#,
      #"{{"result": "true"}}"#, #"{"message":"ok","status":200}"#,
    ])
  func sayingNothing(body: String) {
    for call in RecordCall.allCases {
      guard case .unreadable = reading(HTTPAnswer(200, body), call).outcome else {
        Issue.record("\(body) is \(reading(HTTPAnswer(200, body), call).outcome) for \(call)")
        continue
      }
    }
  }

  @Test(
    "a wrong address is a fault of the way there, not of the records", arguments: [404, 405, 410], ["", "<html>"])
  func wrongAddress(status: Int, body: String) {
    for call in RecordCall.settingStates {
      #expect(
        reading(HTTPAnswer(status, body), call).outcome
          == .gatewayFault(code: String(status), message: "", mayHavePassed: false))
    }
  }

  @Test("what the shop says it does not find is refused with its sentence", arguments: [404, 405, 410, 200])
  func unknownRecord(status: Int) {
    let sentence = "Not Found: O cliente não foi encontrado"
    let body = #"{"message":"\#(sentence)","status":404}"#
    for call in RecordCall.allCases {
      #expect(reading(HTTPAnswer(status, body), call).outcome == .refused(sentence))
    }
  }

  @Test("the gateway's faults, throttling and a refused log-in are what they are for every call")
  func faults() {
    for call in RecordCall.allCases {
      #expect(reading(HTTPAnswer(429, "<html>", headers: ["Retry-After": "7"]), call).outcome == .throttled)
      #expect(reading(HTTPAnswer(429, "", headers: ["Retry-After": "7"]), call).retryAfter == 7)
      #expect(reading(HTTPAnswer(503, #"{"fault":{"code":"900801"}}"#), call).outcome == .throttled)
      #expect(reading(HTTPAnswer(403), call).outcome == .turnedAway)
      #expect(
        reading(HTTPAnswer(200, #"{"fault":{"code":900902,"message":"Missing"}}"#), call).outcome
          == .logInRefused("Missing"))
      #expect(
        reading(HTTPAnswer(502, "<html>"), call).outcome
          == .gatewayFault(code: "502", message: "", mayHavePassed: true))
    }
  }
}
