import Testing

@testable import Settings

@Suite("Base URLs")
struct BaseURLTests {
  @Test(
    "an address has an origin, and no slash at the end",
    arguments: [
      ("https://api.example.com/", "https://api.example.com", "https://api.example.com"),
      ("https://API.Example.com:443/v1//", "https://API.Example.com:443/v1", "https://api.example.com"),
      ("HTTPS://example.com:8443", "HTTPS://example.com:8443", "https://example.com:8443"),
      ("http://localhost:8080", "http://localhost:8080", "http://localhost:8080"),
      ("http://127.0.0.1:80/x", "http://127.0.0.1:80/x", "http://127.0.0.1"),
      ("http://[::1]:9", "http://[::1]:9", "http://[::1]:9"),
    ])
  func good(written: String, text: String, origin: String) throws {
    let url = try BaseURL(written)
    #expect(url.text == text)
    #expect(url.origin == origin)
  }

  @Test(
    "what is not a safe address is refused with its reason",
    arguments: [
      ("", .malformed), ("example.com", .malformed), ("ftp://example.com", .malformed), ("https://", .malformed),
      ("https:///path", .malformed), ("https://a b", .malformed), ("https://a\\b", .malformed),
      ("https://é.com", .malformed), ("https://a:0", .malformed), ("https://a:65536", .malformed),
      ("https://a:x", .malformed), ("https://a:", .malformed), ("https://[::1", .malformed),
      ("https://a:+1", .malformed), ("https://a\n", .malformed),
      ("https://user:pass@example.com", .containsCredentials), ("https://user@example.com/x", .containsCredentials),
      ("http://example.com", .plainHTTP), ("http://127.evil.com", .plainHTTP),
      ("http://127.0.0.1.evil.com", .plainHTTP),
      ("http://localhost.evil.com", .plainHTTP), ("http://128.0.0.1", .plainHTTP), ("http://10.0.0.1", .plainHTTP),
      ("https://example.com?x=1", .queryOrFragment), ("https://example.com/#x", .queryOrFragment),
    ] as [(String, BaseURL.Fault)])
  func bad(written: String, fault: BaseURL.Fault) {
    #expect(throws: fault) { try BaseURL(written) }
  }
}
