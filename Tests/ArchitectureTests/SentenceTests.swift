import Testing

@Suite("What commands say")
struct SentenceTests {
  @Test("a command ends with a sentence that both languages have: none is written where it is thrown")
  func failures() {
    let files = SourceTree.swiftFiles(below: SourceTree.root + "/Sources/Commands")
    #expect(!files.isEmpty)
    for file in files {
      for line in SourceTree.lines(of: file) {
        let isOwn = line.contains(#/Failure\(\.\w+, ("[^"]|\w+\.(description|detail)\b)/#)
        #expect(!isOwn, "\(file): \(line)")
      }
    }
  }
}
