extension Fault {
  /// Whole answers with a status that does not mean what was asked for.
  static let statuses: [Fault] =
    [
      .said(200, "and a page", HTTPText.page, headers: HTTPText.html),
      .said(200, "and a page, done", HTTPText.page, headers: HTTPText.html, commits: true),
      .said(200, "and nothing", ""),
      .said(200, "and nothing, done", "", commits: true),
      empty(202), empty(204),
      .odd("201 and the answer") { HTTPText.answer(201, $0.body) },
      .said(301, "to another host", "", headers: ["Location: https://example.invalid/"]),
      .said(302, "to another host", "", headers: ["Location: https://example.invalid/"]),
      .said(302, "to a log-in page, done", HTTPText.page, headers: ["Location: /login"] + HTTPText.html, commits: true),
      .said(303, "elsewhere", "", headers: ["Location: /elsewhere"]),
      .said(304, "not modified", ""),
      .said(307, "to itself", "", headers: ["Location: /"]),
      .said(308, "without a place", ""),
      .said(
        400, "with the shop's sentence", #"{"message":"Bad Request: dados inválidos","status":400}"#,
        read: .refused, write: .refused),
      .said(400, "and a page", HTTPText.page, headers: HTTPText.html),
      .said(400, "and nothing", ""),
      .said(400, "with a count", #"{"Response":"1"}"#),
      .said(400, "with a count, done", #"{"Response":"1"}"#, commits: true),
      .said(
        404, "with the shop's sentence", #"{"message":"pedido inexistente","status":404}"#,
        read: .refused, write: .refused),
      .said(404, "and a page", HTTPText.page, headers: HTTPText.html, read: .refused),
      .said(404, "and a page, done", HTTPText.page, headers: HTTPText.html, read: .refused, commits: true),
      .said(404, "and nothing", "", read: .refused),
      .said(404, "and nothing, done", "", read: .refused, commits: true),
      .said(404, "with a count", #"{"Response":"1"}"#, read: .refused),
      .said(
        409, "with the shop's sentence", #"{"message":"pedido em uso","status":409}"#,
        read: .refused, write: .refused),
      .said(
        422, "with the shop's sentence", #"{"message":"Unprocessable: status","status":422}"#,
        read: .refused, write: .refused),
      .said(422, "and broken bytes", "\u{FFFD}{\"message"),
      .said(
        429, "with Retry-After a date far away", "", headers: ["Retry-After: Fri, 31 Dec 2100 23:59:59 GMT"],
        write: .notTaken),
      .said(429, "with Retry-After abc", "", headers: ["Retry-After: abc"], write: .notTaken),
      .said(429, "with Retry-After 10⁹", "", headers: ["Retry-After: 1000000000"], write: .notTaken),
      .said(429, "with Retry-After 7200", "", headers: ["Retry-After: 7200"], write: .notTaken),
      .said(
        429, "with the gateway's sentence", fault(900800, "Message throttled out"),
        headers: ["Retry-After: 300"], write: .notTaken),
      .said(500, "and nothing", ""),
      .said(500, "and nothing, done", "", commits: true),
      .said(500, "and a page", HTTPText.page, headers: HTTPText.html),
      .said(500, "with a sentence", #"{"message":"Internal Server Error","status":500}"#),
      .said(502, "and a page", HTTPText.page, headers: HTTPText.html),
      .said(502, "and a page, done", HTTPText.page, headers: HTTPText.html, commits: true),
      .said(503, "and a page", HTTPText.page, headers: HTTPText.html),
      .said(503, "with Retry-After 7200", "", headers: ["Retry-After: 7200"]),
      .said(504, "and a page, done", HTTPText.page, headers: HTTPText.html, commits: true),
    ] + [405, 406, 407, 408, 410, 411, 413, 415, 421, 423, 425, 426, 428, 431, 451].map(page)
    + [501, 505, 507, 508, 511, 520, 521, 522, 523, 524, 525, 526, 529, 530, 599].map(page)

  private static func page(_ status: Int) -> Fault {
    .said(status, "and a page", HTTPText.page, headers: HTTPText.html)
  }

  /// An empty body that the document's platform uses for "taken".
  private static func empty(_ status: Int) -> Fault {
    Fault(
      name: "\(status) and nothing, done", act: .answer { _ in HTTPText.answer(status, "") }, read: .nothing,
      write: .acceptedOrNothing, commits: true)
  }

  static func fault(_ code: Int, _ message: String) -> String {
    #"{"fault":{"code":\#(code),"message":"\#(message)","description":"\#(message)"}}"#
  }
}
