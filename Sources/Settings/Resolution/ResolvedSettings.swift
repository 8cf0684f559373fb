import Commerce
import Desk

/// All settings of an invocation, resolved from options, environment, configuration and defaults.
public struct ResolvedSettings: Hashable, Sendable {
  /// The source of the password.
  public enum CredentialSource: Hashable, Sendable {
    case standardInput
    case file(String)
    /// Program and arguments.
    case command([String])
  }

  /// The active profile; `nil` for the demo, the log-in form, or an address without a profile.
  public var profile: String?
  /// The names of all profiles.
  public var profiles: [String]
  public var baseURL: PlatformOrigin?
  public var user: String?
  /// `nil` asks for the password without echo.
  public var credential: CredentialSource?
  public var caFile: String?
  public var store: String
  public var isProduction: Bool
  public var isReadOnly: Bool
  /// The timeout of a whole request.
  public var timeout: Duration
  public var customerDocumentField: String?
  /// The product `status` that removes a product on the platform.
  public var removedStatus: String

  public var configFile: String
  /// `mono` if colours are disabled.
  public var theme: String
  public var themesFolder: String
  public var language: InterfaceLanguage
  public var noColor: Bool
  public var mouse: Bool
  public var bell: Bool
  public var privacy: Bool
  public var timeZone: String
  /// `nil` means the system's user.
  public var operatorName: String?
  public var readBack: Duration
  public var exportFolder: String?
  public var stockAgeHours: Int
  public var limitAgeHours: Int
  /// The age at which orders are deleted from the local store; `nil` keeps all.
  public var keepOrdersDays: Int?
  /// The catalog columns shown at the start; `nil` for all.
  public var catalogColumns: [CatalogColumn]?
  /// The background sweep over the lists of all statuses; `nil` for none.
  public var sweep: SweepSettings?
  /// The statuses that raise an alert in the console.
  public var alertStatuses: [OrderStatus]
  /// Messages to customers by language and status, where they differ from the program's.
  public var messages: [InterfaceLanguage: [OrderStatus: MessageTemplate]]
  /// The shop's name in messages; `nil` leaves it out.
  public var shopName: String?
  /// Program and arguments that print their standard input; `nil` if there is no printer.
  public var printCommand: [String]?
  public var keys: [Configuration.KeyBinding]
  /// Mistakes in inactive profiles: reported as warnings.
  public var problems: [SettingsProblem]

  public static let defaultTimeZone = "America/Sao_Paulo"
  public static let defaultTimeout = Duration.seconds(30)
  public static let defaultReadBack = Duration.seconds(60)
  public static let defaultStockAgeHours = 4
  public static let defaultLimitAgeHours = 24
  public static let defaultSweepPace = 1
  public static let defaultAlertStatuses: [OrderStatus] = [.cancellationRequested, .failed]
  public static let defaultRemovedStatus = "0"
}
