import GRDB

/// The terms of a search for orders; an order must match each of them.
struct OrderTerms {
  enum Term: Hashable {
    /// Digits that begin an order's number or a word, or that occur within a phone or document.
    case digits(String)
    /// Folded words, each of which begins a word; or all of them joined.
    case words([String], joined: String?)
  }

  private(set) var terms: [Term] = []

  /// Further words of a pasted text are ignored.
  private static let limit = 16

  init(_ text: String, in db: Database) throws {
    let searchText = try SearchText(db)
    for piece in Self.pieces(of: text).prefix(Self.limit) {
      switch piece {
      case .digits(let digits): if !digits.isEmpty { terms.append(.digits(digits)) }
      case .text(let text):
        let words = try searchText.words(of: text)
        if !words.isEmpty { terms.append(.words(words, joined: IndexedOrder.joined(text)?.lowercased())) }
      }
    }
  }

  var isEmpty: Bool { terms.isEmpty }

  /// The number if the whole search is one.
  var onlyNumber: String? {
    if terms.count == 1, case .digits(let digits) = terms[0] { digits } else { nil }
  }

  /// The query of the full-text index.
  func pattern(in db: Database) throws -> String {
    try terms.map { term in
      switch term {
      case .digits(let digits):
        let beginning = try WordIndex.orders.pattern([digits], in: db)
        return "(" + ([beginning] + [NumberParts.pattern(for: digits)].compactMap(\.self)).joined(separator: " OR ")
          + ")"
      case .words(let words, let joined):
        let each = try WordIndex.orders.pattern(words, in: db)
        guard let joined else { return each }
        return "((\(each)) OR \(try WordIndex.orders.pattern([joined], in: db)))"
      }
    }.joined(separator: " AND ")
  }

  /// Digits that each candidate must be checked for: it may contain their parts in another order.
  var numbersToVerify: [String] {
    terms.compactMap {
      if case .digits(let digits) = $0, digits.utf8.count > NumberParts.length { digits } else { nil }
    }
  }

  private enum Piece {
    case digits(String), text(String)
  }

  /// Pieces separated by blanks; the pieces of a phone written with blanks are joined.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var isPhone = false
    for piece in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      let digits = IndexedOrder.digits(of: piece)
      if digits.isEmpty {
        pieces.append(.text(piece))
        isPhone = false
      } else if isPhone, case .digits(let begun)? = pieces.last {
        // The zero of long-distance calls is not part of the number.
        let area = begun.utf8.count == 3 && begun.first == "0" ? begun.dropFirst() : begun[...]
        pieces[pieces.count - 1] = .digits(IndexedOrder.withoutCountry(area + digits))
      } else {
        // After a plus it is the country code, however little has been typed.
        let isCountry = piece.first == "+" && digits.hasPrefix("55")
        let isLongDistance = piece.hasPrefix("(0")
        let rest = isCountry ? digits.dropFirst(2) : isLongDistance ? digits.dropFirst() : digits[...]
        pieces.append(.digits(IndexedOrder.withoutCountry(String(rest))))
        // An area code has two digits, optionally after a zero, with or without brackets.
        isPhone = piece.first == "+" || digits.utf8.count == 2 || digits.utf8.count == 3 && digits.first == "0"
      }
    }
    return pieces
  }
}
