import Glibc

/// Measures what users wait for: `swift run -c release Benchmarks [drawing|decoding|requests|index]`.
///
/// Prints one line a measurement. Compare only figures of one run: machines differ, and other work on them too.
@main
struct Benchmarks {
  static func main() async throws {
    let wanted = CommandLine.arguments.dropFirst()
    if wanted == ["sandbox"] { return try await RequestBenchmark.serve() }
    func isWanted(_ name: String) -> Bool { wanted.isEmpty || wanted.contains(name) }
    if isWanted("drawing") { DrawingBenchmark.run() }
    if isWanted("decoding") { try DecodingBenchmark.run() }
    if isWanted("requests") { try await RequestBenchmark.run() }
    if isWanted("index") { try await IndexBenchmark.run() }
  }
}

/// Runs a body again and again for about a second, after a warm-up, and prints how often it ran.
///
/// - Returns: how long one run took.
@discardableResult
func measure(_ name: String, _ body: () throws -> Void) rethrows -> Duration {
  for _ in 0..<3 { try body() }
  let clock = ContinuousClock()
  let start = clock.now
  var count = 0
  while start.duration(to: clock.now) < .seconds(1) {
    try body()
    count += 1
  }
  let time = start.duration(to: clock.now)
  report(name, count: count, in: time)
  return time / count
}

func report(_ name: String, count: Int, in time: Duration) {
  let rate = Double(count) / (time / .seconds(1))
  report(name, "\(Int(rate)) a second   \(Int(time / max(1, count) / .microseconds(1))) µs each")
}

/// A number with two decimals.
func hundredths(_ number: Double) -> String {
  let value = Int((number * 100).rounded())
  return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
}

/// One line, its figures below those of the others.
func report(_ name: String, _ figures: String) {
  print(name + String(repeating: " ", count: max(1, 44 - name.count)) + figures)
}
