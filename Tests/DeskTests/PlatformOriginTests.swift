import Desk
import Testing

@Suite("Base URLs")
struct PlatformOriginTests {
  @Test(
    "https goes anywhere, plain http to this machine; the path prefix is kept",
    arguments: [
      ("https://integracao.venddor.com.br/", "https://integracao.venddor.com.br"),
      ("HTTPS://Example.COM:8243/a/b/", "https://example.com:8243/a/b"),
      ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
      ("http://127.9.8.7", "http://127.9.8.7"), ("http://localhost/x", "http://localhost/x"),
      ("http://[::1]:99/", "http://[::1]:99"), ("https://49.12.98.124:8243", "https://49.12.98.124:8243"),
      ("https://example.com:443", "https://example.com"),
    ])
  func taken(text: String, expected: String) throws {
    #expect(try PlatformOrigin(text).description == expected)
  }

  @Test(
    "anything else is refused with its reason",
    arguments: [
      ("http://example.com", PlatformOrigin.Fault.plainTextToAnotherMachine),
      ("http://127.example.com", .plainTextToAnotherMachine),
      ("http://127.1", .plainTextToAnotherMachine), ("http://127.0.0.1.evil.com", .plainTextToAnotherMachine),
      ("http://localhost.evil.com", .plainTextToAnotherMachine), ("http://0.0.0.0", .plainTextToAnotherMachine),
      ("https://user:pass@example.com", .containsCredentials), ("https://user@example.com", .containsCredentials),
      ("example.com", .noScheme), ("ftp://example.com", .noScheme), ("https://", .invalidHost),
      ("https://exa mple.com", .invalidHost),
      ("https://example.com:0", .invalidPort), ("https://example.com:99999", .invalidPort),
      ("https://example.com:+80", .invalidPort),
      ("https://example.com/?a=b", .containsQuery), ("https://example.com#x", .containsQuery),
      ("https://example.com/a b", .invalidPath),
      ("https://[::1", .invalidHost), ("https://[::1]x", .invalidHost), ("https://example.com\r\nX: y", .invalidHost),
    ])
  func refused(text: String, fault: PlatformOrigin.Fault) {
    #expect(throws: fault) { try PlatformOrigin(text) }
  }
}
