import Testing

@Suite("Window sizes", .endToEnd)
struct WindowSizeTests {
  @Test("everything needed is there at 40×10")
  func smallest() async throws {
    let desk = try await DeskWindow.demo(width: 40, height: 10)
    try await desk.sees("s Status")
    #expect(try await desk.orderNumbers.count == 6)
    let number = try await desk.orderUnderCursor
    try await desk.press("Enter")
    try await desk.sees(number)
    try await desk.sees("Produto")
  }

  @Test("one line says which size is needed at 39×9, and growing brings the list")
  func tooSmall() async throws {
    let desk = try await DeskWindow.demo(width: 39, height: 9)
    try await desk.sees("no mínimo 40×10")
    try await desk.resizes(width: 80, height: 24)
    try await desk.sees("página 1/")
    #expect(try await eventually(every: .milliseconds(40)) { try await desk.orderNumbers.count == 20 })
  }

  @Test("list and order stand side by side from 120 columns on, and one below the other goes on after shrinking")
  func wide() async throws {
    let desk = try await DeskWindow.demo(width: 120, height: 40)
    try await desk.sees("página 1/")
    let number = try await desk.orderNumbers[1]
    try await desk.press("Down")
    try await desk.sees("▸  \(number)")
    try await desk.sees("Subtotal")
    try await desk.resizes(width: 80, height: 24)
    try await desk.seesNoMore("Subtotal")
    try await desk.sees("▸  \(number)")
    #expect(try await desk.orderNumbers.count == 20)
  }

  @Test("any size can come and go while it runs")
  func storm() async throws {
    let desk = try await DeskWindow.demo()
    try await desk.sees("página 1/")
    for (width, height) in [(1, 1), (500, 200), (2, 50), (200, 2), (79, 23), (119, 9)] {
      try await desk.resizes(width: width, height: height)
    }
    try await desk.resizes(width: 80, height: 24)
    try await desk.sees("página 1/")
    #expect(try await eventually(every: .milliseconds(40)) { try await desk.orderNumbers.count == 20 })
  }
}
