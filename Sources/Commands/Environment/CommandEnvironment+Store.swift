import Desk
import LocalStore

extension CommandEnvironment {
  /// The local store of the account that the settings name; asks for no password and no network.
  ///
  /// - Parameter takesNewKey: whether it is to be taken for true, also with another key of the journal.
  func openStore(takesNewKey: Bool = false) throws(Failure) -> LocalStore {
    guard let url = settings.baseURL, let user = settings.user else { throw accountMissing }
    let path = settings.store
    return try store { () throws(DeskError) in
      let account = StoreAccount(origin: url.description, user: user)
      return try takesNewKey
        ? .openForAcceptance(at: path, account: account, keyFile: nil) : .open(at: path, account: account, keyFile: nil)
    }
  }

  /// What is not given: the platform, or only who calls it.
  var accountMissing: Failure {
    failure(.usage, settings.baseURL == nil ? .notConfigured : .userMissing)
  }

  func store(_ open: () throws(DeskError) -> LocalStore) throws(Failure) -> LocalStore {
    do throws(DeskError) {
      return try open()
    } catch {
      throw failure(error)
    }
  }

  /// Opens the local store for one question.
  // Inlined into a command, its typed error crashes the optimiser of Swift 6.3 ("while splitting coroutine").
  @inline(never)
  func readStore<Value>(
    takesNewKey: Bool = false, _ body: (LocalStore) async throws(DeskError) -> Value
  ) async throws(Failure) -> Value {
    let store = try openStore(takesNewKey: takesNewKey)
    defer { store.close() }
    do throws(DeskError) {
      return try await body(store)
    } catch {
      throw failure(error)
    }
  }
}
