import Commerce
import Desk

/// The content of `config.yaml`. A missing key is `nil`; ``ResolvedSettings`` has the defaults.
public struct Configuration: Hashable, Sendable {
  /// The path of the file; empty if there is none.
  public var file = ""
  public var defaultProfile: String?
  public var language: InterfaceLanguage?
  public var theme: String?
  public var mouse: Bool?
  /// Whether the terminal rings when keys were ignored.
  public var bell: Bool?
  public var privacy: Bool?
  public var timeZone: String?
  public var operatorName: String?
  public var readBackSeconds: Int?
  public var exportFolder: String?
  /// The maximum age of a stock when its product is sent.
  public var stockAgeHours: Int?
  /// The maximum age of a credit limit when it is sent again.
  public var limitAgeHours: Int?
  /// The age at which orders are deleted from the local store.
  public var keepOrdersDays: Int?
  /// The catalog columns shown at the start.
  public var catalogColumns: [CatalogColumn]?
  /// Messages to customers by language and status, where they differ from the program's.
  public var messages: [InterfaceLanguage: [OrderStatus: MessageTemplate]] = [:]
  /// The shop's name in messages to customers.
  public var shopName: String?
  /// Program and arguments that print their standard input; started without a shell.
  public var printCommand: [String]?
  /// Whether the console reads the lists of all statuses in the background.
  public var sweepsInBackground: Bool?
  /// The maximum requests a second of the background sweep.
  public var sweepPace: Int?
  /// The statuses that raise an alert in the console.
  public var alertStatuses: [OrderStatus]?
  /// In the order of the file.
  public var keys: [KeyBinding] = []
  public var profiles: [String: Profile] = [:]
  /// The mistakes in the file. The readable parts are in the other properties.
  public var problems: [SettingsProblem] = []

  public init() {}

  /// The keys of one action. The console knows which actions and keys exist; the position is for its error messages.
  public struct KeyBinding: Hashable, Sendable {
    public var action: String
    /// Empty if the action has no keys.
    public var keys: [String]
    public var line: Int
    public var column: Int?

    public init(action: String, keys: [String], line: Int = 0, column: Int? = nil) {
      self.action = action
      self.keys = keys
      self.line = line
      self.column = column
    }
  }

  /// An account on a platform.
  public struct Profile: Hashable, Sendable {
    public var baseURL: PlatformOrigin?
    public var user: String?
    public var passwordFile: String?
    /// Program and arguments; started without a shell.
    public var credentialCommand: [String]?
    public var caFile: String?
    public var store: String?
    public var isProduction: Bool?
    public var isReadOnly: Bool?
    /// The timeout of a whole request, in seconds.
    public var timeoutSeconds: Int?
    /// The order's extra field with the customer's document.
    public var customerDocumentField: String?
    /// The product `status` that removes a product on the platform; the API document does not define it.
    public var removedStatus: String?
    /// The shop's name in messages to customers.
    public var shopName: String?
    /// Program and arguments that print their standard input; started without a shell.
    public var printCommand: [String]?
    /// The age at which orders are deleted from the local store.
    public var keepOrdersDays: Int?

    public init() {}
  }

  /// Allowed seconds for a request.
  public static let timeoutRange = 1...600
  /// Allowed seconds for reading a write back.
  public static let readBackRange = 1...3600
  /// Allowed hours for the age of stocks and limits.
  public static let ageRange = 1...720
  /// Allowed days for keeping orders.
  public static let keepRange = 1...36_500

  /// Allowed requests a second of the background sweep.
  public static let sweepPaceRange = 1...10

  /// A profile's name is part of file names.
  public static func isProfileName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 40 && !name.hasPrefix(".")
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
  }
}
