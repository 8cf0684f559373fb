/// A file's bytes from its beginning, a chunk in memory at a time.
struct ByteStream {
  private static let chunkSize = 131_072

  private let file: OpenFile
  private let progress: ProgressMeter
  private var buffer = [UInt8](repeating: 0, count: chunkSize)
  private var position = 0
  private var end = 0
  private var offset: Int64 = 0
  /// Of all bytes handed over so far, the present chunk whole.
  private(set) var hash = ContentHash()

  init(_ file: OpenFile, progress: ProgressMeter) {
    self.file = file
    self.progress = progress
  }

  @inline(__always)
  mutating func next() throws(ImportFault) -> UInt8? {
    guard try isFilled() else { return nil }
    position += 1
    return buffer[position - 1]
  }

  @inline(__always)
  mutating func peek() throws(ImportFault) -> UInt8? {
    try isFilled() ? buffer[position] : nil
  }

  /// Hands over what is left of the chunk at once; `false` at the end of the file.
  mutating func nextChunk(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(ImportFault) -> Bool {
    guard try isFilled() else { return false }
    buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[position..<end])) }
    position = end
    return true
  }

  /// Passes a byte-order mark.
  mutating func skipMark() throws(ImportFault) {
    guard try isFilled(), position == 0, offset == Int64(end), end >= 3 else { return }
    if buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { position = 3 }
  }

  @inline(__always)
  private mutating func isFilled() throws(ImportFault) -> Bool {
    if position < end { return true }
    return try fill()
  }

  private mutating func fill() throws(ImportFault) -> Bool {
    let count = buffer.withUnsafeMutableBytes { file.read(at: offset, into: $0) }
    guard count >= 0 else { throw ImportFault(.system(Int32(-count))) }
    position = 0
    end = count
    offset += Int64(count)
    guard count > 0 else { return false }
    buffer.withUnsafeBytes { hash.take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    guard progress.advance(by: count) else { throw ImportFault(.cancelled) }
    return true
  }
}
