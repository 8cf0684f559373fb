import Commerce
import Desk

/// Everything an invocation needs to know, after option, environment, configuration and default have had their say.
public struct ResolvedSettings: Hashable, Sendable {
  /// Where the password comes from.
  public enum CredentialSource: Hashable, Sendable {
    case standardInput
    case file(String)
    /// Program and arguments.
    case command([String])
  }

  /// The profile in use; `nil` if there is none: demo, log-in form, or an address given by hand.
  public var profile: String?
  /// All profiles by name.
  public var profiles: [String]
  public var baseURL: PlatformOrigin?
  public var user: String?
  /// `nil`: ask for the password, without echo.
  public var credential: CredentialSource?
  public var caFile: String?
  public var store: String
  public var isProduction: Bool
  public var isReadOnly: Bool
  /// The timeout of a whole request.
  public var timeout: Duration
  public var customerDocumentField: String?
  /// A product's `status` on the wire when it is to be removed.
  public var removedStatus: String

  public var configFile: String
  /// `mono` where no colour is wanted.
  public var theme: String
  public var themesFolder: String
  public var language: InterfaceLanguage
  public var noColor: Bool
  public var mouse: Bool
  public var bell: Bool
  public var privacy: Bool
  public var timeZone: String
  /// `nil`: the system's user.
  public var operatorName: String?
  public var readBack: Duration
  public var exportFolder: String?
  public var stockAgeHours: Int
  public var limitAgeHours: Int
  /// How old an order may become before it is taken out of the local store; `nil` keeps all.
  public var keepOrdersDays: Int?
  /// The columns of the catalog at the start; `nil` for all of them.
  public var catalogColumns: [CatalogColumn]?
  /// How the console reads the lists of all statuses in the background; `nil` not at all.
  public var sweep: SweepSettings?
  /// The statuses of which the console alerts.
  public var alertStatuses: [OrderStatus]
  /// What customers are written, where it is not what the program says of itself.
  public var messages: [InterfaceLanguage: [OrderStatus: MessageTemplate]]
  /// What the shop is called in messages; `nil` leaves it unnamed.
  public var shopName: String?
  /// Program and arguments that print their standard input; `nil` if there is no printer.
  public var printCommand: [String]?
  public var keys: [Configuration.KeyBinding]
  /// Mistakes in profiles that are not in use: worth a word, not in the way.
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
