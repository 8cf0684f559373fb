extension Fault {
  /// What the gateway, a firewall or a log-in in front of the platform says.
  static let gateway: [Fault] = [
    .said(
      401, "with WWW-Authenticate", "", headers: ["WWW-Authenticate: Basic realm=\"venddor\""],
      read: .logInRefused, write: .logInRefused),
    .said(
      401, "with the gateway's fault 900902", fault(900902, "Missing Credentials"),
      read: .logInRefused, write: .logInRefused),
    .said(
      401, "with the gateway's fault 900901 as text", #"{"fault":{"code":"900901","message":"Invalid Credentials"}}"#,
      read: .logInRefused, write: .logInRefused),
    .said(
      401, "with the shop's sentence", #"{"message":"Unauthorized: usuário ou senha","status":401}"#,
      read: .logInRefused, write: .logInRefused),
    .said(
      401, "with an XML fault", xml(900901, "Invalid Credentials"), headers: xmlType,
      read: .logInRefused, write: .logInRefused),
    .said(401, "and nothing", ""),
    .said(401, "and nothing, done", "", commits: true),
    .said(401, "and a firewall's page", HTTPText.page, headers: HTTPText.html),
    .said(401, "and a firewall's page, done", HTTPText.page, headers: HTTPText.html, commits: true),
    .said(401, "and a text", "Access denied", headers: ["Content-Type: text/plain"]),
    .said(
      403, "with the gateway's fault 900908", fault(900908, "Resource forbidden"),
      read: .refused, write: .refused),
    .said(
      403, "with the gateway's fault 900910", fault(900910, "Access token unauthorised"),
      read: .refused, write: .refused),
    .said(403, "and a firewall's page", HTTPText.page, headers: HTTPText.html),
    .said(403, "and a firewall's page, done", HTTPText.page, headers: HTTPText.html, commits: true),
    .said(403, "and nothing", ""),
    .said(403, "and a text", "Forbidden", headers: ["Content-Type: text/plain"]),
    .said(
      200, "with the gateway's fault 900902", fault(900902, "Missing Credentials"),
      read: .logInRefused, write: .logInRefused),
    .said(500, "with the gateway's fault 101503", fault(101_503, "Back end error")),
    .said(503, "with the gateway's fault 303001", fault(303_001, "Suspended endpoint")),
    .said(504, "with the gateway's fault 101504, done", fault(101_504, "Send timeout"), commits: true),
    .said(500, "with an XML fault", xml(101_503, "Back end error"), headers: xmlType),
    .said(
      429, "with an XML fault", xml(900_800, "Message throttled out"), headers: xmlType + ["Retry-After: 300"],
      write: .notTaken),
    .said(502, "from a load balancer", "upstream connect error", headers: ["Content-Type: text/plain"]),
    .said(200, "and a captive portal", "<html><body>Wi-Fi: entre</body></html>", headers: HTTPText.html),
  ]

  private static let xmlType = ["Content-Type: application/xml"]

  private static func xml(_ code: Int, _ message: String) -> String {
    #"<am:fault xmlns:am="http://wso2.org/apimanager"><am:code>\#(code)</am:code><am:message>\#(message)</am:message>"#
      + "<am:description>\(message)</am:description></am:fault>"
  }
}
