/// Where a console stands when a burst comes.
enum BurstPlace: CaseIterable, Sendable {
  case list, marked, statusMenu, question, typedAnswer, order, quantity, removed, review, note, finder, search,
    commandLine
  case journal, catalog, customers, help

  /// The keys that lead there from the list, each pressed by itself.
  var keys: [String] {
    switch self {
    case .list: []
    case .marked: [" ", " "]
    case .statusMenu: ["s"]
    case .question: ["s", "p"]
    case .typedAnswer: ["s", "i"]
    case .order: ["\r"]
    case .quantity: ["\r", "e"]
    case .removed: ["\r", "\u{1B}[3~"]
    case .review: ["\r", "\u{1B}[3~", "t"]
    case .note: ["m"]
    case .finder: ["8"]
    case .search: ["/"]
    case .commandLine: [":"]
    case .journal: ["l"]
    case .catalog: ["\u{1B}[18~"]
    case .customers: ["\u{1B}[19~"]
    case .help: ["?"]
    }
  }

  /// Whether something is staged on purpose there.
  var stages: Bool { self == .removed || self == .review }
}
