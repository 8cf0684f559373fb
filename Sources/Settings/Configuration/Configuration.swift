import Commerce
import Desk

/// What `config.yaml` says. A key that is not there is `nil`: the defaults are those of ``ResolvedSettings``.
public struct Configuration: Hashable, Sendable {
  /// The file it was read from; empty if none.
  public var file = ""
  public var defaultProfile: String?
  public var language: InterfaceLanguage?
  public var theme: String?
  public var mouse: Bool?
  /// Whether the terminal rings when keys were not counted.
  public var bell: Bool?
  public var privacy: Bool?
  public var timeZone: String?
  public var operatorName: String?
  public var readBackSeconds: Int?
  public var exportFolder: String?
  /// How old a known stock may be when its product is sent.
  public var stockAgeHours: Int?
  /// How old a known credit limit may be when it is stated again.
  public var limitAgeHours: Int?
  /// How old an order may become before it is taken out of the local store.
  public var keepOrdersDays: Int?
  /// The columns of the catalog that the console shows at its start.
  public var catalogColumns: [CatalogColumn]?
  /// What customers are written about an order in a status, where it is not what the program says of itself.
  public var messages: [InterfaceLanguage: [OrderStatus: MessageTemplate]] = [:]
  /// What the shop is called in messages to customers.
  public var shopName: String?
  /// Program and arguments that print their standard input; no shell is involved.
  public var printCommand: [String]?
  /// Whether the console reads the lists of all statuses while somebody works in it.
  public var sweepsInBackground: Bool?
  /// Requests a second of that, at most.
  public var sweepPace: Int?
  /// The statuses of which the console alerts.
  public var alertStatuses: [OrderStatus]?
  /// In the order of the file.
  public var keys: [KeyBinding] = []
  public var profiles: [String: Profile] = [:]
  /// What is wrong with the file. What could be read stands in the other properties nevertheless.
  public var problems: [SettingsProblem] = []

  public init() {}

  /// The keys of one action. Which actions and keys there are, the console knows; the place is for its own complaints.
  public struct KeyBinding: Hashable, Sendable {
    public var action: String
    /// Empty takes the action's keys away.
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

  /// How one account on one platform is reached.
  public struct Profile: Hashable, Sendable {
    public var baseURL: PlatformOrigin?
    public var user: String?
    public var passwordFile: String?
    /// Program and arguments; no shell is involved.
    public var credentialCommand: [String]?
    public var caFile: String?
    public var store: String?
    public var isProduction: Bool?
    public var isReadOnly: Bool?
    /// Of a whole request, in seconds.
    public var timeoutSeconds: Int?
    /// The order's extra field that holds the customer's document.
    public var customerDocumentField: String?
    /// What the platform takes as a product's `status` for removing it; the API document does not say.
    public var removedStatus: String?
    /// What the shop is called in messages to customers.
    public var shopName: String?
    /// Program and arguments that print their standard input; no shell is involved.
    public var printCommand: [String]?
    /// How old an order may become before it is taken out of the local store.
    public var keepOrdersDays: Int?

    public init() {}
  }

  /// Seconds that may be given for a request.
  public static let timeoutRange = 1...600
  /// Seconds that a write may be read back.
  public static let readBackRange = 1...3600
  /// Hours that stocks and limits may count as known.
  public static let ageRange = 1...720
  /// Days that orders may be kept.
  public static let keepRange = 1...36_500

  /// Requests a second of the background sweep.
  public static let sweepPaceRange = 1...10

  /// A profile's name is part of file names.
  public static func isProfileName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 40 && !name.hasPrefix(".")
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
  }
}
