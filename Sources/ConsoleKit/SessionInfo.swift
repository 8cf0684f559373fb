import Commerce
import Desk
import Documents
import TextGrid
import Texts
import Widgets

/// What a console is started with: who works, where, and how it looks.
public struct SessionInfo: Sendable, Hashable {
  public var profile: String
  public var isProduction: Bool
  public var operatorName: String
  /// Nothing is kept: the store goes with the console, as that of a demo does.
  public var isThrownAway: Bool
  /// Writing is locked until this moment is past; `nil` is unlocked.
  public var isReadOnly: Bool
  /// While a read-only console is unlocked: when it locks itself again.
  public var unlockedUntil: Timestamp?
  public var language: Language
  public var lineStyle: LineStyle
  public var hidesPersonalData: Bool
  public var usesMouse: Bool
  /// Whether the terminal rings when keys were not counted.
  public var usesBell: Bool
  /// The key of the order's extra field that holds the customer's document; `nil` if none does.
  public var customerDocumentField: String?
  /// Seconds after which a customer's limit has to be typed anew before it is sent.
  public var customerLimitAge: Int64
  /// The columns of the catalog at the start; `nil` for all of them.
  public var catalogColumns: [CatalogColumn]?
  /// The statuses that somebody should see to at once.
  public var alertStatuses: [OrderStatus]
  /// How the background is swept; `nil` not at all.
  public var sweep: SweepSettings?
  /// What customers are written.
  public var messages: MessageSettings
  /// The program that prints; `nil` if there is none.
  public var printProgram: String?
  /// The base URL, for the command line that shows the same.
  public var origin: String
  public var catalog: ActionCatalog

  public init(
    profile: String, isProduction: Bool = false, isThrownAway: Bool = false, operatorName: String,
    isReadOnly: Bool = false,
    language: Language = .portuguese, lineStyle: LineStyle = .unicode, hidesPersonalData: Bool = false,
    usesMouse: Bool = true, usesBell: Bool = true, origin: String = "", customerDocumentField: String? = nil,
    customerLimitAge: Int64 = 86_400, catalogColumns: [CatalogColumn]? = nil,
    alertStatuses: [OrderStatus] = [.cancellationRequested, .failed], sweep: SweepSettings? = nil,
    messages: MessageSettings = MessageSettings(), printProgram: String? = nil, catalog: ActionCatalog
  ) {
    self.profile = profile
    self.isProduction = isProduction
    self.isThrownAway = isThrownAway
    self.operatorName = operatorName
    self.isReadOnly = isReadOnly
    self.language = language
    self.lineStyle = lineStyle
    self.hidesPersonalData = hidesPersonalData
    self.usesMouse = usesMouse
    self.usesBell = usesBell
    self.origin = origin
    self.customerDocumentField = customerDocumentField
    self.customerLimitAge = customerLimitAge
    self.catalogColumns = catalogColumns
    self.alertStatuses = alertStatuses
    self.sweep = sweep
    self.messages = messages
    self.printProgram = printProgram
    self.catalog = catalog
  }

  /// Whether writes are allowed at a moment.
  public func mayWrite(at now: Timestamp) -> Bool {
    guard isReadOnly else { return true }
    return unlockedUntil.map { now < $0 } ?? false
  }
}
