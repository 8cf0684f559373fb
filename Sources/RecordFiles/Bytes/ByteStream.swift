/// The bytes of a file from its beginning, one chunk in memory at a time. A file with a UTF-16 mark is converted to UTF-8.
struct ByteStream {
  private static let chunkSize = 131_072

  private let file: OpenFile
  private let progress: ProgressMeter
  private var buffer: [UInt8]
  private var position = 0
  private var end = 0
  private var offset: Int64 = 0
  /// Set once the first chunk shows a mark.
  private var utf16: UTF16Bytes?
  /// The buffer for bytes to be decoded.
  private var raw: [UInt8] = []
  private var isFirstChunk = true
  /// The hash of all bytes read so far.
  private(set) var hash = ContentHash()

  init(_ file: OpenFile, progress: ProgressMeter) {
    self.file = file
    self.progress = progress
    // A small file is one chunk, and uses no more memory than it needs.
    buffer = [UInt8](repeating: 0, count: Int(min(Int64(Self.chunkSize), file.stamp.size + 4096)))
  }

  /// Whether the file is UTF-16; known after the first read.
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

  /// Passes on the rest of the chunk; `false` at the end of the file.
  mutating func nextChunk(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(ImportFault) -> Bool {
    guard try isFilled() else { return false }
    buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[position..<end])) }
    position = end
    return true
  }

  /// Skips a byte-order mark.
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
