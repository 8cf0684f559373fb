import Desk
import Yams

extension Configuration.Profile {
  private enum Key: String, CaseIterable {
    case baseURL = "base_url"
    case user
    case passwordFile = "password_file"
    case credentialCommand = "credential_command"
    case caFile = "ca_file"
    case store, production
    case readOnly = "read_only"
    case timeout
    case customerDocumentField = "customer_document_field"
    case removedStatus = "removed_status"
    case shopName = "shop_name"
    case printCommand = "print_command"
    case keepOrdersDays = "keep_orders_days"
  }

  init(_ profile: YAMLReader.Entry, reader: inout YAMLReader) {
    self.init()
    for entry in reader.entries(of: profile.value, path: profile.path) { read(entry, with: &reader) }
  }

  private mutating func read(_ entry: YAMLReader.Entry, with reader: inout YAMLReader) {
    switch Key(rawValue: entry.key) {
    case .baseURL:
      guard let written = reader.text(entry) else { return }
      do throws(PlatformOrigin.Fault) {
        baseURL = try PlatformOrigin(written)
      } catch {
        reader.report(.badBaseURL(error), for: entry)
      }
    case .user: user = reader.text(entry)
    case .passwordFile: passwordFile = reader.text(entry)
    case .credentialCommand: credentialCommand = reader.command(entry)
    case .caFile: caFile = reader.text(entry)
    case .store: store = reader.text(entry)
    case .production: isProduction = reader.boolean(entry)
    case .readOnly: isReadOnly = reader.boolean(entry)
    case .timeout: timeoutSeconds = reader.wholeNumber(entry, in: Configuration.timeoutRange)
    case .customerDocumentField: customerDocumentField = reader.text(entry)
    case .removedStatus: removedStatus = reader.text(entry)
    case .shopName: shopName = reader.text(entry)
    case .printCommand: printCommand = reader.command(entry)
    case .keepOrdersDays: keepOrdersDays = reader.wholeNumber(entry, in: Configuration.keepRange)
    case nil: reader.reportUnknown(entry, known: Key.allCases.map(\.rawValue))
    }
  }
}

extension YAMLReader {
  /// Program and arguments.
  mutating func command(_ entry: Entry) -> [String]? {
    let command = list(entry)
    if command?.isEmpty == true { report(.emptyValue, for: entry) }
    return command
  }

  /// Reports an unknown key. A key that names a password has its own problem, and its value is not read.
  mutating func reportUnknown(_ entry: Entry, known: [String]) {
    if ["password", "passwd", "passphrase", "secret", "senha"].contains(entry.key.lowercased()) {
      report(.passwordInConfiguration, at: entry.keyMark, path: entry.path)
    } else {
      reportUnknownKey(entry, known: known)
    }
  }
}
