/// The readers of what comes from outside, each with what must hold of any input whatever.
public enum FuzzTarget: String, CaseIterable, Sendable {
  case text, tree, records, settings, theme, keys

  private var subject: any FuzzSubject.Type {
    switch self {
    case .text: TextSubject.self
    case .tree: TreeSubject.self
    case .records: RecordsSubject.self
    case .settings: SettingsSubject.self
    case .theme: ThemeSubject.self
    case .keys: KeysSubject.self
    }
  }

  /// Reads the input in every way there is.
  ///
  /// - Throws: ``Violation`` where something does not hold that must.
  public func check(_ input: [UInt8]) throws(Violation) { try subject.check(input) }

  /// Inputs to begin with.
  public var seeds: [[UInt8]] { subject.seeds }

  /// What inputs are made of, so that changes at random hit upon it.
  public var words: [String] { subject.words }
}

/// Something that must hold of every input, and did not of one.
public struct Violation: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

protocol FuzzSubject {
  static func check(_ input: [UInt8]) throws(Violation)
  static var seeds: [[UInt8]] { get }
  static var words: [String] { get }
}

func require(_ condition: Bool, _ description: @autoclosure () -> String) throws(Violation) {
  if !condition { throw Violation(description()) }
}
