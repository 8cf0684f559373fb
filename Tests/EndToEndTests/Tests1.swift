import Testing

@Suite("demo", .endToEnd)
struct DemoTests {
  @Test("opens with all twenty rows of a page on a classic terminal")
  func opens() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    try await desk.sees("134990")
  }
}
