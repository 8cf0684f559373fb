import Commerce
import Desk
import Glibc
import Yams

extension Configuration {
  /// Reads a configuration file. A missing file gives an empty configuration unless it was named explicitly.
  ///
  /// Mistakes in the file are not errors; they are listed in ``problems``.
  public static func load(path: String, mustExist: Bool = false) throws(SettingsError) -> Configuration {
    do throws(FileFault) {
      let file = try LocalFile(opening: path)
      let bytes = try file.read(limit: YAMLDocument.sizeLimit)
      var configuration = Configuration(yaml: bytes, file: path)
      if file.isForeign || file.permissions & 0o022 != 0 { configuration.refuseCommands() }
      return configuration
    } catch {
      guard error == .missing, !mustExist else { throw .unreadable(file: path, error) }
      var empty = Configuration()
      empty.file = path
      return empty
    }
  }

  /// - Parameter zoneFolder: the system's time zones; if the folder is missing, names are not checked.
  public init(yaml bytes: [UInt8], file: String, zoneFolder: String = "/usr/share/zoneinfo") {
    self.init()
    self.file = file
    var reader = YAMLReader(file: file)
    do {
      guard let root = try YAMLDocument.root(of: bytes, file: file) else { return }
      let entries = reader.entries(of: root)
      for entry in entries { read(entry, with: &reader, zoneFolder: zoneFolder) }
      checkDefaultProfile(entries, with: &reader)
      checkShopName(entries, with: &reader)
      problems = reader.problems
    } catch {
      problems = [error.problem]
    }
  }

  private enum Key: String, CaseIterable {
    case defaultProfile = "default_profile"
    case lang, theme, mouse, bell, privacy
    case timeZone = "time_zone"
    case `operator`
    case readBackSeconds = "read_back_seconds"
    case exportFolder = "export_folder"
    case stockAgeHours = "stock_age_hours"
    case limitAgeHours = "limit_age_hours"
    case keepOrdersDays = "keep_orders_days"
    case catalogColumns = "catalog_columns"
    case backgroundSweep = "background_sweep"
    case sweepPace = "sweep_pace"
    case alertStatuses = "alert_statuses"
    case shopName = "shop_name"
    case printCommand = "print_command"
    case messages, keys, profiles
  }

  private mutating func read(_ entry: YAMLReader.Entry, with reader: inout YAMLReader, zoneFolder: String) {
    switch Key(rawValue: entry.key) {
    case .defaultProfile: defaultProfile = reader.text(entry)
    case .lang:
      guard let tag = reader.text(entry) else { return }
      language = InterfaceLanguage(tag: tag)
      if language == nil { reader.report(.unknownLanguage(tag), for: entry) }
    case .theme: theme = reader.text(entry)
    case .mouse: mouse = reader.boolean(entry)
    case .bell: bell = reader.boolean(entry)
    case .privacy: privacy = reader.boolean(entry)
    case .timeZone:
      timeZone = reader.text(entry)
      guard let timeZone, !Self.isTimeZone(timeZone, in: zoneFolder) else { return }
      reader.report(.unknownTimeZone(timeZone), for: entry)
    case .operator: operatorName = reader.text(entry)
    case .readBackSeconds: readBackSeconds = reader.wholeNumber(entry, in: Self.readBackRange)
    case .exportFolder: exportFolder = reader.text(entry)
    case .stockAgeHours: stockAgeHours = reader.wholeNumber(entry, in: Self.ageRange)
    case .limitAgeHours: limitAgeHours = reader.wholeNumber(entry, in: Self.ageRange)
    case .keepOrdersDays: keepOrdersDays = reader.wholeNumber(entry, in: Self.keepRange)
    case .catalogColumns: catalogColumns = readColumns(entry, with: &reader)
    case .backgroundSweep: sweepsInBackground = reader.boolean(entry)
    case .sweepPace: sweepPace = reader.wholeNumber(entry, in: Self.sweepPaceRange)
    case .alertStatuses: alertStatuses = readStatuses(entry, with: &reader)
    case .shopName: shopName = reader.text(entry)
    case .printCommand: printCommand = reader.command(entry)
    case .messages: readMessages(entry, with: &reader)
    case .keys: readKeys(entry, with: &reader)
    case .profiles: readProfiles(entry, with: &reader)
    case nil: reader.reportUnknown(entry, known: Key.allCases.map(\.rawValue))
    }
  }

  /// Needs the whole file: the profiles may follow the key.
  private func checkDefaultProfile(_ entries: [YAMLReader.Entry], with reader: inout YAMLReader) {
    guard let defaultProfile, let entry = entries.first(where: { $0.key == Key.defaultProfile.rawValue }),
      profiles[defaultProfile] == nil
    else { return }
    reader.report(.unknownProfile(defaultProfile, known: profiles.keys.sorted()), for: entry)
  }

  private func readColumns(_ entry: YAMLReader.Entry, with reader: inout YAMLReader) -> [CatalogColumn]? {
    reader.list(entry)?.compactMap { name in
      let column = CatalogColumn(rawValue: name)
      if column == nil {
        reader.report(.unknownColumn(name, known: CatalogColumn.allCases.map(\.rawValue)), for: entry)
      }
      return column
    }
  }

  private func readStatuses(_ entry: YAMLReader.Entry, with reader: inout YAMLReader) -> [OrderStatus]? {
    reader.list(entry)?.compactMap { letter in
      let status = OrderStatus(letter: letter)
      if status == nil {
        reader.report(.unknownStatus(letter, known: OrderStatus.documented.map(\.rawValue)), for: entry)
      }
      return status
    }
  }

  private mutating func readKeys(_ entry: YAMLReader.Entry, with reader: inout YAMLReader) {
    for binding in reader.entries(of: entry.value, path: entry.path) {
      guard let names = reader.textOrList(binding) else { continue }
      keys.append(
        KeyBinding(action: binding.key, keys: names, line: binding.keyMark?.line ?? 0, column: binding.keyMark?.column))
    }
  }

  private mutating func readProfiles(_ entry: YAMLReader.Entry, with reader: inout YAMLReader) {
    for profile in reader.entries(of: entry.value, path: entry.path) {
      guard Self.isProfileName(profile.key) else {
        reader.report(.badProfileName, at: profile.keyMark, path: profile.path)
        continue
      }
      profiles[profile.key] = Profile(profile, reader: &reader)
    }
  }

  /// An unknown zone would silently be UTC, three hours off.
  private static func isTimeZone(_ name: String, in folder: String) -> Bool {
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return false }
    guard FolderListing.contains(folder) else { return true }
    return (try? LocalFile(opening: "\(folder)/\(name)").isRegular) ?? false
  }

  /// Anyone who can write the file could run commands with the operator's rights.
  private mutating func refuseCommands() {
    var refused: [[String]] = []
    if printCommand != nil { refused.append(["print_command"]) }
    printCommand = nil
    for (name, profile) in profiles.sorted(by: { $0.key < $1.key }) {
      if profile.credentialCommand != nil { refused.append(["profiles", name, "credential_command"]) }
      if profile.printCommand != nil { refused.append(["profiles", name, "print_command"]) }
      profiles[name]?.credentialCommand = nil
      profiles[name]?.printCommand = nil
    }
    problems += refused.map { SettingsProblem(file: file, path: $0, kind: .writableByOthers) }
  }
}
