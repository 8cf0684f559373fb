import Crypto
import Desk
import FoundationEssentials

/// What an entry says of persons and goods; the part of the journal that can be erased.
struct JournalPayload: Codable {
  var intent: WriteIntent
  /// Random, so that the digest left after an erasure does not confirm a guess.
  var salt: UInt64

  init(_ intent: WriteIntent) {
    self.intent = intent
    salt = .random(in: 0...(1 << 53))
  }

  func encoded() throws -> Data { try JSONEncoder().encode(self) }

  static func digest(of content: Data) -> Data { Data(SHA256.hash(data: content)) }

  /// The intent of an entry; one whose payload was erased has all fields empty.
  static func intent(from content: Data?) throws -> WriteIntent {
    guard let content else { return .erased }
    return try JSONDecoder().decode(JournalPayload.self, from: content).intent
  }
}
