extension WireValue {
  /// The same tree with the keys as they were before a gateway converted it to XML and back. Names in XML begin with neither a
  /// digit nor `$`, so the gateway writes `_JsonReader_PD_57` for `57` and `_JsonReader_PS_ref` for `$ref`.
  public var withPlainKeys: WireValue { hasDressedKeys ? undressed : self }

  private static let dress = "_JsonReader_P"

  private var hasDressedKeys: Bool {
    switch self {
    case .array(let elements): elements.contains(where: \.hasDressedKeys)
    case .object(let members):
      members.contains {
        $0.key.utf8.first == UInt8(ascii: "_") && $0.key.hasPrefix(Self.dress) || $0.value.hasDressedKeys
      }
    default: false
    }
  }

  private var undressed: WireValue {
    switch self {
    case .array(let elements): .array(elements.map(\.undressed))
    case .object(let members): .object(members.map { Member(Self.plain($0.key), $0.value.undressed) })
    default: self
    }
  }

  private static func plain(_ key: String) -> String {
    for (dress, sign) in [(dress + "D_", ""), (dress + "S_", "$")] where key.hasPrefix(dress) {
      return sign + key.dropFirst(dress.count)
    }
    return key
  }
}
