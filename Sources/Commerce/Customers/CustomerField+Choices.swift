extension CustomerField {
  /// A value to choose: the code that the form keeps, and its name.
  package struct Choice: Hashable {
    package var code: String
    package var name: String

    init(_ choice: some NamedChoice) {
      code = String(choice.rawValue)
      name = choice.name
    }
  }

  /// The choices of this field; `nil` if it takes free text.
  package var choices: [Choice]? {
    switch self {
    case .segment: CustomerSegment.allCases.map { Choice($0) }
    case .icms: ICMSIndicator.allCases.map { Choice($0) }
    case .state: FederalState.allCases.map { Choice($0) }
    default: nil
    }
  }

  /// The index of the choice that a stored text names, by code or by name.
  package func choice(named text: String) -> Int? {
    switch self {
    case .segment: (try? CustomerSegment(text)).flatMap { CustomerSegment.allCases.firstIndex(of: $0) }
    case .icms: (try? ICMSIndicator(text)).flatMap { ICMSIndicator.allCases.firstIndex(of: $0) }
    case .state: (try? FederalState(text)).flatMap { FederalState.allCases.firstIndex(of: $0) }
    default: nil
    }
  }
}
