/// A file's bytes from its beginning, a chunk in memory at a time. A file with the mark of UTF-16 is handed over as UTF-8.
struct ByteStream {
  private static let chunkSize = 131_072

  private let file: OpenFile
  private let progress: ProgressMeter
  private var buffer: [UInt8]
  private var position = 0
  private var end = 0
  private var offset: Int64 = 0
  /// Set as soon as the first chunk shows the mark.
  private var utf16: UTF16Bytes?
  /// Where bytes to be decoded are read to.
  private var raw: [UInt8] = []
  private var isFirstChunk = true
  /// Of all bytes of the file read so far.
  private(set) var hash = ContentHash()

  init(_ file: OpenFile, progress: ProgressMeter) {
    self.file = file
    self.progress = progress
    // A small file is one chunk, and takes no more memory than it needs.
    buffer = [UInt8](repeating: 0, count: Int(min(Int64(Self.chunkSize), file.stamp.size + 4096)))
  }

  /// Whether the file is UTF-16, once something was read.
  var isUTF16: Bool { utf16 != nil }

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
    guard try isFilled(), position == 0, isFirstChunk, end >= 3 else { return }
    if buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { position = 3 }
  }

  @inline(__always)
  private mutating func isFilled() throws(ImportFault) -> Bool {
    if position < end { return true }
    return try fill()
  }

  private mutating func fill() throws(ImportFault) -> Bool {
    isFirstChunk = offset == 0
    if utf16 != nil { swap(&buffer, &raw) }
    let count = buffer.withUnsafeMutableBytes { file.read(at: offset, into: $0) }
    guard count >= 0 else { throw ImportFault(.system(Int32(-count))) }
    position = 0
    end = count
    offset += Int64(count)
    buffer.withUnsafeBytes { hash.take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    if isFirstChunk {
      utf16 = UTF16Bytes(mark: buffer[..<count])
      if utf16 != nil { raw = buffer }
    } else if utf16 != nil {
      swap(&buffer, &raw)
    }
    if utf16 != nil {
      buffer.removeAll(keepingCapacity: true)
      utf16?.decode(raw[..<count], into: &buffer)
      end = buffer.count
    }
    guard count > 0 else { return end > 0 }
    guard progress.advance(by: count) else { throw ImportFault(.cancelled) }
    return end > 0 ? true : try fill()
  }
}
