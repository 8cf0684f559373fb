import Crypto
import Desk
import FoundationEssentials

/// The part of an entry with personal data.
struct JournalPayload: Codable {
  var intent: WriteIntent
  /// Random, so that the digest cannot confirm a guess of the content.
  var salt: UInt64

  init(_ intent: WriteIntent) {
    self.intent = intent
    salt = .random(in: 0...(1 << 53))
  }

  func encoded() throws -> Data { try JSONEncoder().encode(self) }

  static func digest(of content: Data) -> Data { Data(SHA256.hash(data: content)) }

  /// The intent of an entry; empty in all fields if the payload is missing.
  static func intent(from content: Data?) throws -> WriteIntent {
    guard let content else { return .erased }
    return try JSONDecoder().decode(JournalPayload.self, from: content).intent
  }
}
