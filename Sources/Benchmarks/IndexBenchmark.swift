import Commerce
import Desk
import FoundationEssentials
import Glibc
import LocalStore

/// Measures the index of a temporary store with 300,000 orders of 60,000 customers: how long keeping them takes, how large the
/// file becomes, and how long searches take. The orders come in pages, as the platform lists them, and three of ten are opened.
enum IndexBenchmark {
  private static let count = 300_000

  static func run() async throws {
    let folder = try makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/index.sqlite"
    let store = try LocalStore.open(
      at: path, account: StoreAccount(origin: "https://shop.example", user: "benchmark"), keyFile: folder + "/key")
    defer { store.close() }
    let clock = ContinuousClock()
    var start = clock.now
    for page in 0..<count / OrderPage.size {
      let numbers = (0..<OrderPage.size).map { 100_000 + page * OrderPage.size + $0 }
      try await store.keep(
        OrderPage(status: .complete, number: 1 + page % 400, rows: numbers.map(SampleShop.row), totalItems: count),
        readAt: Timestamp(seconds: 1_790_000_000 + Int64(page)))
    }
    report("keep a page of 20 orders and index them", count: count / OrderPage.size, in: start.duration(to: clock.now))
    let opened = (100_000..<100_000 + count).filter { $0 % 10 < 3 }
    start = clock.now
    for number in opened {
      try await store.keep(SampleShop.order(number), readAt: Timestamp(seconds: 1_791_000_000))
    }
    report("keep an order of 6 lines and index it", count: opened.count, in: start.duration(to: clock.now))
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    report("store of \(count) orders, \(opened.count) of them opened", "\(size / 1_000_000) MB")
    let customer = SampleShop.row(277_777).customer
    for text in [
      "sil", "silva", "silva joao", "ana.souza7", customer.phone, String(customer.phone.suffix(5)), "119", "1198",
      "88888", "277777", "2777", "joao 119", "789", "7890000", "cafe", "cafe moka joao", "bloco 3/4", "3/4", "22/11",
      SampleShop.document(of: 277_770), "zzzz",
    ] {
      try await search(text, in: store)
    }
    try await news(in: store)
  }

  /// Measures the news for an operator who last looked before 20,000 orders came, each of which moved twice.
  private static func news(in store: LocalStore) async throws {
    let moved = 20_000
    let first = 100_000 + count - moved
    for (step, status) in [OrderStatus.preparing, .dispatched].enumerated() {
      for page in 0..<moved / OrderPage.size {
        let rows = (0..<OrderPage.size).map { place in
          var row = SampleShop.row(first + page * OrderPage.size + place)
          row.status = status
          return row
        }
        try await store.keep(
          OrderPage(status: status, number: 1 + page % 400, rows: rows, totalItems: moved),
          readAt: Timestamp(seconds: 1_792_000_000 + Int64(step * moved + page)))
      }
    }
    try await time("news of \(moved) orders that moved twice") {
      try await store.news(since: Timestamp(seconds: 1_791_500_000), for: "ana", limit: 501).count
    }
    let placed = SampleShop.row(first).placedAt ?? Timestamp(seconds: 0)
    try await time("news of \(moved) new orders that moved twice") {
      try await store.news(since: placed, for: "ana", limit: 501).count
    }
  }

  private static func makeFolder() throws -> String {
    var template = Array("/tmp/balcao-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw DeskError(.store(.notPermitted), detail: "mkdtemp") }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func search(_ text: String, in store: LocalStore) async throws {
    try await time("search “\(text)”") { try await store.orders(matching: text, limit: 201).count }
  }

  /// Reports the median and the slowest of 20 runs.
  private static func time(_ name: String, _ find: () async throws -> Int) async throws {
    let clock = ContinuousClock()
    var times: [Duration] = []
    var found = 0
    for _ in 0..<20 {
      let start = clock.now
      found = try await find()
      times.append(start.duration(to: clock.now))
    }
    times.sort()
    func microseconds(_ time: Duration) -> Int { Int(time / .microseconds(1)) }
    report("\(name), \(found) found", "\(microseconds(times[10])) µs, slowest \(microseconds(times[19])) µs")
  }
}
