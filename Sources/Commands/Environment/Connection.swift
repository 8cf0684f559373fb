import Desk
import LocalStore
import Settings
import Texts
import VenddorAPI

/// The desks of one account, on its platform and its local store.
struct Connection {
  let desk: OrderDesk
  let catalog: CatalogDesk
  let customers: CustomerDesk
  let origin: String
  private let platform: any CommandPlatform
  let store: LocalStore

  /// Connects to the platform that the settings name. Sends nothing yet.
  init(_ environment: CommandEnvironment, readBack: OrderDesk.ReadBack? = nil) throws(Failure) {
    let settings = environment.settings
    guard let url = settings.baseURL, let user = settings.user else {
      throw environment.accountMissing
    }
    let source = try PasswordSource(settings, variables: environment.variables, language: environment.language)
    let credentials = CredentialSource { Credentials(user: user, password: try await source.password()) }
    try self.init(
      environment, origin: url, credentials: credentials, store: try environment.openStore(),
      readBack: readBack ?? OrderDesk.ReadBack(limit: settings.readBack),
      profile: settings.profile ?? user)
  }

  /// Connects to a sandbox in this process, on a temporary store.
  init(_ environment: CommandEnvironment, sandbox: PlatformOrigin, user: String, password: String) throws(Failure) {
    let store = try environment.store { () throws(DeskError) in try LocalStore.temporary() }
    try self.init(
      environment, origin: sandbox, credentials: .fixed(Credentials(user: user, password: password)), store: store,
      readBack: OrderDesk.ReadBack(limit: environment.settings.readBack), profile: "sandbox")
  }

  private init(
    _ environment: CommandEnvironment, origin: PlatformOrigin, credentials: CredentialSource, store: LocalStore,
    readBack: OrderDesk.ReadBack, profile: String
  ) throws(Failure) {
    var settings = ConnectionSettings(origin: origin, version: Version.number)
    settings.wholeTimeout = environment.settings.timeout
    settings.certificateFile = environment.settings.caFile
    settings.removedStatus = environment.settings.removedStatus
    do throws(ConnectionSettings.Fault) {
      platform = try environment.invocation.makePlatform(settings, credentials, store)
    } catch {
      store.close()
      switch error {
      case .unreadableCertificateFile(let path):
        throw environment.failure(.local, .unreadableCertificateFile(path))
      }
    }
    self.store = store
    self.origin = origin.description
    let identity = OrderDesk.Identity(operatorName: environment.operatorName, profile: profile)
    let clock = environment.clock
    let locks = UnstoppedLocks(locks: store, texts: environment.texts)
    desk = OrderDesk(
      platform: platform, store: store, clock: clock, identity: identity, readBack: readBack,
      doubtAfter: environment.settings.readBack, keptDays: environment.settings.keepOrdersDays,
      locks: locks)
    catalog = CatalogDesk(
      platform: platform, store: store, clock: clock, identity: identity,
      settings: CatalogSettings(stockAgeLimit: environment.settings.stockAgeHours * 3600))
    customers = CustomerDesk(
      platform: platform, store: store, clock: clock, identity: identity,
      settings: CustomerSettings(limitAgeLimit: environment.settings.limitAgeHours * 3600), locks: locks)
  }

  /// Closes the connections and the store.
  func close() async {
    await platform.shutdown()
    store.close()
  }
}
