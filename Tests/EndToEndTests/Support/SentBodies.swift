import FoundationEssentials

/// The body of a call that brings products.
struct SentProducts: Decodable {
  struct Product: Decodable {
    var ean: String
    var number: String
    var last: Bool
  }

  var products: [Product]

  init(_ body: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(body.utf8))
  }
}

/// The body of a call that states terms: of each customer the document, which is a key, with the flag, and the limit.
struct SentTerms: Decodable {
  struct Customer: Decodable {
    var document: String?
    var isBlocked: Bool?
    var limit: String?

    private struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }

      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: Key.self)
      for key in members.allKeys {
        if let flag = try? members.decode(Bool.self, forKey: key) {
          (document, isBlocked) = (key.stringValue, flag)
        } else if key.stringValue == "limit" {
          limit = try members.decode(String.self, forKey: key)
        }
      }
    }
  }

  var customer: [Customer]

  init(_ body: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(body.utf8))
  }
}

/// A write of the journal as `journal list --output json` has it.
struct JournalledWrite: Decodable {
  var state: String
  var request: String
  /// The order it is about, if it is about one.
  var order: String?
  var events: [Event]

  struct Event: Decodable {
    /// The request of a repeat.
    var request: String?
  }

  /// Those of all its sendings.
  var requests: [String] { [request] + events.compactMap(\.request) }

  private enum CodingKeys: String, CodingKey {
    case state, request, events
    case order = "order_id"
  }

  /// The whole journal of this test's store.
  static func all(_ url: String) async throws -> [JournalledWrite] {
    let list = try await balcao(on: url, "journal", "list", "--limit", "10000", "--output", "json")
    guard list.ending == .exit(0) else { throw Unexpected("no journal: \(list)") }
    return try JSONDecoder().decode([JournalledWrite].self, from: Data(list.output.utf8))
  }
}
