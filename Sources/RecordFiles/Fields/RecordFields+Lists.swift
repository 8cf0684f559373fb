import Commerce
import WireTree

extension RecordFields {
  /// Price tiers: `prices` of API document I2, or a cell in the form of ``ListCell``.
  mutating func tiers(_ column: some RecordColumn) -> [PriceTier] {
    let label = labels[column.rawValue]
    switch raw.values[column.rawValue] {
    case .tree(let tree):
      return tree.rows(marker: "price").enumerated().compactMap { place, row in
        tier(
          group: row.name("usergroup_id").nonEmpty ?? Self.everybody, from: row.text("lower_limit").nonEmpty ?? "1",
          price: row.text("price").nonEmpty ?? "", at: label, place: place)
      }
    default:
      return entries(column).enumerated().compactMap { place, entry in
        tier(group: entry.group ?? Self.everybody, from: entry.key, price: entry.value, at: label, place: nil)
      }
    }
  }

  /// Payment forms or profiles of a customer: `payments` and `usergroups` of API document I6, or a cell in the form of
  /// ``ListCell``.
  mutating func switches(_ column: some RecordColumn) -> [TermSwitch] {
    let label = labels[column.rawValue]
    let switches: [TermSwitch]
    switch raw.values[column.rawValue] {
    case .tree(let tree):
      switches = tree.rows(marker: "code").enumerated().compactMap { place, row in
        guard let code = row.name("code").nonEmpty else {
          blame(label.member(place, "code"), .entry(.empty))
          return nil
        }
        return self.switch(code, Self.flagText(row["status"]), at: label.member(place, "status"))
      }
    default:
      switches = entries(column).compactMap { entry in
        guard entry.group == nil, !entry.key.isEmpty else {
          blame(column, .notAList)
          return nil
        }
        return self.switch(entry.key, entry.value, at: label)
      }
    }
    if Set(switches.map(\.code)).count < switches.count { blame(column, .repeated) }
    return switches
  }

  /// The profile that stands for all.
  private static let everybody = "0"

  /// - Parameter place: the tier's index in a JSON list; `nil` in a cell.
  private mutating func tier(
    group: String, from: String, price: String, at label: FileColumn, place: Int?
  ) -> PriceTier? {
    let limit = quantity(from, at: place.map { label.member($0, "lower_limit") } ?? label)
    let amount = money(price, at: place.map { label.member($0, "price") } ?? label)
    guard let limit, let amount else { return nil }
    return PriceTier(lowerLimit: limit, userGroup: group, price: amount)
  }

  private mutating func `switch`(_ code: String, _ status: String, at label: FileColumn) -> TermSwitch? {
    do throws(EntryFault) {
      return TermSwitch(code: code, isOn: try FlagText.flag(status))
    } catch {
      blame(label, .entry(error))
      return nil
    }
  }

  private mutating func entries(_ column: some RecordColumn) -> [ListCell.Entry] {
    // PHP writes `false` for an empty value.
    if case .flag(false) = raw.values[column.rawValue] { return [] }
    let text = text(column)
    guard !text.allSatisfy(\.isWhitespace) else { return [] }
    guard let entries = ListCell.entries(text) else {
      blame(column, .notAList)
      return []
    }
    return entries
  }

  private static func flagText(_ value: WireValue?) -> String {
    switch value {
    case .bool(let flag)?: flag ? "1" : "0"
    default: value?.text.nonEmpty ?? ""
    }
  }
}

extension FileColumn {
  /// The label of a member of an object in a JSON list, counted from 1.
  fileprivate func member(_ place: Int, _ key: String) -> FileColumn {
    FileColumn(name: "\(name)[\(place + 1)].\(key)")
  }
}
