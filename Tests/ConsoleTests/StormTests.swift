import Testing

@testable import CatalogPane
@testable import Console
@testable import CustomersPane
@testable import OrderPanes

@Suite("Random events")
struct StormTests {
  @Test(
    "break nothing: cursors on rows, no half characters, no write without a question that was seen", arguments: 1...8)
  func storm(seed: Int) async {
    var storm = Storm(seed: UInt64(seed))
    await storm.run(800)
    #expect(storm.broken.isEmpty, "seed \(seed)")
  }

  @Test("do lead to writes, or the storm would prove nothing")
  func stormIsStrong() async {
    var writes = 0
    for seed in 1...20 where writes <= 10 {
      var storm = Storm(seed: UInt64(seed * 7919 + 1))
      await storm.run(700)
      writes += storm.writeCount
    }
    #expect(writes > 10)
  }
}
