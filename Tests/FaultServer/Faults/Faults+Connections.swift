extension Fault {
  /// What befalls a connection before anything of a request is read.
  static let connections: [Fault] = [
    .unreached("name not found", .nowhere),
    .unreached("refused", .refuse),
    .unreached("black hole", .ignore, isSlow: true),
    .broken("closed when accepted", .end(.close)),
    .broken("reset when accepted", .end(.reset)),
    .broken("accepted and never read", .end(.silence), isSlow: true),
    .broken("an SSH greeting", .say(Array("SSH-2.0-OpenSSH_9.2\r\n".utf8), .close)),
    .broken("an SMTP greeting, then silence", .say(Array("220 mail ESMTP\r\n".utf8), .silence), isSlow: true),
    .broken("zero bytes", .say(Array(repeating: 0, count: 64), .close)),
  ]

  /// The same behind TLS.
  static let secureConnections: [Fault] = [
    .unreached("TLS expired", .tls(.expired)),
    .unreached("TLS wrong host", .tls(.wrongHost)),
    .unreached("TLS unknown authority", .tls(.unknownAuthority)),
    .unreached("TLS too old a version", .tls(.oldVersion)),
    .unreached("TLS handshake stalls", .tls(.stall), isSlow: true),
    .unreached("TLS closed at the hello", .tls(.say([], .close))),
    .unreached("TLS reset at the hello", .tls(.say([], .reset))),
    .unreached("TLS garbage for a hello", .tls(.say(Array(repeating: 0x42, count: 200), .close))),
    .unreached("TLS alert handshake_failure", .tls(.say([21, 3, 3, 0, 2, 2, 40], .close))),
    .unreached("TLS alert internal_error", .tls(.say([21, 3, 3, 0, 2, 2, 80], .close))),
    .unreached("TLS half a hello, then silence", .tls(.say([22, 3, 3, 0, 122, 2, 0, 0], .silence)), isSlow: true),
    .unreached(
      "plain http behind https",
      .tls(.say(Array("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".utf8), .close))),
    .broken("TLS closed after the handshake", .tls(.afterHandshake(.close))),
    .broken("TLS reset after the handshake", .tls(.afterHandshake(.reset))),
    .broken("TLS silent after the handshake", .tls(.afterHandshake(.silence)), isSlow: true),
  ]

  /// What befalls a request that is being read, or was.
  static let stops: [Fault] = [
    .stop("closed at the first bytes", after: .firstBytes, .close),
    .stop("reset at the first bytes", after: .firstBytes, .reset),
    .stop("silent from the first bytes", after: .firstBytes, .silence),
    .stop("closed after the request, not done", after: .whole, .close),
    .stop("closed after the request, done", after: .whole, .close, commits: true),
    .stop("reset after the request, not done", after: .whole, .reset),
    .stop("reset after the request, done", after: .whole, .reset, commits: true),
    .stop("silent after the request, not done", after: .whole, .silence),
    .stop("silent after the request, done", after: .whole, .silence, commits: true),
  ]
}
