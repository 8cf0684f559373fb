import FuzzTargets

/// Inputs as a fuzzer makes them, the same for the same seed: a target's seeds, changed in a few places.
struct Mutations {
  private var generator: SplitMix
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]

  init(of target: FuzzTarget, seed: UInt64) {
    generator = SplitMix(state: seed)
    seeds = target.seeds
    words = target.words.map { Array($0.utf8) }
  }

  mutating func next() -> [UInt8] {
    var input = seeds[number(below: seeds.count)]
    for _ in 0...number(below: 6) { change(&input) }
    return input
  }

  private mutating func change(_ input: inout [UInt8]) {
    let start = number(below: input.count + 1)
    let end = min(input.count, start + number(below: 8))
    switch number(below: 6) {
    case 0: input.removeSubrange(start..<end)
    case 1: input.insert(contentsOf: words[number(below: words.count)], at: start)
    case 2: input.insert(contentsOf: input[start..<end], at: number(below: input.count + 1))
    case 3: input.replaceSubrange(start..<end, with: (start..<end).map { _ in UInt8(number(below: 256)) })
    case 4: input.replaceSubrange(start..<end, with: words[number(below: words.count)])
    default: input = input[..<start] + seeds[number(below: seeds.count)].suffix(number(below: 64))
    }
  }

  private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
