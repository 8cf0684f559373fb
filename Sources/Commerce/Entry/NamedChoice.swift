/// An item of a fixed list with a short code and a Portuguese name.
public protocol NamedChoice: RawRepresentable, CaseIterable, Hashable, Sendable, Codable, CustomStringConvertible
where RawValue: LosslessStringConvertible {
  var name: String { get }
}

extension NamedChoice {
  /// Finds a choice by code or name; case, accents and surrounding spaces do not matter.
  public init(_ text: some StringProtocol) throws(EntryFault) {
    let wanted = FoldedText.fold(text)
    guard !wanted.isEmpty else { throw .empty }
    let found = Self.allCases.first {
      FoldedText.fold(String($0.rawValue)) == wanted || FoldedText.fold($0.name) == wanted
    }
    guard let found else { throw .unknownChoice }
    self = found
  }

  public var formatted: String { name }

  public var description: String { name }
}
