import Desk
import LocalStore
import Settings
import Texts
import VenddorAPI

/// The platform and the local store of one account, joined in desks.
struct Connection {
  let desk: OrderDesk
  let catalog: CatalogDesk
  let customers: CustomerDesk
  let origin: String
  let platform: VenddorPlatform
  let store: LocalStore

  /// Connects to the platform that the settings name. Nothing is sent yet.
  init(_ workplace: Workplace, readBack: OrderDesk.ReadBack? = nil) throws(Failure) {
    let settings = workplace.settings
    guard let url = settings.baseURL, let user = settings.user else {
      throw workplace.accountMissing
    }
    let source = try PasswordSource(settings, environment: workplace.environment, language: workplace.language)
    let credentials = CredentialSource { Credentials(user: user, password: try await source.password()) }
    try self.init(
      workplace, origin: url, credentials: credentials, store: try workplace.openStore(),
      readBack: readBack ?? OrderDesk.ReadBack(limit: settings.readBack),
      profile: settings.profile ?? user)
  }

  /// Connects to a sandbox in this process, on a store that is thrown away.
  init(_ workplace: Workplace, sandbox: PlatformOrigin, user: String, password: String) throws(Failure) {
    let store = try workplace.store { () throws(DeskError) in try LocalStore.temporary() }
    try self.init(
      workplace, origin: sandbox, credentials: .fixed(Credentials(user: user, password: password)), store: store,
      readBack: OrderDesk.ReadBack(limit: workplace.settings.readBack), profile: "sandbox")
  }

  private init(
    _ workplace: Workplace, origin: PlatformOrigin, credentials: CredentialSource, store: LocalStore,
    readBack: OrderDesk.ReadBack, profile: String
  ) throws(Failure) {
    var settings = ConnectionSettings(origin: origin, version: Version.number)
    settings.wholeTimeout = workplace.settings.timeout
    settings.certificateFile = workplace.settings.caFile
    settings.removedStatus = workplace.settings.removedStatus
    do throws(ConnectionSettings.Fault) {
      platform = try VenddorPlatform(configuration: settings, credentials: credentials, gate: store)
    } catch {
      store.close()
      switch error {
      case .unreadableCertificateFile(let path):
        throw Failure(.local, Sentences.of(.unreadableCertificateFile(path), workplace.language))
      }
    }
    self.store = store
    self.origin = origin.description
    let identity = OrderDesk.Identity(operatorName: workplace.operatorName, profile: profile)
    let clock = SystemClock()
    let locks = UnstoppedLocks(locks: store, texts: workplace.texts)
    desk = OrderDesk(
      platform: platform, store: store, clock: clock, identity: identity, readBack: readBack,
      doubtAfter: workplace.settings.readBack, keptDays: workplace.settings.keepOrdersDays,
      locks: locks)
    catalog = CatalogDesk(
      platform: platform, store: store, clock: clock, identity: identity,
      settings: CatalogSettings(stockAgeLimit: workplace.settings.stockAgeHours * 3600))
    customers = CustomerDesk(
      platform: platform, store: store, clock: clock, identity: identity,
      settings: CustomerSettings(limitAgeLimit: workplace.settings.limitAgeHours * 3600), locks: locks)
  }

  /// Lets go of connections and of the store.
  func close() async {
    await platform.shutdown()
    store.close()
  }
}

extension Workplace {
  /// What is not given: the platform, or only who calls it.
  fileprivate var accountMissing: Failure {
    Failure(.usage, Sentences.of(settings.baseURL == nil ? .notConfigured : .userMissing, language))
  }

  /// The local store of the account that the settings name; asks for no password and no network.
  ///
  /// - Parameter takesNewKey: whether it is to be taken for true, also with another key of the journal.
  func openStore(takesNewKey: Bool = false) throws(Failure) -> LocalStore {
    guard let url = settings.baseURL, let user = settings.user else {
      throw accountMissing
    }
    let path = settings.store
    return try store { () throws(DeskError) in
      let account = StoreAccount(origin: url.description, user: user)
      return try takesNewKey
        ? .openForAcceptance(at: path, account: account, keyFile: nil) : .open(at: path, account: account, keyFile: nil)
    }
  }

  fileprivate func store(_ open: () throws(DeskError) -> LocalStore) throws(Failure) -> LocalStore {
    do throws(DeskError) {
      return try open()
    } catch {
      throw Failure(ExitStatus(error), Sentences.of(error, texts))
    }
  }
}
