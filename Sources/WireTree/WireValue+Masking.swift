extension WireValue {
  /// What replaces a secret.
  public static let mask = "•••"

  /// The same tree with the whole value of every matching key replaced by ``mask``.
  public func masked(keys isSecret: (String) -> Bool) -> WireValue {
    switch self {
    case .array(let elements): .array(elements.map { $0.masked(keys: isSecret) })
    case .object(let members):
      .object(
        members.map { member in
          Member(member.key, isSecret(member.key) ? .string(Self.mask) : member.value.masked(keys: isSecret))
        })
    default: self
    }
  }

  /// The same tree with every string and every key rewritten.
  public func mappingStrings(_ transform: (String) -> String) -> WireValue {
    switch self {
    case .string(let text): .string(transform(text))
    case .array(let elements): .array(elements.map { $0.mappingStrings(transform) })
    case .object(let members):
      .object(members.map { Member(transform($0.key), $0.value.mappingStrings(transform)) })
    default: self
    }
  }
}
