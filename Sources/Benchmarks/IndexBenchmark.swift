import Commerce
import Desk
import Glibc
import LocalStore

/// 300,000 orders of 60,000 customers into the index of a throw-away store, page by page as the platform lists them, and what
/// searches of them cost.
enum IndexBenchmark {
  private static let count = 300_000

  static func run() async throws {
    let store = try LocalStore.temporary()
    defer { store.close() }
    let clock = ContinuousClock()
    let start = clock.now
    for page in 0..<count / OrderPage.size {
      let numbers = (0..<OrderPage.size).map { 100_000 + page * OrderPage.size + $0 }
      try await store.keep(
        OrderPage(status: .complete, number: 1 + page % 400, rows: numbers.map(row), totalItems: count),
        readAt: Timestamp(seconds: 1_790_000_000 + Int64(page)))
    }
    report("keep a page of 20 orders and index them", count: count / OrderPage.size, in: start.duration(to: clock.now))
    let customer = row(277_777).customer
    for text in [
      "sil", "silva", "silva joao", "ana.souza7", customer.phone, String(customer.phone.suffix(5)), "119", "1198",
      "88888",
      "277777", "2777", "joao 119", "zzzz",
    ] {
      try await search(text, in: store)
    }
  }

  /// The slowest of some searches is what a key may have to wait for.
  private static func search(_ text: String, in store: LocalStore) async throws {
    let clock = ContinuousClock()
    var times: [Duration] = []
    var found = 0
    for _ in 0..<20 {
      let start = clock.now
      found = try await store.orders(matching: text, limit: 201).count
      times.append(start.duration(to: clock.now))
    }
    times.sort()
    func microseconds(_ time: Duration) -> Int64 { time.components.attoseconds / 1_000_000_000_000 }
    let name = "search “\(text)”, \(found) found"
    report(name, "\(microseconds(times[10])) µs, slowest \(microseconds(times[19])) µs")
  }

  private static let firstNames = [
    "João", "Maria", "José", "Ana", "Antônio", "Francisca", "Carlos", "Adriana", "Paulo", "Júlia",
  ]
  private static let lastNames = [
    "Silva", "Santos", "Oliveira", "Souza", "Pereira", "Lima", "Carvalho", "Araújo", "Ribeiro", "Gonçalves", "Müller",
    "Prado",
  ]
  private static let areas = [11, 11, 11, 21, 31, 41, 51, 61, 71, 81, 85, 92]

  private static func row(_ number: Int) -> OrderSummary {
    // A fixed shuffle: customers come back at odd intervals.
    let customer = number &* 7919 % 60_000
    let (first, last) = (firstNames[customer % 10], lastNames[customer / 10 % 12])
    return OrderSummary(
      id: OrderID(rawValue: String(number)), status: OrderStatus.documented[number % OrderStatus.documented.count],
      placedAt: Timestamp(seconds: 1_600_000_000 + Int64(number) * 60),
      customer: Order.Customer(
        firstName: first, lastName: "\(last) \(lastNames[customer / 120 % 12])",
        email: "\(first.lowercased()).\(last.lowercased())\(customer)@exemplo.com.br",
        phone: "(\(areas[customer % 12]))9\(8000 + customer * 31 % 2000)-\(1000 + customer * 17 % 9000)"),
      total: Money(centavos: Int64(number % 100_000)))
  }
}
