import FuzzTargets
import Glibc

/// LLVM's fuzzer over one of the ``FuzzTarget``s: `Fuzzer TARGET [options of libFuzzer] [FILE…]`. `main` is the fuzzer's own.
///
/// It begins with the target's seeds and words, which are written to `.build-fuzz/inputs`; what it finds besides stays there for
/// the next run. An input that violates something ends it, and is written to a file.
nonisolated(unsafe) private var target = FuzzTarget.text

/// Called once: makes the fuzzer's own options of ours.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>
) -> Int32 {
  let words = CommandLine.arguments
  guard words.count > 1, let wanted = FuzzTarget(rawValue: words[1]) else {
    print("Fuzzer \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [-runs=N] [-seed=N] … [FILE…]")
    exit(2)
  }
  target = wanted
  let folder = ".build-fuzz/inputs/\(wanted)"
  let dictionary = ".build-fuzz/inputs/\(wanted).words"
  for path in [".build-fuzz", ".build-fuzz/inputs", folder] { mkdir(path, 0o755) }
  for (number, seed) in wanted.seeds.enumerated() { write(seed, to: "\(folder)/seed-\(number)") }
  write(Array(wanted.words.map { "\"\(escaped($0))\"\n" }.joined().utf8), to: dictionary)
  var options = [words[0], "-dict=\(dictionary)"] + words.dropFirst(2)
  // With files named, only these are read: to see again what was found.
  if words.dropFirst(2).allSatisfy({ $0.hasPrefix("-") }) { options.append(folder) }
  arguments.pointee = .allocate(capacity: options.count + 1)
  for (place, option) in options.enumerated() { arguments.pointee?[place] = strdup(option) }
  arguments.pointee?[options.count] = nil
  count.pointee = Int32(options.count)
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func check(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  do {
    try target.check(input)
  } catch {
    let message = Array("\(target): \(error)\nof \(input)\n".utf8)
    _ = Glibc.write(STDERR_FILENO, message, message.count)
    abort()
  }
  return 0
}

/// As dictionaries of libFuzzer have it.
private func escaped(_ word: String) -> String {
  word.utf8.map { byte in
    let digits = String(byte, radix: 16)
    return "\\x" + (digits.count == 1 ? "0" : "") + digits
  }.joined()
}

private func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "w") else { fatalError("\(path) cannot be written") }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}
