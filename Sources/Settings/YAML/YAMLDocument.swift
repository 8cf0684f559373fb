import Yams

/// The parse of one YAML file.
enum YAMLDocument {
  /// Larger than any theme or configuration written by hand.
  static let sizeLimit = 1 << 20

  /// Values are read from the tree, so nothing is constructed.
  private static var noConstructor: Constructor { Constructor([:], [:], [:]) }

  /// - Returns: the root; `nil` for an empty document.
  static func root(of bytes: [UInt8], file: String) throws(SettingsProblem.Failure) -> Node? {
    // Some Windows editors write a byte-order mark.
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw .init(SettingsProblem(file: file, kind: .notUTF8))
    }
    do {
      // Without resolver rules the parser compiles no regular expressions and leaves `0123` and `no` as written.
      return try Parser(yaml: text, resolver: .basic, constructor: noConstructor, encoding: .utf8).singleRoot()
    } catch {
      throw .init(problem(error, file: file))
    }
  }

  private static func problem(_ error: any Error, file: String) -> SettingsProblem {
    switch error as? YamlError {
    case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
      .composer(_, let reason, let mark, _):
      SettingsProblem(file: file, line: mark.line, column: mark.column, kind: .syntax(reason))
    case .duplicatedKeysInMapping(let keys, let context):
      SettingsProblem(
        file: file, line: context.mark.line, column: context.mark.column, path: Array(keys.prefix(1)),
        kind: .duplicateKey)
    case .reader(let reason, _, _, _):
      SettingsProblem(file: file, kind: .syntax(reason))
    default:
      SettingsProblem(file: file, kind: .syntax(""))
    }
  }
}

extension SettingsProblem {
  /// A problem that ends the reading of a file.
  struct Failure: Error {
    var problem: SettingsProblem

    init(_ problem: SettingsProblem) {
      self.problem = problem
    }
  }
}
