import FuzzTargets
import SeededInput

/// Inputs as a fuzzer makes them, the same for the same seed: a target's seeds, changed in a few places.
struct Mutations {
  private var generator: SeededGenerator
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]

  init(of target: FuzzTarget, seed: UInt64) {
    generator = SeededGenerator(seed: seed)
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
