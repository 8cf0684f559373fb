import Commerce
import Yams

// `messages: {pt-BR: {H: "…"}, en: {…}}`: the messages to customers.
extension Configuration {
  mutating func readMessages(_ entry: YAMLReader.Entry, with reader: inout YAMLReader) {
    for group in reader.entries(of: entry.value, path: entry.path) {
      // Only the exact tags: two spellings of one language could contradict each other.
      guard let language = InterfaceLanguage(rawValue: group.key) else {
        reader.report(.unknownLanguage(group.key), at: group.keyMark, path: group.path)
        continue
      }
      for message in reader.entries(of: group.value, path: group.path) {
        let status = OrderStatus(rawValue: message.key)
        guard status.isDocumented else {
          reader.report(
            .unknownStatus(message.key, known: OrderStatus.documented.map(\.rawValue)), at: message.keyMark,
            path: message.path)
          continue
        }
        guard let template = readTemplate(message, language, with: &reader) else { continue }
        messages[language, default: [:]][status] = template
      }
    }
  }

  private func readTemplate(
    _ entry: YAMLReader.Entry, _ language: InterfaceLanguage, with reader: inout YAMLReader
  ) -> MessageTemplate? {
    guard let template = reader.lines(entry).map({ MessageTemplate($0) }) else { return nil }
    for fault in template.faults {
      switch fault {
      case .unclosed: reader.report(.unclosedPlaceholder, for: entry)
      case .unknownPlaceholder(let word):
        let known = MessageTemplate.Placeholder.allCases.map { language == .portuguese ? $0.portuguese : $0.rawValue }
        reader.report(.unknownPlaceholder(word, known: known), for: entry)
      }
    }
    return template.faults.isEmpty ? template : nil
  }

  /// Needs the whole file: the shop's name may follow the message, or be in every profile.
  func checkShopName(_ entries: [YAMLReader.Entry], with reader: inout YAMLReader) {
    let isNamed = shopName != nil || !profiles.isEmpty && profiles.values.allSatisfy { $0.shopName != nil }
    guard !isNamed, messages.values.contains(where: { $0.values.contains { $0.contains(.shop) } }),
      let entry = entries.first(where: { $0.key == "messages" })
    else { return }
    reader.report(.shopNameMissing, at: entry.keyMark, path: entry.path)
  }
}
