import Desk
import FaultServer
import Testing

@testable import VenddorAPI

@Suite("Certificates")
struct CertificateTests {
  @Test(
    "only a certificate that is trusted, valid today and names the host is talked to",
    arguments: [
      ("IP:127.0.0.1", true, false, nil), ("IP:127.0.0.1", false, false, .tlsUntrusted),
      ("IP:127.0.0.1", true, true, .tlsExpired),
      ("IP:127.0.0.1", false, true, .tlsExpired), ("IP:127.0.0.2", true, false, .tlsWrongHost),
      ("DNS:localhost", true, false, .tlsWrongHost),
    ] as [(String, Bool, Bool, DeskError.ConnectionFailure?)])
  func verification(name: String, isTrusted: Bool, isExpired: Bool, cause: DeskError.ConnectionFailure?) async throws {
    let certificates = try TestCertificates()
    defer { certificates.remove() }
    let server = try await RawServer.start(tls: try certificates.server(name, expired: isExpired)) { request in
      request.text.hasPrefix("GET") ? .answer(200, Samples.order) : .answer(200, #"{"Response":"1.0"}"#)
    }
    try await withPlatform(
      at: "https://127.0.0.1:\(server.port)",
      settings: { if isTrusted { $0.certificateFile = certificates.authorityFile } }
    ) { platform, clock in
      let expected = cause.map { DeskError.Kind.unreachable($0) }
      #expect(await failure { try await platform.sampleOrder() }?.kind == expected)
      #expect(await failure { try await platform.dispatch() }?.kind == expected)
      #expect(clock.waits.isEmpty)
      #expect(server.requests.count == (cause == nil ? 2 : 0))
    }
    await server.stop()
  }

  @Test("a name in the certificate is matched by name")
  func byName() async throws {
    let certificates = try TestCertificates()
    defer { certificates.remove() }
    let server = try await RawServer.start(tls: try certificates.server("DNS:localhost")) { _ in
      .answer(200, Samples.order)
    }
    try await withPlatform(
      at: "https://localhost:\(server.port)", settings: { $0.certificateFile = certificates.authorityFile }
    ) { platform, _ in
      let answer = try await platform.sampleOrder()
      #expect(answer.value.id.rawValue == "3974")
    }
    await server.stop()
  }

  @Test("TLS before 1.2 is not spoken: nothing is sent to a server that knows no later one")
  func oldVersion() async throws {
    let certificates = try TestCertificates()
    defer { certificates.remove() }
    let server = try await RawServer.start(tls: try certificates.server("IP:127.0.0.1", latest: .tlsv11)) { _ in
      .answer(200, Samples.order)
    }
    try await withPlatform(
      at: "https://127.0.0.1:\(server.port)", settings: { $0.certificateFile = certificates.authorityFile }
    ) { platform, _ in
      #expect(await failure { try await platform.dispatch() }?.kind == .unreachable(.tlsOther))
      #expect(server.requests.isEmpty)
    }
    await server.stop()
  }

  @Test("a server that does not speak TLS was not reached")
  func plainText() async throws {
    let banner = try await RawServer.start(greeting: "HTTP/1.1 400 Bad Request\r\n\r\n") { _ in .close }
    try await withPlatform(at: "https://127.0.0.1:\(banner.port)") { platform, _ in
      #expect(await failure { try await platform.dispatch() }?.kind == .unreachable(.tlsOther))
    }
    await banner.stop()
  }

  @Test("a handshake that stalls ends with the connect limit")
  func stall() async throws {
    let server = try await RawServer.start { _ in .silence }
    try await withPlatform(
      at: "https://127.0.0.1:\(server.port)", settings: { $0.connectTimeout = .milliseconds(100) }
    ) { platform, _ in
      #expect(await failure { try await platform.dispatch() }?.kind == .unreachable(.connectionTimedOut))
    }
    await server.stop()
  }

  @Test("a file without certificates is told before anything is connected")
  func unreadableFile() throws {
    var settings = ConnectionSettings(origin: .production, version: "1")
    settings.certificateFile = "/nonexistent.pem"
    #expect(throws: ConnectionSettings.Fault.unreadableCertificateFile(path: "/nonexistent.pem")) {
      try VenddorPlatform(configuration: settings, credentials: .fixed(canary))
    }
  }
}
