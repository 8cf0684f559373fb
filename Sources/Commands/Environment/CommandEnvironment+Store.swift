import Desk
import LocalStore

extension CommandEnvironment {
  /// Opens the local store of the account that the settings name. Needs no password and no network.
  ///
  /// - Parameter takesNewKey: whether to accept the store as it is, even with another key of the journal.
  func openStore(takesNewKey: Bool = false) throws(Failure) -> LocalStore {
    guard let url = settings.baseURL, let user = settings.user else { throw accountMissing }
    let path = settings.store
    return try store { () throws(DeskError) in
      let account = StoreAccount(origin: url.description, user: user)
      return try takesNewKey
        ? .openForAcceptance(at: path, account: account, keyFile: nil) : .open(at: path, account: account, keyFile: nil)
    }
  }

  /// Says what is not given: the platform, or only the user.
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
