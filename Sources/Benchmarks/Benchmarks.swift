import Glibc

/// Measures what users wait for: `swift run -c release Benchmarks [drawing|decoding|requests|index]`.
///
/// Prints one line a measurement. Compare figures of one run only; machines differ and are never still.
@main
struct Benchmarks {
  static func main() async throws {
    let wanted = CommandLine.arguments.dropFirst()
    func isWanted(_ name: String) -> Bool { wanted.isEmpty || wanted.contains(name) }
    if isWanted("drawing") { DrawingBenchmark.run() }
    if isWanted("decoding") { try DecodingBenchmark.run() }
    if isWanted("requests") { try await RequestBenchmark.run() }
    if isWanted("index") { try await IndexBenchmark.run() }
  }
}

/// Runs a body again and again for about a second, after a warm-up, and prints how often it ran.
func measure(_ name: String, _ body: () throws -> Void) rethrows {
  for _ in 0..<3 { try body() }
  let clock = ContinuousClock()
  let start = clock.now
  var count = 0
  while start.duration(to: clock.now) < .seconds(1) {
    try body()
    count += 1
  }
  report(name, count: count, in: start.duration(to: clock.now))
}

func report(_ name: String, count: Int, in time: Duration) {
  let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  let rate = Double(count) / seconds
  report(name, "\(Int(rate)) a second   \(Int(seconds * 1e6 / Double(max(1, count)))) µs each")
}

/// One line, its figures below those of the others.
func report(_ name: String, _ figures: String) {
  print(name + String(repeating: " ", count: max(1, 44 - name.count)) + figures)
}
